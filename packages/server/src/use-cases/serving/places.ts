import type { PLACE_ENDPOINTS } from '@kangma/contract';
import { readIdCursor } from '../../ports/cursor.ts';
import type { Handlers } from '../../ports/handler.ts';
import { resolvePlace } from '../places/resolve-place.ts';
import { iso } from './code-answer.ts';
import { scopeOf } from './persons.ts';
import type { Serving } from './serving.ts';

/** The queue of places that no rule resolves. */
export function places({ reading, deciding }: Serving): Handlers<typeof PLACE_ENDPOINTS> {
  return {
    async unresolvedPlaces(staff, { cursor, limit }) {
      const areas = await reading.unresolved(scopeOf(staff), readIdCursor(cursor), limit + 1);
      const items = areas
        .slice(0, limit)
        .map(({ id, named, place, level, listedAt, suggested }) => ({
          id,
          named: named.slice(0, 3),
          place,
          level,
          listedAt: iso(listedAt),
          suggestions: [...suggested],
        }));
      return { ok: true, value: { items, next: areas.length > limit ? items.at(-1)!.id : null } };
    },
    async resolvePlace(staff, { id, division }) {
      if (!(await reading.divisionExists(division))) return { ok: false, code: 'unknown-division' };
      const done = await resolvePlace(deciding, id, division, staff.staff, deciding.clock.now());
      return done ? { ok: true, value: undefined } : { ok: false, code: 'already-resolved' };
    },
  };
}
