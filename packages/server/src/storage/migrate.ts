import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { BUCKETS } from '../ports/bucket.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);

/** Roles of the server's own connections, and the passwords they log in with. */
export interface RolePasswords {
  readonly kangma_app: string;
  readonly kangma_decider: string;
}

/** A lock that only migrations take: two servers that start at once migrate one after the other. */
const MIGRATING = 7_070_001;

/**
 * Brings a database up to this version: roles, then every migration that it has not had, each in a transaction with its note
 * in `migration`. Runs as the owner, who needs CREATEROLE. Answers with the names of what it ran.
 *
 * @param only these migrations, and no others: how far an earlier version was.
 * @throws where a migration that ran differs from the file of today: history is not edited.
 */
export async function migrate(
  url: string,
  passwords: RolePasswords,
  at: number,
  only?: readonly string[],
): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING]);
    await createRoles(client, passwords);
    await client.query(`create table if not exists migration (
      name text primary key, text text not null, ran_at timestamptz not null)`);
    const { rows } = await client.query<{ name: string; text: string }>(
      'select name, text from migration',
    );
    const had = new Map(rows.map(({ name, text }) => [name, text]));
    const ran: string[] = [];
    for (const { name, text } of migrations()) {
      if (only?.includes(name) === false) continue;
      const before = had.get(name);
      if (before === text) continue;
      if (before !== undefined)
        throw new Error(`migration ${name} ran in another form: write a new one`);
      await client.query('begin');
      await client.query(text);
      await client.query('insert into migration values ($1, $2, $3)', [
        name,
        text,
        new Date(at).toISOString(),
      ]);
      await client.query('commit');
      ran.push(name);
    }
    await client.query(
      'insert into bucket (bucket) select generate_series(0, $1::integer - 1) on conflict do nothing',
      [BUCKETS],
    );
    return ran;
  } finally {
    await client.end();
  }
}

/** The numbered SQL files, in order. */
export function migrations(): { name: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

async function createRoles(client: Client, passwords: RolePasswords): Promise<void> {
  for (const [role, password] of Object.entries(passwords) as [string, string][]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    const verb = rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${client.escapeIdentifier(role)} login noinherit nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
    );
  }
}
