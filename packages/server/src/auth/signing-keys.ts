import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import type { Keys } from '../ports/keys.ts';
import type { Sql } from '../ports/sql.ts';

const NAME = 'oidc-signing';

/** The key that signs ID tokens: made by the first server that needs it, sealed, and shared by all. */
export async function signingKey(sql: Sql, keys: Keys): Promise<JWK> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const made: JWK = {
    ...(privateKey.export({ format: 'jwk' }) as JWK),
    kid: randomUUID(),
    alg: 'ES256',
    use: 'sig',
  };
  await sql.query(
    'insert into server_key (name, sealed) values ($1, $2) on conflict (name) do nothing',
    [NAME, keys.seal(JSON.stringify(made), NAME)],
  );
  const [row] = await sql.query<{ sealed: Uint8Array }>(
    'select sealed from server_key where name = $1',
    [NAME],
  );
  return row === undefined ? made : (JSON.parse(keys.open(row.sealed, NAME)) as JWK);
}
