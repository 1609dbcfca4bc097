/** Where the files come from: Asia/Shanghai, 8 hours east all year. */
export const LOCAL_OFFSET = '+08:00';
const LOCAL_MS = 8 * 3_600_000;

/** Writes an instant (milliseconds) as local RFC 3339 text to the second. */
export function writeLocal(instant: number): string {
  return `${new Date(instant + LOCAL_MS).toISOString().slice(0, 19)}${LOCAL_OFFSET}`;
}
