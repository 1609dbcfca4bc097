import type { Answer, PLACE_ENDPOINTS } from '@kangma/contract';
import { type DivisionValue, type IntakeRecord, resolvePath } from '@kangma/intake';
import { readIdCursor } from '../../ports/cursor.ts';
import type { Handlers } from '../../ports/handler.ts';
import type { UnresolvedPlace } from '../../ports/reading.ts';
import { openRow } from '../intake/sealed-row.ts';
import { namesOf } from '../places/places.ts';
import { divisionNames, resolvePlace } from '../places/resolve-place.ts';
import { iso } from './code-answer.ts';
import { scopeOf } from './persons.ts';
import type { Serving } from './serving.ts';

type Item = Answer<(typeof PLACE_ENDPOINTS)['unresolvedPlaces']>['items'][number];

/** The queue of places that no rule resolves. */
export function places({
  reading,
  deciding,
  keys,
  names,
}: Serving): Handlers<typeof PLACE_ENDPOINTS> {
  const suggested = (codes: readonly string[]) =>
    codes.map((division) => ({ division, name: names.full(division) }));

  /** What the place is called; of a row, the division and nothing else that it says. */
  const calledOf = (place: UnresolvedPlace): DivisionValue =>
    place.of === 'area'
      ? { names: divisionNames(place) as [string, ...string[]] }
      : divisionOf(openRow(keys, place.submission, place.record));

  const told = (place: UnresolvedPlace): Item => {
    const called = calledOf(place);
    const common = { id: place.id, named: [...namesOf(called)], since: iso(place.since) };
    if (place.of === 'area') {
      const { level, suggestions } = place;
      const area = { place: place.place, level };
      return { ...common, area, rows: null, suggestions: suggested(suggestions) };
    }
    const found = 'names' in called && resolvePath(called.names, deciding.places.lookup);
    const codes = found && !found.ok ? found.suggestions.map(({ code }) => code) : [];
    return { ...common, area: null, rows: place.rows, suggestions: suggested(codes) };
  };

  return {
    async unresolvedPlaces(staff, { cursor, limit }) {
      const found = await reading.unresolved(scopeOf(staff), readIdCursor(cursor), limit + 1);
      const items = found.slice(0, limit).map(told);
      return { ok: true, value: { items, next: found.length > limit ? items.at(-1)!.id : null } };
    },
    async resolvePlace(staff, { id, division }) {
      if (!(await reading.divisionExists(division))) return { ok: false, code: 'unknown-division' };
      const place = await reading.unresolvedPlace(scopeOf(staff), id);
      const done =
        place !== undefined &&
        (await resolvePlace(
          deciding,
          namesOf(calledOf(place)),
          division,
          staff.staff,
          deciding.clock.now(),
        ));
      return done ? { ok: true, value: undefined } : { ok: false, code: 'already-resolved' };
    },
  };
}

/** The division that a row waits for: only rows that name one wait for a place. */
function divisionOf(record: IntakeRecord): DivisionValue {
  const where =
    record.type === 'resident'
      ? record.home
      : record.type === 'risk-area'
        ? undefined
        : record.where;
  return where!.division!;
}
