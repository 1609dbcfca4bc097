import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Clock } from '../ports/clock.ts';
import type { Keys } from '../ports/keys.ts';
import type { Sql } from '../ports/sql.ts';

interface Row {
  readonly payload: Uint8Array;
  readonly consumed: number | null;
}

/** What the embedded OpenID provider remembers, in PostgreSQL and sealed: any server can go on with any sign-in. */
export function oidcAdapter(sql: Sql, keys: Keys, clock: Clock): (model: string) => Adapter {
  return (model) => {
    const context = `oidc/${model}`;
    const find = async (
      column: 'id' | 'uid',
      value: string,
    ): Promise<AdapterPayload | undefined> => {
      const [row] = await sql.query<Row>(
        `select payload, extract(epoch from consumed_at)::float8 as consumed
        from oidc_payload where model = $1 and ${column} = $2`,
        [model, value],
      );
      if (row === undefined) return undefined;
      const payload = JSON.parse(keys.open(row.payload, context)) as AdapterPayload;
      return row.consumed === null ? payload : { ...payload, consumed: Math.floor(row.consumed) };
    };
    return {
      async upsert(id, payload, expiresIn) {
        await sql.query(
          `insert into oidc_payload (model, id, payload, uid, grant_id, expires_at)
          values ($1, $2, $3, $4, $5, $6)
          on conflict (model, id) do update set payload = excluded.payload, uid = excluded.uid,
            grant_id = excluded.grant_id, expires_at = excluded.expires_at`,
          [
            model,
            id,
            keys.seal(JSON.stringify(payload), context),
            payload.uid ?? null,
            payload.grantId ?? null,
            expiresIn === undefined ? null : new Date(clock.now() + expiresIn * 1000),
          ],
        );
      },
      find: (id) => find('id', id),
      findByUid: (uid) => find('uid', uid),
      // the device flow is not offered
      findByUserCode: () => Promise.resolve(undefined),
      async consume(id) {
        await sql.query('update oidc_payload set consumed_at = $3 where model = $1 and id = $2', [
          model,
          id,
          new Date(clock.now()),
        ]);
      },
      async destroy(id) {
        await sql.query('delete from oidc_payload where model = $1 and id = $2', [model, id]);
      },
      async revokeByGrantId(grant) {
        await sql.query('delete from oidc_payload where model = $1 and grant_id = $2', [
          model,
          grant,
        ]);
      },
    };
  };
}
