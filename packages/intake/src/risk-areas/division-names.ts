/** Endings of names that may be left out or exchanged, by level, the longest first. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  // towns: the table says 街道 and 地区, senders also 街, 街办, 办事处, （地区）乡, （地区）镇
  [/(街道办事处|街道)$/, ['街道办事处', '街道', '街办', '办事处', '街']],
  [/(地区办事处|地区)$/, ['地区办事处', '地区', '乡', '镇', '街道', '街']],
  [/镇$/, ['镇', '镇政府', '街道', '地区']],
  [/(\p{Script=Han}族)?乡$/u, ['乡', '镇', '地区']],
  // villages: the table says 居委会 and 村委会
  [/社区(居委会|居民委员会)?$/, ['社区居委会', '社区居民委员会', '社区', '居委会']],
  [/居(委会|民委员会)$/, ['居委会', '居民委员会', '社区', '社区居委会']],
  [/村(委会|民委员会)?$/, ['村委会', '村民委员会', '村']],
];

/** Names that tables and senders write differently. */
const ALIASES: Readonly<Record<string, string>> = {
  新疆生产建设兵团: '新疆维吾尔自治区',
  省直辖县级行政单位: '省直辖县级行政区划',
  自治区直辖县级行政单位: '自治区直辖县级行政区划',
};

/** A name as it is compared: half-width, without white space and without the remark in （…地区）. */
export function plainName(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s+/gu, '');
  return ALIASES[plain] ?? plain.replace(/\([^)]*地区\)/, '');
}

/** How a division of the table is written. */
export interface Spellings {
  readonly plain: string;
  /** all ways, the longest first. */
  readonly all: readonly string[];
}

/** All ways in which the name of a division in the table is written. */
export function spellings(name: string): Spellings {
  let known = SPELLINGS.get(name);
  if (known === undefined) {
    known = spell(plainName(name));
    SPELLINGS.set(name, known);
  }
  return known;
}
/** Spelled out once for each name of the table: a pure function of it. */
const SPELLINGS = new Map<string, Spellings>();

function spell(plain: string): Spellings {
  const all = new Set([plain]);
  const [ending, others = []] = ENDINGS.find(([ending]) => ending.test(plain)) ?? [];
  const core = ending === undefined ? '' : plain.replace(ending, '');
  if (core !== '') for (const other of others) all.add(core + other);
  return { plain, all: [...all].sort((a, b) => b.length - a.length) };
}

/**
 * Development zones go by short names, and the table knows some of them by long ones. Each short form with what the
 * long one then holds.
 */
const ZONES: readonly (readonly [RegExp, RegExp])[] = [
  [/高新(技术)?(产业)?(开发)?区/, /高新技术|高技术产业/],
  [/(经开|经济开发|经济技术开发|开发)区/, /经济(技术)?开发区/],
  [/航空港/, /航空港/],
  [/城乡一体化示范区/, /城乡一体化示范区/],
];

/** Whether a zone's name in the table can be what a sender calls it. */
export function isSameZone(said: string, name: string): boolean {
  const short = said.replace(/区$/, '');
  if (short.length > 1 && name.includes(short)) return true;
  return ZONES.some(([here, there]) => here.test(said) && there.test(name));
}
