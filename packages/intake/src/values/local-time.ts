/** Where the files come from: Asia/Shanghai, 8 hours east all year. */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 3_600_000;

/** Writes an instant (milliseconds) as local RFC 3339 text to the second. */
export function writeLocal(instant: number): string {
  return `${new Date(instant + OFFSET_MS).toISOString().slice(0, 19)}${OFFSET}`;
}

/** Writes a wall clock, given as milliseconds as if it were UTC, to the nearest second. */
export function writeWallClock(milliseconds: number): string {
  const rounded = Math.round(milliseconds / 1000) * 1000;
  return `${new Date(rounded).toISOString().slice(0, 19)}${OFFSET}`;
}

/** Whether `2022-04-31` and the like exist. */
export function isDay(day: string): boolean {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= 28 || date <= new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate();
}
