import { resolve } from 'node:path';
import { type Io, OK, USAGE } from '../io.ts';
import { progressLine } from '../progress.ts';
import type { Command } from './command.ts';

type What = 'backup' | 'restore';

const command = (what: What, does: string, help: string): Command => ({
  positionals: 1,
  usage: 'FILE [--data FOLDER]',
  does,
  help,
  run(io, { data, positional: [file] }) {
    if (file === undefined) {
      io.err(`kangma ${what}: which file?\n`);
      return USAGE;
    }
    const env =
      data === undefined ? io.env : { ...io.env, KANGMA_DATA: data, DATABASE_URL: undefined };
    return keep(io, what, env, resolve(file));
  },
});

async function keep(io: Io, what: What, env: Io['env'], file: string): Promise<number> {
  const line = progressLine(io);
  // the server is not loaded for other commands, nor PostgreSQL’s client
  const { backUpStore, restoreStore } = await import('@kangma/server/keep-store.ts');
  const work = what === 'backup' ? backUpStore : restoreStore;
  let kept: Awaited<ReturnType<typeof work>>;
  try {
    kept = await work(env, file, (table) => line.show(table));
  } catch (error) {
    kept = { ok: false, message: (error as Error).message };
  }
  line.clear();
  if (!kept.ok) {
    io.err(`kangma ${what}: ${kept.message}\n`);
    return USAGE;
  }
  const n = (count: number | undefined) => (count ?? 0).toLocaleString('en');
  const { person, evidence, decision } = kept.rows;
  const size = kept.bytes === undefined ? '' : `, ${n(kept.bytes)} bytes`;
  io.out(
    `${n(person)} persons, ${n(evidence)} pieces of evidence, ${n(decision)} decisions${size}\n`,
  );
  return OK;
}

export const backupCommand = command(
  'backup',
  'writes everything that a server stored into one sealed file',
  `The store is that of the data folder KANGMA_DATA, or of --data, or that of DATABASE_URL; the server may run meanwhile. The file
is as of one moment, compressed, and sealed under the master key – which is not in it: keep the key file elsewhere, for without
it the backup is worth nothing.

  kangma backup /backups/kangma-2022-04-01.backup
`,
);

export const restoreCommand = command(
  'restore',
  'fills an empty store from a backup',
  `The store is that of the data folder KANGMA_DATA, or of --data, which is made where there is none, or that of DATABASE_URL; it
must be empty, and no server may run on it. The key file (KANGMA_KEY_FILE) must be that of the backup. A backup of an earlier
version is brought up to this one. All of it is there afterwards, or nothing.

  kangma restore /backups/kangma-2022-04-01.backup --data /srv/kangma
`,
);
