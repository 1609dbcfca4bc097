/**
 * Time, as the policy language sees it: whole minutes since 1970-01-01T00:00Z.
 *
 * One minute is the resolution of every clock, spacing and deadline; instants are floored to it. Only the order of
 * *recording* is finer (milliseconds), because a replay must tell two records of one minute apart.
 */
export type Minute = number;

/** Milliseconds since 1970-01-01T00:00Z; used for `recordedAt` and `knownAt` only. */
export type Millisecond = number;

/** "This will not happen by itself." Larger than any instant, and still a small integer to V8. */
export const NEVER: Minute = 2_000_000_000;

/** "Not given." Smaller than any instant. */
export const UNKNOWN: Minute = -2_000_000_000;

export const HOUR = 60;
export const DAY = 1440;

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an RFC 3339 instant with an explicit offset (`2022-04-01T08:00:00+08:00`); seconds may be left out.
 * Returns milliseconds, or `undefined` where the text is no instant (no offset, 30 February, hour 24).
 */
export function readInstant(text: string): Millisecond | undefined {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', zone = 'Z'] = match;
  const local = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second);
  const back = new Date(local);
  const exact =
    back.getUTCMonth() === +month! - 1 &&
    back.getUTCDate() === +day! &&
    back.getUTCHours() === +hour! &&
    +minute! < 60 &&
    +second < 60;
  const offset = readOffset(zone);
  if (!exact || offset === undefined) return undefined;
  return local + Math.floor(Number(`0.${fraction}`) * 1000) - offset * 60_000;
}

/** Reads `Z` or `+08:00` as minutes east of Greenwich. */
export function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(text);
  if (match === null || +match[2]! > 14 || +match[3]! > 59) return undefined;
  return (match[1] === '-' ? -1 : 1) * (+match[2]! * 60 + +match[3]!);
}

export function toMinute(instant: Millisecond): Minute {
  return Math.floor(instant / 60_000);
}

/** Writes a minute as RFC 3339 with the given offset (minutes east). */
export function writeInstant(minute: Minute, offset: number): string {
  const local = new Date((minute + offset) * 60_000).toISOString().slice(0, 19);
  if (offset === 0) return `${local}Z`;
  const sign = offset < 0 ? '-' : '+';
  const two = (n: number) => String(n).padStart(2, '0');
  return `${local}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

/** The number of the local calendar day that holds the minute. */
export function localDay(minute: Minute, offset: number): number {
  return Math.floor((minute + offset) / DAY);
}

/** The first minute of a local calendar day. */
export function startOfDay(day: number, offset: number): Minute {
  return day * DAY - offset;
}
