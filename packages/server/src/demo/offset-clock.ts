import type { Clock } from '../ports/clock.ts';

/** The machine's clock with an offset that threads share: a demonstration moves the time of all of them at once. */
export class OffsetClock implements Clock {
  /** shared memory, for the other threads. */
  readonly offset: SharedArrayBuffer;
  readonly #milliseconds: BigInt64Array;

  constructor(offset = new SharedArrayBuffer(8)) {
    this.offset = offset;
    this.#milliseconds = new BigInt64Array(offset);
  }

  now(): number {
    return Date.now() + Number(Atomics.load(this.#milliseconds, 0));
  }

  /** Forward only. */
  advance(ms: number): void {
    Atomics.add(this.#milliseconds, 0, BigInt(Math.max(0, Math.round(ms))));
  }
}
