/** One named place: a building, a range of houses, a compound. */
export interface NamedPlace {
  /** what stands before the number: `春华街道新博园小区` of `新博园小区6号楼`. */
  readonly base: string;
  /** the numbers that are meant, both included; absent where the whole of the base is. */
  readonly from?: number;
  readonly to?: number;
  /** described by its borders, or by numbers that could not be understood: somewhere at the base. */
  readonly vague?: true;
}

/** What an area says beyond its division. */
export interface AreaPlace {
  /** the places; none is the whole division. */
  readonly places: readonly NamedPlace[];
  /** places in it that are not meant. */
  readonly except: readonly NamedPlace[];
  /** the rest beside other risk areas is meant: what they name is theirs. */
  readonly exceptOtherAreas: boolean;
}

const WHOLE = /^(全域|全境|全区|全县|全市|全镇|全乡|全村|辖区|辖内|域内|所有区域)*$/;
const REST = /(其他|其它|其余)(所有)?(的)?(区域|地区|范围|楼栋)$/;
const OTHER_AREAS = /风险|管控|封控|划定范围/;

/** How exclusions are written, with the excluded part as the group `except`. */
const EXCLUSIONS: readonly RegExp[] = [
  /\((?:内|域内)?(?:除|不含|不包括):?(?<except>[^()]*?)(?:之外|以外|外|除外)?(?:的?(?:其他|其它|其余)?(?:区域|地区|范围)?)?\)/,
  /\((?<except>[^()]*?)除外\)/,
  /(?:内|域内)?除(?!外)(?<except>.+?)(?:之外|以外|除外|外)(?:的?.*)?$/,
  /(?:内|域内)?除(?!外)(?<except>[^()]+)$/,
  /^(?<except>.+?)(?:以外|之外)的?.*$/,
];

/** Remarks that change nothing. */
const REMARKS = /\((?:含|包括|包含)[^()]*\)|为(?:低|中|高)风险区$/g;

/** Reads what a community of the risk-area service says beyond its division, as `resolveDivision` left it. */
export function parseAreaPlace(text: string): AreaPlace {
  let rest = text.normalize('NFKC').replace(/\s+/gu, '').replace(REMARKS, '');
  const excluded: string[] = [];
  for (const form of EXCLUSIONS) {
    const except = form.exec(rest)?.groups?.except;
    if (except === undefined || except === '') continue;
    excluded.push(except);
    rest = rest.replace(form, '');
  }
  const bare = REST.test(rest);
  rest = rest.replace(REST, '').replace(/\([^()]*\)/g, '');
  const named = excluded.filter((except) => !OTHER_AREAS.test(except));
  const places = WHOLE.test(rest) ? [] : placesOf(rest, '');
  const except = named.flatMap((list) => placesOf(list, rest));
  return {
    // `小区2栋以外` is the rest of the compound, not of the village
    places: places.length === 0 && except[0] !== undefined ? basesOf(except) : places,
    except,
    exceptOtherAreas: bare || named.length < excluded.length,
  };
}

function basesOf(places: readonly NamedPlace[]): NamedPlace[] {
  const bases = places.flatMap(({ base, from }) =>
    base === '' || from === undefined ? [] : [base],
  );
  return [...new Set(bases)].map((base) => ({ base }));
}

const UNIT = '号楼|号院|号|栋|幢|座|单元|门|楼|室|组|排|巷|街';
const NUMBERED = new RegExp(
  `^(?<base>.*?)第?(?<from>\\d{1,6})(?:${UNIT})?(?:[-~—至到]第?(?<to>\\d{1,6}))?(?<unit>${UNIT})?$`,
);
const LAST_UNIT = new RegExp(`(?:${UNIT})$`);

/** Borders instead of a name, and numbers such as `3-26号楼到3-33号楼`. */
const BORDERS = /围合|合围|以[东南西北]|为中心|沿线|部分|一带|周边|附近|之间/;
const TANGLED = /\d[-~—至到]|[-~—至到]$/;

/** The places of a list, each with what it has in common with the one before: `天资里14、15门` are two. */
function placesOf(list: string, within: string): NamedPlace[] {
  if (BORDERS.test(list)) return [{ base: '', vague: true }];
  const places: NamedPlace[] = [];
  let before = within;
  for (const part of list.split(/[、,;。]/).filter((one) => one !== '')) {
    const whole = /^第?\d/.test(part) ? `${sharedBase(before, part, within)}${part}` : part;
    places.push(placeOf(whole));
    before = whole;
  }
  return places;
}

function placeOf(text: string): NamedPlace {
  const { base, from, to } = NUMBERED.exec(text)?.groups ?? { base: text };
  if (TANGLED.test(base!)) return { base: /^\D*/.exec(base!)![0], vague: true };
  if (from === undefined) return { base: base! };
  return { base: base!, from: Number(from), to: Number(to ?? from) };
}

/** What stands before a number of the same unit: after `新苑58号楼1门`, `60号楼` is of 新苑 and `2门` of 58号楼. */
function sharedBase(before: string, part: string, within: string): string {
  if (before === within) return within;
  const unit = LAST_UNIT.exec(part)?.[0];
  const same = unit && new RegExp(`^(.*?)第?\\d{1,6}(?:[-~—至到]第?\\d{1,6})?${unit}`).exec(before);
  return same ? same[1]! : (NUMBERED.exec(before)?.groups?.base ?? within);
}
