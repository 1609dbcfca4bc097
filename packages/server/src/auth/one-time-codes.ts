import { createHmac, randomInt } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Keys } from '../ports/keys.ts';
import type { Sql } from '../ports/sql.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
export const CODE_LIFE_MS = 5 * MINUTE_MS;
const CODES = 1_000_000;
const DIGITS = 6;
const MOST_ATTEMPTS = 5;
const MOST_PER_HOUR = 5;
const MOST_PER_DAY = 20;

/** A new code, or how long to wait for one. */
export type AskedCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly waitSeconds: number };

/** Codes of six digits that work once, for five minutes and five attempts; the database holds keyed hashes of them. */
export interface OneTimeCodes {
  /** @param receiver the blind index of who gets it: at most one a minute, five an hour, twenty a day. @param purpose what alone the code is good for. */
  ask(receiver: Uint8Array, purpose?: string): Promise<AskedCode>;
  /** Uses the code up if it is the right one. */
  use(receiver: Uint8Array, code: string, purpose?: string): Promise<boolean>;
}

/** {@link OneTimeCodes} in PostgreSQL. */
export function oneTimeCodes(sql: Sql, keys: Keys, clock: Clock): OneTimeCodes {
  const secret = keys.secret('one-time-code');
  const hashOf = (receiver: Uint8Array, code: string, purpose: string) =>
    createHmac('sha256', secret).update(receiver).update(code).update(purpose).digest();

  return {
    async ask(receiver, purpose = '') {
      const now = clock.now();
      const code = String(randomInt(CODES)).padStart(DIGITS, '0');
      const taken = await sql.query(
        `insert into one_time_code as c (phone_key, code_hash, attempts, expires_at, asked_at)
        values ($1, $2, 0, $3, array[$4::timestamptz])
        on conflict (phone_key) do update set code_hash = excluded.code_hash, attempts = 0,
          expires_at = excluded.expires_at,
          asked_at = (array_prepend($4::timestamptz, c.asked_at))[1:${MOST_PER_DAY}]
        where c.asked_at[1] <= $5 and coalesce(c.asked_at[${MOST_PER_HOUR}] <= $6, true)
          and coalesce(c.asked_at[${MOST_PER_DAY}] <= $7, true)
        returning 1`,
        [
          receiver,
          hashOf(receiver, code, purpose),
          new Date(now + CODE_LIFE_MS),
          new Date(now),
          new Date(now - MINUTE_MS),
          new Date(now - HOUR_MS),
          new Date(now - DAY_MS),
        ],
      );
      if (taken.length > 0) return { ok: true, code };
      const [row] = await sql.query<{ until: number }>(
        `select (extract(epoch from greatest(asked_at[1] + interval '1 minute',
          asked_at[${MOST_PER_HOUR}] + interval '1 hour', asked_at[${MOST_PER_DAY}] + interval '1 day')) * 1000)::float8 as until
        from one_time_code where phone_key = $1`,
        [receiver],
      );
      return { ok: false, waitSeconds: Math.max(1, Math.ceil(((row?.until ?? now) - now) / 1000)) };
    },
    async use(receiver, code, purpose = '') {
      const now = new Date(clock.now());
      // Counting the attempt and comparing are two statements, in this order: guesses sent at once are counted first.
      const tried = await sql.query(
        `update one_time_code set attempts = attempts + 1
        where phone_key = $1 and expires_at > $2 and attempts < ${MOST_ATTEMPTS} and code_hash is not null
        returning 1`,
        [receiver, now],
      );
      if (tried.length === 0) return false;
      const used = await sql.query(
        `update one_time_code set code_hash = null where phone_key = $1 and code_hash = $2 returning 1`,
        [receiver, hashOf(receiver, code, purpose)],
      );
      return used.length > 0;
    },
  };
}
