import { existsSync } from 'node:fs';
import { CannotRestore } from './backup/cannot-restore.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { loadDivisions } from './storage/load-divisions.ts';
import { type Reached, reachStore } from './reach-store.ts';

/** How many rows there are, by table; or why not. */
export type Kept =
  | { readonly ok: true; readonly rows: Readonly<Record<string, number>>; readonly bytes?: number }
  | { readonly ok: false; readonly message: string };

type Env = Readonly<Record<string, string | undefined>>;

/** Writes a backup of a server's store, beside the server or without it. */
export async function backUpStore(
  env: Env,
  file: string,
  onTable: (table: string) => void,
): Promise<Kept> {
  if (existsSync(file)) return { ok: false, message: `There is a file ${file} already.` };
  return at(await reachStore(env), async ({ url, keys }) => {
    const { rows, bytes } = await writeBackup(url, keys, file, Date.now(), onTable);
    return { ok: true, rows, bytes };
  });
}

/** Restores a backup into an empty store, which is made where there is none. No server may run on it. */
export async function restoreStore(
  env: Env,
  file: string,
  onTable: (table: string) => void,
): Promise<Kept> {
  return at(await reachStore(env, { create: true }), async ({ url, keys }) => {
    try {
      const rows = await restoreBackup(url, keys, file, Date.now(), onTable);
      onTable('division');
      await loadDivisions(url);
      return { ok: true, rows };
    } catch (error) {
      if (error instanceof CannotRestore) return { ok: false, message: error.message };
      throw error;
    }
  });
}

async function at(
  reached: Reached,
  work: (reached: Extract<Reached, { ok: true }>) => Promise<Kept>,
): Promise<Kept> {
  if (!reached.ok) return reached;
  try {
    return await work(reached);
  } finally {
    await reached.leave();
  }
}
