import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { toMinute } from '@kangma/policy';
import { CannotStart } from '../postgres/cannot-start.ts';
import { holdsPeople, provinceDivisions } from '../storage/province-divisions.ts';
import { type DemoPlan, readDemoPlan, type Sights, writeDemoPlan } from './demo-plan.ts';
import type { SeedOrder, SeedProgress } from './seed-process.ts';

const SEED = fileURLToPath(new URL('seed-process.ts', import.meta.url));
/** Rows live for a moment: with room for a batch of them, few are looked at again before they are gone. */
const YOUNG = ['--max-semi-space-size=64'];
/** A city for so many invented residents, as long as the province has more. */
const RESIDENTS_PER_CITY = 50_000;
const DAY = 1440;
const EAST = 480;
const OUTBREAK_DAYS = 28;

export interface DemoOptions extends SeedOrder {
  readonly residents: number;
  readonly seed: number;
  /** the present, in milliseconds: the outbreak ends at the midnight before it. */
  readonly now: number;
  /** told how far the taking in is, from 0 to 1, and what moment it has reached. */
  readonly onProgress: (part: number, at: number) => void;
}

/**
 * The invented province of a data folder; where it is not all in yet, it is taken in first – or the rest of it, where that was
 * stopped.
 */
export async function runDemo(options: DemoOptions): Promise<Sights> {
  const { dataFolder } = options;
  const known = readDemoPlan(dataFolder);
  if (known?.sights !== undefined) return known.sights;
  if (known === undefined) {
    if (await holdsPeople(options.url)) {
      throw new CannotStart(
        'database-not-empty',
        'The database holds people already, and invented ones must not come among them: start with --empty, or name another database.',
      );
    }
    writeDemoPlan(dataFolder, await newPlan(options));
  }
  await seedElsewhere(options);
  return readDemoPlan(dataFolder)!.sights!;
}

async function newPlan({ url, provinces, residents, seed, now }: DemoOptions): Promise<DemoPlan> {
  const midnight = Math.floor((toMinute(now) + EAST) / DAY) * DAY - EAST;
  const divisions = await provinceDivisions(url, provinces[0]!);
  const cities = divisions.filter(({ code }) => code.length === 4).map(({ code }) => code);
  return {
    residents,
    seed,
    start: midnight - OUTBREAK_DAYS * DAY,
    days: OUTBREAK_DAYS,
    cities: cities.slice(0, Math.ceil(residents / RESIDENTS_PER_CITY)),
  };
}

function seedElsewhere({
  url,
  keyFile,
  dataFolder,
  provinces,
  onProgress,
}: DemoOptions): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const order: SeedOrder = { url, keyFile, dataFolder, provinces };
  const child = fork(SEED, [JSON.stringify(order)], { execArgv: YOUNG });
  child.on('message', ({ part, at }: SeedProgress) => onProgress(part, at));
  child.on('error', reject);
  child.on('exit', (code, signal) => {
    if (code === 0) resolve();
    else reject(new Error(`taking the invented province in ended with ${code ?? signal}`));
  });
  return promise;
}
