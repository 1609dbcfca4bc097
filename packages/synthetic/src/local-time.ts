import type { Minute } from '@kangma/policy';

export const HOUR = 60;
export const DAY = 1440;
/** Asia/Shanghai, minutes east of Greenwich. */
const EAST = 480;

/** A minute as local text, `2022-04-01 08:00`. */
export function timeText(minute: Minute): string {
  const text = new Date((minute + EAST) * 60_000).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** The local day of a minute, `2022-04-01`. */
export function dateText(minute: Minute): string {
  return new Date((minute + EAST) * 60_000).toISOString().slice(0, 10);
}

/** The first minute of the local day that holds a minute. */
export function midnight(minute: Minute): Minute {
  return Math.floor((minute + EAST) / DAY) * DAY - EAST;
}
