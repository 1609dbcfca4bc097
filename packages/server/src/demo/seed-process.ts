// A process of its own that takes an invented province in: what that needs in memory is gone when it is done.
import { syntheticProvince } from '@kangma/synthetic';
import { derivedKeys } from '../keys/derived-keys.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { shippedPolicies } from '../prepare-database.ts';
import { provinceDivisions } from '../storage/province-divisions.ts';
import { wireDeciding } from '../wire-deciding.ts';
import { type DemoPlan, readDemoPlan, writeDemoPlan } from './demo-plan.ts';
import { ReplayClock } from './replay-clock.ts';
import { seedProvince } from './seed-province.ts';

/** What the process is told, as JSON in its only argument. */
export interface SeedOrder {
  readonly url: string;
  readonly keyFile: string;
  readonly dataFolder: string;
  readonly provinces: readonly string[];
}

/** What it tells meanwhile: how far it is, from 0 to 1, and what moment it has reached, in milliseconds. */
export interface SeedProgress {
  readonly part: number;
  readonly at: number;
}

const MINUTE = 60_000;
const DAY = 1440;
/** The register is handed in a month before the outbreak; policies have to be there before. */
const POLICIES_BEFORE_DAYS = 45;

async function seed(
  { url, keyFile, dataFolder, provinces }: SeedOrder,
  plan: DemoPlan,
): Promise<void> {
  const filled = new Set(plan.cities);
  const all = await provinceDivisions(url, provinces[0]!);
  const divisions = all.filter(({ code }) => code.length === 2 || filled.has(code.slice(0, 4)));
  const province = syntheticProvince({ ...plan, divisions });
  const first = (plan.start - POLICIES_BEFORE_DAYS * DAY) * MINUTE;
  const last = province.today * MINUTE;
  const clock = new ReplayClock(first);
  const deciding = await wireDeciding({
    url,
    keys: derivedKeys(readKeyFile(keyFile)),
    clock,
    provinces,
    connections: 8,
    // what was not written when the power went is made again
    durable: false,
    onIdleError: () => {},
  });
  try {
    await deciding.ruleStore.found(shippedPolicies(), first);
    await deciding.reload();
    await seedProvince(deciding, clock, province, (at) => {
      process.send?.({ part: (at - first) / (last - first), at } satisfies SeedProgress);
    });
  } finally {
    await deciding.close();
  }
  const { personas, staff, expected } = province;
  const sights = {
    personas: personas.map(({ label, phone, colour, row, name, documentType, document }) => ({
      label,
      phone,
      colour,
      row,
      name,
      documentType,
      document,
    })),
    today: province.today,
    staff,
    rows: expected.rows,
  };
  writeDemoPlan(dataFolder, { ...plan, sights });
}

const order = JSON.parse(process.argv[2]!) as SeedOrder;
await seed(order, readDemoPlan(order.dataFolder)!);
process.disconnect?.();
