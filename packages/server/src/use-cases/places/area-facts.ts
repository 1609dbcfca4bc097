import type { Authority } from '@kangma/policy';
import type { Area, Home, Presence, Resident } from '../../ports/areas.ts';
import type { Work } from '../../ports/store.ts';
import type { RuleBook } from '../deciding/rule-book.ts';
import type { KnownFacts } from '../intake/append-facts.ts';
import { precisionIn, presenceFact, residentFacts } from './area-stays.ts';

const MINUTE = 60_000;

/** Who handed in what makes somebody's stay known. */
export interface Voucher {
  readonly authority: Authority;
  /** `null` where the person said it. */
  readonly submission: string | null;
}

/**
 * What a stay in an area says about one person, and who vouches for it: the office that handed it in, for the person's own
 * city – which is so the one that releases them (R12).
 */
export function stayOf(
  { authority, submission }: Voucher,
  person: string,
  home: string,
  facts: KnownFacts['facts'],
): KnownFacts {
  return {
    row: null,
    person,
    authority: { ...authority, division: home.slice(0, 4) },
    system: 'risk-areas',
    submission,
    facts,
  };
}

/** What areas in force mean for people who have just been registered. @param now milliseconds. */
export async function factsOfHomes(
  tx: Work,
  residents: readonly Resident[],
  voucher: Voucher,
  now: number,
): Promise<KnownFacts[]> {
  const areas = await tx.areas.areasOf(prefixes(residents), now);
  return within(areas, residents).map(([area, precision, { person, division }]) =>
    stayOf(voucher, person, division, (evidence) =>
      residentFacts(area, precision, area.levelSince, evidence),
    ),
  );
}

/** What areas mean for people of whom it has just become known where they were: those that stood then, or since. */
export async function factsOfPresences(
  { rules }: { readonly rules: RuleBook },
  tx: Work,
  presences: readonly Presence[],
  voucher: Voucher,
): Promise<KnownFacts[]> {
  const earliest = presences.reduce((least, { from }) => Math.min(least, from), Infinity);
  const areas = await tx.areas.areasOf(prefixes(presences), earliest);
  const inside = within(areas, presences).filter(([area, , { from, to, division }]) => {
    const back = rules.lookBack(division, area.listedAt) * MINUTE;
    return (to ?? Infinity) >= area.listedAt - back && from <= (area.liftedAt ?? Infinity);
  });
  if (inside.length === 0) return [];
  const cities = await tx.areas.homeCities(inside.map(([, , { person }]) => person));
  return inside.map(([area, precision, presence]) =>
    stayOf(voucher, presence.person, cities.get(presence.person)!, [
      presenceFact(area, precision, presence),
    ]),
  );
}

/** Which of these lie in which area, and how precisely that is known. */
function within<T extends Home>(
  areas: readonly Area[],
  all: readonly T[],
): [Area, 'place' | 'street', T][] {
  return areas.flatMap((area) => {
    const precision = precisionIn(area);
    return all.flatMap((one): [Area, 'place' | 'street', T][] => {
      const how = precision(one);
      return how === undefined ? [] : [[area, how, one]];
    });
  });
}

/** The divisions that hold these places, on every level. */
function prefixes(places: readonly Home[]): string[] {
  const found = new Set<string>();
  for (const { division } of places) {
    for (const length of [2, 4, 6, 9, 12]) {
      if (length <= division.length) found.add(division.slice(0, length));
    }
  }
  return [...found];
}
