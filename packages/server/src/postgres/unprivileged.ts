import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** The user that PostgreSQL runs as; it refuses to run as root. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: User = { uid: 65_534, gid: 65_534 };

/** As root, the user "nobody"; otherwise nobody but oneself (`undefined`). */
export function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'));
  const [, , uid, gid] = entry?.split(':') ?? [];
  return uid === undefined || gid === undefined ? NOBODY : { uid: Number(uid), gid: Number(gid) };
}

const READ_AND_ENTER = 0o5;
const ENTER = 0o1;

function grantsAll(path: string, bits: number): boolean {
  return (statSync(path).mode & bits) === bits;
}

/** Whether any user of the machine may enter a folder and every folder above it. */
export function isReachableByAll(folder: string): boolean {
  const path = resolve(folder);
  return grantsAll(path, ENTER) && (dirname(path) === path || isReachableByAll(dirname(path)));
}

/** Whether any user of the machine may reach a file or folder and read it. */
export function isReadableByAll(path: string): boolean {
  return grantsAll(path, READ_AND_ENTER) && isReachableByAll(dirname(resolve(path)));
}

/**
 * A command as `user`. Where the machine has `setpriv`, the command also gets SIGINT when the thread that started it
 * ends, so that a killed server takes its PostgreSQL along.
 */
export function asUser(
  user: User | undefined,
  command: string,
  args: readonly string[],
): { command: string; args: readonly string[]; ids: User | undefined } {
  const setpriv = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'setpriv'))
    .find((file) => existsSync(file));
  if (setpriv === undefined) return { command, args, ids: user };
  const identity =
    user === undefined ? [] : [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return {
    command: setpriv,
    args: [...identity, '--pdeathsig=INT', '--', command, ...args],
    ids: undefined,
  };
}
