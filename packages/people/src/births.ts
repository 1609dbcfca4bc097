import { edits } from './edits.ts';

export type BirthRelation = 'same' | 'close' | 'unknown' | 'different';

/** Compares birth dates of 8 digits. `close`: one digit, two neighbours, or day and month taken for each other. */
export function compareBirths(a: string | undefined, b: string | undefined): BirthRelation {
  if (a === undefined || b === undefined) return 'unknown';
  if (a === b) return 'same';
  const turned = a.slice(0, 4) + a.slice(6) + a.slice(4, 6);
  return turned === b || edits(a, b, 1) === 1 ? 'close' : 'different';
}
