/** The depths that division codes have: province, city, district, town, village. */
const LENGTHS = [2, 4, 6, 9, 12];
const DEPTHS = LENGTHS.length;

/** As many as two bytes can number. */
const MOST = 65_536;

/**
 * A dictionary of division codes, so that a column keeps two bytes for "who says so", and the comparisons of R12 and H8
 * ("from the same city", "a superior of it") are comparisons of integers.
 */
export class Divisions {
  readonly names: string[] = [];
  /** code → index of its length in LENGTHS. */
  depth = new Uint8Array(64);
  /** code × depth → number of the prefix of that length; -1 where the code is shorter. */
  prefix = new Int32Array(64 * DEPTHS);
  readonly #codes = new Map<string, number>();
  readonly #prefixes = new Map<string, number>();

  /** The number of a division; -1 where it is no division code, or the dictionary is full. */
  code(division: string): number {
    const known = this.#codes.get(division);
    if (known !== undefined) return known;
    const depth = LENGTHS.indexOf(division.length);
    const code = this.names.length;
    if (depth < 0 || code === MOST) return -1;
    if (code === this.depth.length) this.#grow();
    this.names.push(division);
    this.#codes.set(division, code);
    this.depth[code] = depth;
    LENGTHS.forEach((length, i) => {
      const text = division.slice(0, length);
      this.prefix[code * DEPTHS + i] = i <= depth ? this.#prefixNumber(text) : -1;
    });
    return code;
  }

  /** R12: whether `by` agrees with `home` in that many digits (0: any), or in all of home's where it has fewer. */
  near(home: number, by: number, digits: number): boolean {
    if (digits === 0 || home === by) return true;
    const depth = Math.min(LENGTHS.indexOf(digits), this.depth[home]!);
    return this.prefix[by * DEPTHS + depth] === this.prefix[home * DEPTHS + depth];
  }

  /** H8: whether `by` is a superior of `home` in the same province. */
  above(home: number, by: number): boolean {
    const depth = this.depth[by]!;
    if (depth >= this.depth[home]!) return false;
    return this.prefix[by * DEPTHS + depth] === this.prefix[home * DEPTHS + depth];
  }

  get byteLength(): number {
    return this.depth.byteLength + this.prefix.byteLength;
  }

  #prefixNumber(text: string): number {
    const known = this.#prefixes.get(text);
    if (known !== undefined) return known;
    this.#prefixes.set(text, this.#prefixes.size);
    return this.#prefixes.size - 1;
  }

  #grow(): void {
    const depth = new Uint8Array(this.depth.length * 2);
    depth.set(this.depth);
    this.depth = depth;
    const prefix = new Int32Array(this.prefix.length * 2);
    prefix.set(this.prefix);
    this.prefix = prefix;
  }
}
