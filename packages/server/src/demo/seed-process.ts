// A process of its own that takes an invented province in: what that needs in memory is gone when it is done.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { syntheticProvince } from '@kangma/synthetic';
import { derivedKeys } from '../keys/derived-keys.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { shippedPolicies } from '../prepare-database.ts';
import { provinceDivisions } from '../storage/province-divisions.ts';
import { wireDeciding } from '../wire-deciding.ts';
import { type DemoPlan, readDemoPlan, writeDemoPlan } from './demo-plan.ts';
import { type HandOrder, takeAll } from './hands.ts';
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

const HAND = fileURLToPath(new URL('hand-process.ts', import.meta.url));
const MINUTE = 60_000;
const DAY = 1440;
/** The register is handed in a month before the outbreak; policies have to be there before. */
const POLICIES_BEFORE_DAYS = 45;

async function seed(order: SeedOrder, plan: DemoPlan): Promise<void> {
  const { url, keyFile, dataFolder, provinces } = order;
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
    tells: false,
    onIdleError: () => {},
  });
  try {
    await deciding.ruleStore.found(shippedPolicies(), first);
    await deciding.reload();
    const hand = await secondHand(order);
    await seedProvince(
      deciding,
      clock,
      province,
      async (at) => void (await Promise.all([hand.takeIn(at), takeAll(deciding)])),
      (at) => process.send?.({ part: (at - first) / (last - first), at } satisfies SeedProgress),
    );
    hand.dismiss();
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

/** A process that takes in too; it ends with this one, and takes it along where it fails. */
async function secondHand(order: SeedOrder) {
  const child = fork(HAND, [JSON.stringify(order)]);
  const failed = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the second hand ended with ${code ?? signal}`);
  });
  failed.catch(() => {});
  await Promise.race([once(child, 'message'), failed]);
  return {
    async takeIn(at: number): Promise<void> {
      const done = once(child, 'message');
      child.send({ at } satisfies HandOrder);
      await Promise.race([done, failed]);
    },
    dismiss: () => child.disconnect(),
  };
}

const order = JSON.parse(process.argv[2]!) as SeedOrder;
await seed(order, readDemoPlan(order.dataFolder)!);
process.disconnect?.();
