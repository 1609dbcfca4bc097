const MINUTE = 60_000;

/**
 * `2022-04-15 08:00`, as everybody can read it.
 *
 * @param offset minutes east.
 */
export function localTime(ms: number, offset: number): string {
  return new Date(ms + offset * MINUTE).toISOString().slice(0, 16).replace('T', ' ');
}
