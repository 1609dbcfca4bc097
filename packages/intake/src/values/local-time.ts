/** Where the files come from: Asia/Shanghai, 8 hours east all year. */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 3_600_000;

/** Writes an instant (milliseconds) as local RFC 3339 text to the second. */
export function writeLocal(instant: number): string {
  return `${new Date(instant + OFFSET_MS).toISOString().slice(0, 19)}${OFFSET}`;
}

/** Day 0 of Excel's serial numbers, for every day after February 1900. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** The largest serial number of Excel, the last day of 9999. */
const LAST_SERIAL = 2_958_465;

/** Writes a serial number of Excel as a local moment, to the second: fractions of a day are never exact. */
export function writeSerial(serial: number): string {
  const within = Math.min(Math.max(serial, 0), LAST_SERIAL);
  const seconds = Math.round((EXCEL_EPOCH + within * DAY_MS) / 1000);
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}${OFFSET}`;
}

/** Whether `2022-04-31` and the like exist. */
export function isDay(day: string): boolean {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= 28 || date <= new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate();
}
