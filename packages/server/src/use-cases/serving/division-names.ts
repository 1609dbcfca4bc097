import type { Division, DivisionLookup } from '@kangma/intake';

/** What divisions are called, in full. */
export class DivisionNames {
  readonly #lookup: DivisionLookup;

  constructor(lookup: DivisionLookup) {
    this.#lookup = lookup;
  }

  /** The names from the province down, without what municipalities have in between; the code where there is no name. */
  full(code: string): string {
    if (code === '00') return '全国';
    const names: string[] = [];
    for (const length of [2, 4, 6, 9, 12]) {
      if (length > code.length) break;
      const parent = [0, 2, 4, 6, 9][[2, 4, 6, 9, 12].indexOf(length)]!;
      const found = this.#find(code.slice(0, parent), code.slice(0, length));
      if (found === undefined) break;
      if (!BETWEEN.has(found.name)) names.push(found.name);
    }
    return names.length === 0 ? code : names.join('');
  }

  #find(parent: string, code: string): Division | undefined {
    return this.#lookup.childrenOf(parent).find((one) => one.code === code);
  }
}

const BETWEEN = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
