import type { Area } from '../../ports/areas.ts';
import type { Work } from '../../ports/store.ts';
import type { Working } from '../intake/working.ts';
import { nameOf, placeKey } from './places.ts';

/**
 * Notes what somebody who knows a place said of its name: from now on the name resolves, its areas reach the people concerned,
 * and rows that waited for it go on. Answers with `false` where it resolves already and nothing waits.
 *
 * @param names from the province down, as areas or rows have them.
 * @param at milliseconds.
 */
export async function resolvePlace(
  { store, keys }: Pick<Working, 'store' | 'keys'>,
  names: readonly string[],
  division: string,
  by: string,
  at: number,
): Promise<boolean> {
  const named = nameOf(names);
  return store.transact(async (tx: Work) => {
    const listed = await tx.areas.lockAreas('snapshot');
    const waiting = listed.filter(
      (one) => one.division === null && nameOf(divisionNames(one)) === named,
    );
    const key = placeKey(keys, names);
    const isNew = await tx.areas.addAlias({ named, key, division, by, at });
    if (waiting.length === 0) return isNew;
    await tx.areas.saveAreas(
      waiting.map((one) => ({ ...one, division, suggestions: [] })),
      waiting.map(({ id, level, submission }) => ({
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

/** What the service calls the division of an area: province, city, county. */
export function divisionNames({ named }: Pick<Area, 'named'>): readonly string[] {
  return named.slice(0, 3);
}
