/** Draws a whole number from 0 to `below` − 1. */
export type Draw = (below: number) => number;

/** A reproducible stream of draws (mulberry32): the same seed gives the same draws for ever. */
export function stream(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    return Math.floor((avalanche(state) / 4_294_967_296) * below);
  };
}

/** A draw that belongs to two numbers, such as a seed and a resident: nothing has to be remembered to draw it again. */
export function drawOf(seed: number, index: number, below: number): number {
  const state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0;
  return Math.floor((avalanche(avalanche(state)) / 4_294_967_296) * below);
}

function avalanche(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
