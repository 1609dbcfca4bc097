import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeSharedFolder, SHARED_FOLDER } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { asUser, isReachableByAll, type User } from './unprivileged.ts';

const SUPERUSER = 'postgres';

/** A database cluster on disk. */
export interface Cluster {
  /** Its folder: the data, the password, and who started it last. */
  readonly folder: string;
  readonly data: string;
  readonly password: string;
}

/** The environment of PostgreSQL's programs: nothing of ours, and messages in English. */
export const PROGRAM_ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

function placeIn(dataFolder: string): string {
  return join(resolve(dataFolder), 'postgres');
}

/** `postgres` in the data folder; a link to a folder elsewhere if the user may not enter the data folder. */
function placeOf(dataFolder: string, user: User | undefined): string {
  const place = placeIn(dataFolder);
  // Others may pass through it, where the user is another one, but see nothing in it.
  mkdirSync(dataFolder, { recursive: true, mode: user === undefined ? 0o700 : 0o711 });
  if (lstatSync(place, { throwIfNoEntry: false }) !== undefined) return realpathSync(place);
  if (user !== undefined && !isReachableByAll(dataFolder)) {
    makeSharedFolder();
    symlinkSync(mkdtempSync(join(SHARED_FOLDER, 'data-')), place);
  } else {
    mkdirSync(place, { mode: 0o700 });
  }
  if (user !== undefined) chownSync(place, user.uid, user.gid);
  return realpathSync(place);
}

function initialise(
  programs: string,
  user: User | undefined,
  draft: string,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  const { promise, resolve: done, reject } = Promise.withResolvers<void>();
  const { command, args, ids } = asUser(user, join(programs, 'initdb'), [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  const child = spawn(command, args, {
    ...ids,
    cwd: '/',
    env: PROGRAM_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const fail = (why: string) =>
    reject(new CannotStart('init-failed', `PostgreSQL cannot create its data: ${why}`));
  child.on('error', (error) => fail(error.message));
  child.on('close', (code) => (code === 0 ? done() : fail(said.trim() || `exit code ${code}`)));
  return promise;
}

/** The cluster of a data folder, where there is one. */
export function findCluster(dataFolder: string): Cluster | undefined {
  const place = placeIn(dataFolder);
  if (!existsSync(join(place, 'data'))) return undefined;
  return clusterAt(realpathSync(place));
}

function clusterAt(folder: string): Cluster {
  const password = readFileSync(join(folder, 'password'), 'utf8');
  return { folder, data: join(folder, 'data'), password };
}

/** The address of a cluster that runs at a port: as superuser, on the loopback address. */
export function urlOf({ password }: Cluster, port: number): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * The cluster of a data folder, created where there is none. It appears whole or not at all: a creation that was cut
 * short is begun again.
 * @param durable false for tests: nothing waits for the disk
 */
export async function openCluster(
  dataFolder: string,
  programs: string,
  user: User | undefined,
  durable: boolean,
): Promise<Cluster> {
  const folder = placeOf(dataFolder, user);
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  if (!existsSync(data)) {
    const draft = join(folder, 'draft');
    rmSync(draft, { recursive: true, force: true });
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
    await initialise(programs, user, draft, passwordFile, durable);
    renameSync(draft, data);
  }
  return clusterAt(folder);
}
