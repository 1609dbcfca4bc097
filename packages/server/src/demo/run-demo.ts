import { type Division, type Province, syntheticProvince } from '@kangma/synthetic';
import { toMinute } from '@kangma/policy';
import type { Keys } from '../ports/keys.ts';
import { CannotStart } from '../postgres/cannot-start.ts';
import { holdsPeople, provinceDivisions } from '../storage/province-divisions.ts';
import { keepPolicies } from '../use-cases/rules/load-rules.ts';
import { shippedPolicies } from '../prepare-database.ts';
import { wireDeciding } from '../wire-deciding.ts';
import { type DemoPlan, readDemoPlan, writeDemoPlan } from './demo-plan.ts';
import { ReplayClock } from './replay-clock.ts';
import { seedProvince } from './seed-province.ts';

/** A city for so many invented residents, as long as the province has more. */
const RESIDENTS_PER_CITY = 35_000;
const MINUTE = 60_000;
const DAY = 1440;
const EAST = 480;
const OUTBREAK_DAYS = 28;
/** The register is handed in a month before the outbreak; policies have to be there before. */
const POLICIES_BEFORE_DAYS = 45;

export interface DemoOptions {
  readonly url: string;
  readonly keys: Keys;
  readonly dataFolder: string;
  readonly provinces: readonly string[];
  readonly residents: number;
  readonly seed: number;
  /** the present, in milliseconds: the outbreak ends at the midnight before it. */
  readonly now: number;
  /** told how far the taking in is, from 0 to 1, and what day it has reached. */
  readonly onProgress: (part: number, at: number) => void;
}

/**
 * The invented province of a data folder; where it is not all in yet, it is taken in first – or the rest of it, where that was
 * stopped.
 */
export async function runDemo(options: DemoOptions): Promise<Province> {
  const { url, keys, dataFolder, provinces, residents, seed, now, onProgress } = options;
  const midnight = Math.floor((toMinute(now) + EAST) / DAY) * DAY - EAST;
  const known = readDemoPlan(dataFolder);
  if (known === undefined && (await holdsPeople(url))) {
    throw new CannotStart(
      'database-not-empty',
      'The database holds people already, and invented ones must not come among them: start with --empty, or name another database.',
    );
  }
  const plan: DemoPlan = known ?? {
    residents,
    seed,
    start: midnight - OUTBREAK_DAYS * DAY,
    days: OUTBREAK_DAYS,
    seeded: false,
  };
  const divisions = settled(await provinceDivisions(url, provinces[0]!), plan.residents);
  const province = syntheticProvince({ ...plan, divisions });
  if (plan.seeded) return province;
  writeDemoPlan(dataFolder, plan);
  const first = (plan.start - POLICIES_BEFORE_DAYS * DAY) * MINUTE;
  const clock = new ReplayClock(first);
  const deciding = await wireDeciding({
    url,
    keys,
    clock,
    provinces,
    connections: 8,
    // what was not written when the power went is made again
    durable: false,
    onIdleError: () => {},
  });
  try {
    await keepPolicies({ ...deciding, rules: deciding.ruleStore }, shippedPolicies());
    await deciding.reload();
    const last = province.today * MINUTE;
    await seedProvince(deciding, clock, province, (at) =>
      onProgress((at - first) / (last - first), at),
    );
  } finally {
    await deciding.close();
  }
  writeDemoPlan(dataFolder, { ...plan, seeded: true });
  return province;
}

/** The divisions where the invented live: the first cities of the province, as many as they fill. */
function settled(divisions: readonly Division[], residents: number): Division[] {
  const cities = divisions.filter(({ code }) => code.length === 4).map(({ code }) => code);
  const filled = new Set(cities.slice(0, Math.ceil(residents / RESIDENTS_PER_CITY)));
  return divisions.filter(({ code }) => code.length === 2 || filled.has(code.slice(0, 4)));
}
