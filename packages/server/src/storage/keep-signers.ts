import { Client } from 'pg';
import type { Signer } from '../ports/proposals.ts';

/** Makes these, and nobody else, those who may sign policies. @param url as the owner: neither role of the server may. */
export async function keepSigners(url: string, signers: readonly Signer[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('delete from policy_signer where login <> all($1)', [
      signers.map(({ login }) => login),
    ]);
    for (const { login, name, publicKey } of signers) {
      await client.query(
        `insert into policy_signer values ($1, $2, $3)
          on conflict (login) do update set name = excluded.name, public_key = excluded.public_key`,
        [login, name, publicKey],
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
