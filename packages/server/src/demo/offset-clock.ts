import type { Clock } from '../ports/clock.ts';

/** The machine's clock with an offset: a demonstration moves the time. */
export class OffsetClock implements Clock {
  /** milliseconds. */
  #offset = 0;

  get offset(): number {
    return this.#offset;
  }

  now(): number {
    return Date.now() + this.#offset;
  }

  /** Forward only. */
  advance(ms: number): void {
    this.#offset += Math.max(0, Math.round(ms));
  }

  /** As another process's clock is. */
  follow(offset: number): void {
    this.#offset = offset;
  }
}
