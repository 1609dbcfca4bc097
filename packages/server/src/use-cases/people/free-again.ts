const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * From when something can be done again that is limited to once a local day, in milliseconds; `null`: it can be done now.
 *
 * @param last when it was done last, milliseconds.
 * @param offset of the local time, minutes east.
 */
export function freeAgain(last: number | null, now: number, offset: number): number | null {
  if (last === null) return null;
  const shift = offset * MINUTE;
  const midnight = (Math.floor((last + shift) / DAY) + 1) * DAY - shift;
  return midnight > now ? midnight : null;
}
