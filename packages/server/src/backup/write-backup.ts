import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Keys } from '../ports/keys.ts';
import { writeFrame } from './frames.ts';
import { writeSealed } from './sealed-file.ts';
import { tablesInOrder } from './tables.ts';

export interface Backup {
  readonly bytes: number;
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Writes everything that a database holds into one file, as of one moment, beside servers that go on; compressed, and sealed
 * under the master key, which is not in it and has to be kept elsewhere.
 *
 * @param url as the owner.
 * @param at milliseconds.
 * @param onTable told which table it has come to.
 */
export async function writeBackup(
  url: string,
  keys: Keys,
  file: string,
  at: number,
  onTable: (table: string) => void,
): Promise<Backup> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const rows: Record<string, number> = {};
    const frames = framesOf(client, at, rows, onTable);
    const bytes = await pipeline(
      Readable.from(frames, { objectMode: false }),
      createZstdCompress(),
      (compressed: AsyncIterable<Uint8Array>) => writeSealed(file, keys, compressed),
    );
    return { bytes, rows };
  } finally {
    await client.end();
  }
}

async function* framesOf(
  client: Client,
  at: number,
  rows: Record<string, number>,
  onTable: (table: string) => void,
): AsyncGenerator<Buffer> {
  await client.query('begin isolation level repeatable read, read only');
  const { rows: ran } = await client.query<{ name: string }>('select name from migration');
  yield writeFrame({
    kind: 'head',
    migrations: ran.map(({ name }) => name).toSorted(),
    madeAt: new Date(at).toISOString(),
  });
  for (const { table, columns } of await tablesInOrder(client)) {
    onTable(table);
    yield writeFrame({ kind: 'table', table, columns });
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const copy = client.query(copyTo(`copy ${client.escapeIdentifier(table)} (${list}) to stdout`));
    for await (const bytes of copy) yield writeFrame({ kind: 'rows', bytes: bytes as Buffer });
    rows[table] = copy.rowCount;
  }
  await client.query('commit');
  yield writeFrame({ kind: 'end', rows });
}
