import { once } from 'node:events';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Keys } from '../ports/keys.ts';
import { migrate, migrations, type RolePasswords } from '../storage/migrate.ts';
import { CannotRestore } from './cannot-restore.ts';
import { type Frame, readFrames } from './frames.ts';
import { readSealed } from './sealed-file.ts';
import { goOnCounting } from './tables.ts';

/**
 * Fills an empty database from a backup, in one transaction: all of it is there afterwards, or nothing. A backup of an earlier
 * version is brought up to this one. The divisions of the country are loaded apart: they come with the program.
 *
 * @param url as the owner, who may create roles.
 * @param at milliseconds.
 * @returns how many rows each table has.
 * @throws CannotRestore
 */
export async function restoreBackup(
  url: string,
  keys: Keys,
  file: string,
  at: number,
  onTable: (table: string) => void,
): Promise<Readonly<Record<string, number>>> {
  const passwords: RolePasswords = {
    kangma_app: keys.rolePassword('kangma_app'),
    kangma_decider: keys.rolePassword('kangma_decider'),
  };
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // only what is known to have been empty may be emptied again
    if (!(await isEmpty(client))) throw new CannotRestore('not-empty');
    try {
      const frames = readFrames(decompressed(readSealed(file, keys)));
      const head = (await frames.next()).value as Frame | undefined;
      if (head?.kind !== 'head') throw new CannotRestore('damaged');
      const known = new Set(migrations().map(({ name }) => name));
      if (!head.migrations.every((name) => known.has(name))) throw new CannotRestore('newer');
      await migrate(url, passwords, at, head.migrations);
      const rows = await fill(client, frames, onTable);
      await migrate(url, passwords, at);
      return rows;
    } catch (error) {
      // the schema was made before the rows came
      await client.query('rollback');
      await client.query('drop schema public cascade; create schema public');
      throw error;
    }
  } finally {
    await client.end();
  }
}

async function isEmpty(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' limit 1`,
  );
  return rowCount === 0;
}

async function fill(
  client: Client,
  frames: AsyncGenerator<Frame>,
  onTable: (table: string) => void,
): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = {};
  let told: Readonly<Record<string, number>> | undefined;
  let copy: ReturnType<typeof copyFrom> | undefined;
  let into = '';
  const close = async () => {
    if (copy === undefined) return;
    copy.end();
    await finished(copy);
    rows[into] = copy.rowCount;
    copy = undefined;
  };
  await client.query('begin');
  for await (const frame of frames) {
    if (frame.kind === 'rows') {
      // one that fails meanwhile says so here, and not to nobody
      if (copy?.write(frame.bytes) === false) await once(copy, 'drain');
      continue;
    }
    await close();
    if (frame.kind === 'end') told = frame.rows;
    if (frame.kind !== 'table') continue;
    const { table, columns } = frame;
    onTable(table);
    into = table;
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    copy = client.query(copyFrom(`copy ${client.escapeIdentifier(table)} (${list}) from stdin`));
  }
  if (told === undefined) throw new CannotRestore('cut-short');
  const complete = Object.entries(told).every(([table, count]) => rows[table] === count);
  if (!complete) throw new CannotRestore('damaged');
  await goOnCounting(client);
  await client.query('commit');
  return rows;
}

/** What was compressed; a failure of the source is a failure here. */
async function* decompressed(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const pipe = Readable.from(source, { objectMode: false });
  const open = createZstdDecompress();
  pipe.on('error', (error) => open.destroy(error));
  yield* pipe.pipe(open) as AsyncIterable<Buffer>;
}
