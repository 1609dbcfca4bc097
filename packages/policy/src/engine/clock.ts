import { type Program } from '../language/program.ts';
import { localDay, type Minute, startOfDay } from '../time.ts';

/**
 * When a clock that started at `from` has run. `elapsed`: that many minutes. `calendar`, for lengths in days: the day
 * of `from` is day 0, and N days are over when the Nth day after it is (at its local midnight).
 */
export function clockEnd(program: Program, from: Minute, length: number, days: number): Minute {
  if (!program.calendar || days < 0) return from + length;
  return startOfDay(localDay(from, program.offset) + days + 1, program.offset);
}

/** Whole days from `from` to `to`, in the policy's way of counting; 0 where `to` is not later. */
export function daysSince(program: Program, from: Minute, to: Minute): number {
  if (to <= from) return 0;
  if (program.calendar) return localDay(to, program.offset) - localDay(from, program.offset);
  return Math.floor((to - from) / 1440);
}
