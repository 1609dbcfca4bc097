import type { Clock } from '../ports/clock.ts';
import type { Sql } from '../ports/sql.ts';

const DAY_MS = 24 * 3_600_000;
const YEAR_MS = 366 * DAY_MS;

/** What expires, and how long it is kept after that. */
const EXPIRES: readonly (readonly [statement: string, keptMs: number])[] = [
  ['delete from resident_session where expires_at < $1', 0],
  ['delete from staff_session where expires_at < $1', 0],
  // whose it was and when it was used last can be looked up for as long again
  ['delete from api_token where expires_at < $1', YEAR_MS],
  // the limits per hour are counted from these
  ['delete from one_time_code where expires_at < $1', DAY_MS],
  ['delete from asked_from where hour < $1', DAY_MS],
  ['delete from registration where expires_at < $1', 0],
  ['delete from oidc_payload where expires_at < $1', 0],
  ['delete from outbox_message where at < $1', DAY_MS],
  ['delete from idempotent_call where begun_at < $1', DAY_MS],
];

/** Deletes what has expired. */
export function sweeper(sql: Sql, clock: Clock): () => Promise<void> {
  return async () => {
    for (const [statement, kept] of EXPIRES) {
      await sql.query(statement, [new Date(clock.now() - kept)]);
    }
  };
}
