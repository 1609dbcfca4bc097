import type { Minute } from '@kangma/policy';

export const HOUR = 60;
export const DAY = 1440;
/** Asia/Shanghai, minutes east of Greenwich. */
const EAST = 480;

/** A minute as local RFC 3339 text, `2022-04-01T08:00:00+08:00`. */
export function instantText(minute: Minute): string {
  return `${new Date((minute + EAST) * 60_000).toISOString().slice(0, 19)}+08:00`;
}

/** The local day of a minute, `2022-04-01`. */
export function dateText(minute: Minute): string {
  return new Date((minute + EAST) * 60_000).toISOString().slice(0, 10);
}

/** The number of the local day that holds a minute. */
export function localDay(minute: Minute): number {
  return Math.floor((minute + EAST) / DAY);
}

/** The first minute of the local day that holds a minute. */
export function midnight(minute: Minute): Minute {
  return localDay(minute) * DAY - EAST;
}

/** A minute as it stands in the name of a file, `202204010800`. */
export function fileTime(minute: Minute): string {
  return instantText(minute).slice(0, 16).replaceAll(/\D/g, '');
}
