import type { Clock } from '../ports/clock.ts';

const MINUTE_MS = 60_000;
const MINUTE_S = 60;

/** Counts requests by key in the minutes of the clock; what was counted is forgotten with the minute. */
export class RateLimiter {
  readonly #clock: Clock;
  #minute = 0;
  #counts = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts one; answers with the seconds to wait where it is one too many, otherwise with 0. */
  take(key: string, perMinute: number): number {
    const now = this.#clock.now();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= perMinute) return 0;
    return MINUTE_S - Math.floor((now % MINUTE_MS) / 1000);
  }
}

/** Whom a limit by address means: an IPv6 customer has a whole /64. */
export function addressKey(address: string): string {
  return address.includes(':') && !address.includes('.')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}
