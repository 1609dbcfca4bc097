import { isSameZone, plainName, spellings } from './division-names.ts';
import type { Division, DivisionLookup } from './division-lookup.ts';
import { divisionsNamed, likeliestDivisions } from './divisions-by-name.ts';
import type { RiskArea } from './risk-area.ts';

/** Which rule found the division. */
export type Rule =
  | 'as-named'
  | 'elsewhere-in-province'
  | 'town-as-county'
  | 'city-without-counties'
  | 'cut-off'
  | 'within-name'
  | 'zone'
  | 'town-of-place';

export type ResolvedDivision =
  | {
      readonly ok: true;
      /** 6, 9 or 12 digits; as deep as the names lead. */
      readonly division: string;
      readonly how: Rule;
      /** what the named place says beyond the division; `''` is the whole of it. */
      readonly place: string;
    }
  | {
      readonly ok: false;
      /** divisions that may be meant, the likeliest first: for a person to choose from. */
      readonly suggestions: readonly Division[];
    };

type Named = Pick<RiskArea, 'province' | 'city' | 'county'> & { readonly community?: string };

/** What the rules look at. */
interface Search {
  readonly lookup: DivisionLookup;
  readonly county: string;
  /** the city of that name. */
  readonly city: Division | undefined;
  /** all counties of the province. */
  readonly counties: readonly Division[];
  /** the counties of the city; of the province where the city is not known. */
  readonly nearby: readonly Division[];
  /** the counties that the named city can mean: one where a county stands in its place, all of a municipality. */
  readonly meant: readonly Division[];
  readonly place: string;
}

/** Tried in this order; a rule that finds more than one finds none. */
const RULES: Readonly<Record<Rule, (search: Search) => readonly Division[]>> = {
  'as-named': ({ city, nearby, county }) => (city ? divisionsNamed(nearby, county) : []),
  'elsewhere-in-province': ({ counties, county }) => divisionsNamed(counties, county),
  'town-as-county': ({ lookup, meant, county }) =>
    meant.flatMap(({ code }) => divisionsNamed(lookup.childrenOf(code), county)),
  'city-without-counties': ({ city, nearby, county }) =>
    city !== undefined && (county === '' || county === '市辖区') ? nearby : [],
  'cut-off': ({ counties, county }) =>
    county.length >= 3
      ? counties.filter(({ name }) => spellings(name).plain.startsWith(county))
      : [],
  'within-name': ({ counties, county, place }) =>
    counties.filter(({ name }) => {
      const { plain } = spellings(name);
      return plain.length >= 3 && (county.includes(plain) || place.startsWith(plain));
    }),
  zone: ({ meant, county }) =>
    meant.filter(({ name }) => isSameZone(county, spellings(name).plain)),
  'town-of-place': ({ lookup, meant, place }) =>
    meant
      .flatMap(({ code }) => lookup.childrenOf(code))
      .filter(({ name }) => spellingAt(name, place) !== undefined),
};

/**
 * Finds the division that an area of the risk-area service means, by name, and how deep its place leads: a place that
 * begins with a town, or a town and a village, is in them. What cannot be told apart is not guessed.
 */
export function resolveDivision(area: Named, lookup: DivisionLookup): ResolvedDivision {
  const search = searchOf(area, lookup);
  for (const rule of Object.keys(RULES) as Rule[]) {
    const [found, ...others] = RULES[rule](search);
    if (found === undefined || others.length > 0) continue;
    return { ok: true, how: rule, ...deepen(found, search.place, lookup) };
  }
  return { ok: false, suggestions: suggestions(search) };
}

function searchOf(area: Named, lookup: DivisionLookup): Search {
  const [province] = divisionsNamed(lookup.childrenOf(''), area.province);
  const cities = province ? lookup.childrenOf(province.code) : [];
  const counties = cities.flatMap(({ code }) => lookup.childrenOf(code));
  const [city] = divisionsNamed(cities, area.city);
  const nearby = city ? lookup.childrenOf(city.code) : counties;
  const asCounty = divisionsNamed(counties, area.city);
  const known = city !== undefined || plainName(area.city) === plainName(area.province);
  return {
    lookup,
    county: plainName(area.county),
    city,
    counties,
    nearby,
    meant: asCounty.length === 1 ? asCounty : known ? nearby : [],
    place: withoutNames(plainText(area.community ?? ''), area),
  };
}

function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Places often begin with the names of the area again. */
function withoutNames(place: string, { province, city, county }: Named): string {
  let rest = place;
  for (const name of [province, city, county].map(plainText)) {
    for (const form of [name, `(${name})`]) {
      if (form.length > 1 && rest.startsWith(form)) rest = rest.slice(form.length);
    }
  }
  return rest;
}

/** The spelling of a name with which a place begins. A list of several (`A、B`) is not in its first. */
function spellingAt(name: string, place: string): string | undefined {
  const spelling = spellings(name).all.find((one) => place.startsWith(one));
  return spelling !== undefined && /^[、,及和]/.test(place.slice(spelling.length))
    ? undefined
    : spelling;
}

/** Goes down from a division as long as the place begins with the name of one of its parts. */
function deepen(
  from: Division,
  place: string,
  lookup: DivisionLookup,
): { readonly division: string; readonly place: string } {
  let division = from.code;
  let rest = place;
  while (division.length < 12) {
    const parts = lookup.childrenOf(division);
    const fits = parts.flatMap(({ code, name }) => {
      const spelling = spellingAt(name, rest);
      return spelling === undefined ? [] : [{ code, spelling }];
    });
    const [best] = fits.sort((a, b) => b.spelling.length - a.spelling.length);
    if (best === undefined) break;
    division = best.code;
    rest = rest.slice(best.spelling.length).replace(/^:/, '');
  }
  return { division, place: rest };
}

/** The counties nearby, the likeliest first, and the city itself: a zone may be no part of any of them. */
function suggestions({ nearby, city, county, place }: Search): Division[] {
  const counties = likeliestDivisions(nearby, `${county}${place}`);
  return city === undefined ? counties : [...counties, city];
}
