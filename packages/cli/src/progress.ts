import type { Io } from './io.ts';

const EVERY_MS = 200;

/** One line of stderr that says how far something is; it is shown only where somebody watches, and not too often. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

export function progressLine(io: Io): ProgressLine {
  let told = io.now();
  let width = 0;
  return {
    show(text) {
      if (!io.watched || io.now() - told < EVERY_MS) return;
      told = io.now();
      io.err(`\r${text.padEnd(width)}`);
      width = text.length;
    },
    clear() {
      if (width > 0) io.err(`\r${' '.repeat(width)}\r`);
      width = 0;
    },
  };
}

/** Goes through a list and, where somebody watches, says every so often how far it is. */
export function* withProgress<T>(io: Io, what: string, list: readonly T[]): Generator<T> {
  const line = progressLine(io);
  for (const [i, one] of list.entries()) {
    yield one;
    // asking the clock is dear beside deciding a person
    if ((i & 255) !== 0) continue;
    line.show(`${what} ${i.toLocaleString('en')} of ${list.length.toLocaleString('en')}`);
  }
  line.clear();
}
