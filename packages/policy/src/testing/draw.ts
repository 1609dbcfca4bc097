/** A stream of random integers: `draw(n)` is one of 0 … n - 1. */
export type Draw = (below: number) => number;

/** The stream that belongs to a seed (mulberry32): the same numbers on every machine. */
export function seeded(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export function pick<T>(draw: Draw, list: readonly T[]): T {
  return list[draw(list.length)]!;
}

/** Whether something happens that happens once in `n` times. */
export function oneIn(draw: Draw, n: number): boolean {
  return draw(n) === 0;
}
