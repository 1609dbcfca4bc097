import type { Work } from '../../ports/store.ts';
import type { Working } from '../intake/working.ts';
import { nameOf, placeKey } from './places.ts';

/**
 * Notes what somebody who knows a place said of it: from now on the name resolves, its areas reach the people concerned, and
 * rows that waited for it go on. Answers with `false` where the area is not (or no longer) one that waits.
 *
 * @param at milliseconds.
 */
export async function resolvePlace(
  { store, keys }: Pick<Working, 'store' | 'keys'>,
  area: string,
  division: string,
  by: string,
  at: number,
): Promise<boolean> {
  return store.transact(async (tx: Work) => {
    const waiting = (await tx.areas.lockAreas('snapshot')).filter((one) => one.division === null);
    const asked = waiting.find(({ id }) => id === area);
    if (asked === undefined) return false;
    const names = asked.named.slice(0, 3);
    const same = waiting.filter(({ named }) => nameOf(named.slice(0, 3)) === nameOf(names));
    await tx.areas.addAlias({ named: nameOf(names), key: placeKey(keys, names), division, by, at });
    await tx.areas.saveAreas(
      same.map((one) => ({ ...one, division, suggestions: [] })),
      same.map(({ id, level, submission }) => ({
        area: id,
        at,
        change: 'resolved',
        level,
        submission,
      })),
    );
    return true;
  });
}
