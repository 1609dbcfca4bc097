/** One row of the division table: a code of 2 to 12 digits and its name. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** A village or community where invented residents live. */
export interface Village {
  readonly code: string;
  /** its names from the province down. */
  readonly names: readonly [string, string, string, string, string];
  /** the compounds in it, named by nobody. */
  readonly compounds: readonly string[];
}

const FIRST =
  '和平 幸福 阳光 翠湖 金桂 紫荆 丽景 东方 锦绣 春晓 望江 榕城 凤凰 白鹭 茉莉 荔园 海晏 龙眼 橘洲 长乐 安泰 文昌 梅峰 竹屿 松涛 云山'.split(
    ' ',
  );
const SECOND = '新村 花园 小区 家园 公寓 苑 里 雅居'.split(' ');
const PER_VILLAGE = 400;
type Level = readonly [digits: number, villages: number];
type Levels = readonly [Level, ...Level[]];
/** How many villages of a district and of a town are filled, where there are enough. */
const LEVELS: Levels = [
  [6, 20],
  [9, 5],
];
const COMPOUNDS = 4;

/**
 * The villages that an invented province fills: about one for 400 residents, at least three in each city, twice as many
 * in the first two cities of the table, twenty to a district and five to a town, so that neighbours are neighbours. In
 * order of their codes.
 */
export function settle(divisions: readonly Division[], residents: number): Village[] {
  const named = new Map(divisions.map(({ code, name }) => [code, name]));
  const cities = Map.groupBy(
    divisions.filter(({ code }) => code.length === 12).toSorted(byCode),
    ({ code }) => code.slice(0, 4),
  );
  const shares = cities.size + Math.min(2, cities.size);
  const wanted = Math.max(residents / PER_VILLAGE, 3 * shares);
  return [...cities.values()].flatMap((villages, city) => {
    const share = Math.round((wanted / shares) * (city < 2 ? 2 : 1));
    return spread(villages, share, LEVELS).map((village) => villageOf(village, named));
  });
}

function byCode(a: Division, b: Division): number {
  return a.code < b.code ? -1 : 1;
}

/** So many villages: the first of groups at even distances, group by group down the levels. */
function spread(
  villages: readonly Division[],
  wanted: number,
  [[digits, size], ...below]: Levels,
): Division[] {
  const groups = [...Map.groupBy(villages, ({ code }) => code.slice(0, digits)).values()];
  const need = Math.min(groups.length, Math.ceil(wanted / size));
  const each = Math.ceil(wanted / need);
  const chosen = Array.from(
    { length: need },
    (_, i) => groups[Math.floor((i * groups.length) / need)]!,
  );
  const [next, ...others] = below;
  return chosen
    .flatMap((group) =>
      next === undefined ? group.slice(0, each) : spread(group, each, [next, ...others]),
    )
    .slice(0, wanted);
}

function villageOf({ code, name }: Division, named: ReadonlyMap<string, string>): Village {
  const above = [2, 4, 6, 9].map((length) => named.get(code.slice(0, length)) ?? '');
  const first = Number(code.slice(-6)) * COMPOUNDS;
  const compounds = Array.from({ length: COMPOUNDS }, (_, i) => compoundName(first + i));
  return { code, names: [...above, name] as unknown as Village['names'], compounds };
}

/** Two hundred names, all different before they come again: neighbouring villages have no name in common. */
function compoundName(n: number): string {
  const round = Math.floor(n / FIRST.length);
  return FIRST[n % FIRST.length]! + SECOND[(n + round) % SECOND.length]!;
}
