import { takeSubmission } from '../jobs/intake-step.ts';
import type { Working } from '../use-cases/intake/working.ts';

/** How many files a process takes in at once: while one waits for the database, it reads another. */
const HANDS = 3;

/** What a second process is told: the moment that has come, in milliseconds. It says so again when nothing is left to take in. */
export interface HandOrder {
  readonly at: number;
}

/** Takes in whatever waits, several files at once. */
export async function takeAll(working: Working): Promise<void> {
  const hand = async (_: unknown, i: number) => {
    const own = { ...working, worker: `${working.worker}-${i}` };
    while (await takeSubmission(own));
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}
