import type { AreaPlace, NamedPlace } from './area-place.ts';

/** A risk area whose division is known. */
export interface PlacedArea {
  readonly division: string;
  readonly place: AreaPlace;
}

/** Where somebody was or lives. */
export interface PlacedStay {
  /** as deep as it is known. */
  readonly division: string;
  /** the compound, building or shop, where known. */
  readonly place?: string;
}

/**
 * `inside`: it was that place or in it, the stay colours; `outside`: it was not; `ask`: what is known of the stay is
 * less precise than the area, so the person is asked (H7).
 */
export type Cover = 'inside' | 'ask' | 'outside';

/**
 * Whether a stay was in a risk area. The rest beside other areas (`exceptOtherAreas`) covers what they name as well:
 * compare with all areas, and let the worst level that covers count.
 */
export function covers(area: PlacedArea, stay: PlacedStay): Cover {
  if (!stay.division.startsWith(area.division)) {
    return area.division.startsWith(stay.division) ? 'ask' : 'outside';
  }
  const { places, except } = area.place;
  const within = places.length === 0 ? 'inside' : best(places, stay);
  if (within === 'outside' || except.length === 0) return within;
  const spared = best(except, stay);
  if (spared === 'inside') return 'outside';
  return spared === 'ask' ? 'ask' : within;
}

/** The strongest that any of the places says. */
function best(places: readonly NamedPlace[], stay: PlacedStay): Cover {
  const said = new Set(places.map((place) => compare(place, stay.place)));
  if (said.has('inside')) return 'inside';
  return said.has('ask') ? 'ask' : 'outside';
}

function compare({ base, from, to = from, vague }: NamedPlace, said: string | undefined): Cover {
  const text = (said ?? '').normalize('NFKC').replace(/\s+/gu, '');
  if (text === '') return 'ask';
  if (vague === true) return text.includes(base) || base.includes(text) ? 'ask' : 'outside';
  const at = text.indexOf(base);
  if (at < 0 || base === '') return text.length > 1 && base.includes(text) ? 'ask' : 'outside';
  if (from === undefined || to === undefined) return 'inside';
  const number = /^\D{0,3}?(\d{1,6})/.exec(text.slice(at + base.length))?.[1];
  if (number === undefined) return 'ask';
  return Number(number) >= from && Number(number) <= to ? 'inside' : 'outside';
}
