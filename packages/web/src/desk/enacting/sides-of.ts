import type { Counts } from '../colour-bar.tsx';
import type { Effect } from './proposal.ts';

/** How many have each colour before and after, from how many go from which to which. */
export function sidesOf(changes: Effect['changes']): {
  readonly before: Counts;
  readonly after: Counts;
} {
  const before = { green: 0, yellow: 0, red: 0, none: 0 };
  const after = { ...before };
  for (const { from, to, persons } of changes) {
    before[from] += persons;
    after[to] += persons;
  }
  return { before, after };
}
