import type { Clock } from '../ports/clock.ts';
import type { EarlierCall, IdempotencyStore } from '../ports/idempotency.ts';
import type { Keys } from '../ports/keys.ts';
import type { Sql } from '../ports/sql.ts';

/** A server that died in the middle of a call will not finish it. */
const GIVEN_UP_AFTER_MS = 60_000;
const CONTEXT = 'idempotent-call.answer';

interface Row {
  readonly mine: boolean;
  readonly same: boolean;
  readonly answer: Uint8Array | null;
}

/** {@link IdempotencyStore} in PostgreSQL; answers are sealed. */
export function idempotentCalls(sql: Sql, keys: Keys, clock: Clock): IdempotencyStore {
  return {
    async begin(caller, key, fingerprint): Promise<EarlierCall> {
      const now = clock.now();
      const rows = await sql.query<Row>(
        `with taken as (
          insert into idempotent_call as c (caller, key, fingerprint, begun_at) values ($1, $2, $3, $4)
          on conflict (caller, key) do update set begun_at = excluded.begun_at
            where c.answer is null and c.fingerprint = excluded.fingerprint and c.begun_at <= $5
          returning 1
        )
        select true as mine, true as same, null::bytea as answer from taken
        union all
        select false, fingerprint = $3, answer from idempotent_call
        where caller = $1 and key = $2 and not exists (select from taken)`,
        [caller, key, fingerprint, new Date(now), new Date(now - GIVEN_UP_AFTER_MS)],
      );
      const [row] = rows;
      // no row: another took the key while this statement ran
      if (row === undefined) return { state: 'running' };
      if (row.mine) return { state: 'first' };
      if (!row.same) return { state: 'other' };
      if (row.answer === null) return { state: 'running' };
      return { state: 'answered', answer: keys.open(row.answer, CONTEXT) };
    },
    async finish(caller, key, answer) {
      await sql.query('update idempotent_call set answer = $3 where caller = $1 and key = $2', [
        caller,
        key,
        keys.seal(answer, CONTEXT),
      ]);
    },
    async forget(caller, key) {
      await sql.query(
        'delete from idempotent_call where caller = $1 and key = $2 and answer is null',
        [caller, key],
      );
    },
  };
}
