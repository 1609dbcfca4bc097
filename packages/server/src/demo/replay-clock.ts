import type { Clock } from '../ports/clock.ts';

/** A clock that stands where it was put: history is taken in at the times at which it happened. */
export class ReplayClock implements Clock {
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** Never backwards. */
  moveTo(ms: number): void {
    this.#now = Math.max(this.#now, ms);
  }
}
