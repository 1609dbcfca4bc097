import type { Io } from './io.ts';

const EVERY_MS = 200;

/** Goes through a list and, where somebody watches, says every so often how far it is. */
export function* withProgress<T>(io: Io, what: string, list: readonly T[]): Generator<T> {
  let told = io.now();
  let shown = false;
  for (const [i, one] of list.entries()) {
    yield one;
    // asking the clock is dear beside deciding a person
    if (!io.watched || (i & 255) !== 0 || io.now() - told < EVERY_MS) continue;
    told = io.now();
    shown = true;
    io.err(`\r${what} ${i.toLocaleString('en')} of ${list.length.toLocaleString('en')}`);
  }
  if (shown) io.err(`\r${' '.repeat(what.length + 32)}\r`);
}
