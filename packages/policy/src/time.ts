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
  /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const UTC = 90;
const PLUS = 43;

/**
 * Reads an RFC 3339 instant with an explicit offset (`2022-04-01T08:00:00+08:00`); seconds may be left out.
 * Returns milliseconds, or `undefined` where the text is no instant (no offset, 30 February, hour 24).
 *
 * Read digit by digit: this runs several times for every piece of evidence, and captures cost more than all the rest.
 */
export function readInstant(text: string): Millisecond | undefined {
  if (!INSTANT.test(text)) return undefined;
  const year = number(text, 0, 4);
  const month = number(text, 5, 7);
  const day = number(text, 8, 10);
  if (day === 0 || day > daysIn(year, month)) return undefined;
  const zone = text.charCodeAt(text.length - 1) === UTC ? text.length - 1 : text.length - 6;
  const seconds = zone > 16 ? number(text, 17, 19) : 0;
  const fraction = zone > 20 ? Number(text.slice(20, zone).padEnd(3, '0').slice(0, 3)) : 0;
  const minutes =
    (dayNumber(year, month, day) * 24 + number(text, 11, 13)) * 60 + number(text, 14, 16);
  return (minutes - offsetAt(text, zone)) * 60_000 + seconds * 1000 + fraction;
}

function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1970-01-01 in the Gregorian calendar; years begin in March, so that the leap day is their last. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((m * 153 + 2) / 5) + day - 719_469;
}

function offsetAt(text: string, zone: number): number {
  if (zone === text.length - 1) return 0;
  const minutes = number(text, zone + 1, zone + 3) * 60 + number(text, zone + 4, zone + 6);
  return text.charCodeAt(zone) === PLUS ? minutes : -minutes;
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
