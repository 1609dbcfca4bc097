import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const MASTER_BYTES = 32;
const OTHERS = 0o077;

/** Why a key file is not used. */
export class UnsafeKeyFile extends Error {
  override readonly name = 'UnsafeKeyFile';
}

function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(MASTER_BYTES).toString('base64')}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    // A link appears whole or not at all; where two servers start at once, the first one's key is everybody's.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * The master key in a file: 32 bytes in base64. A file that does not exist is created.
 * @throws UnsafeKeyFile where others may read the file, or it holds no such key
 */
export function readKeyFile(file: string): Buffer {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) {
    create(file);
    return readKeyFile(file);
  }
  if (process.platform !== 'win32' && (stat.mode & OTHERS) !== 0) {
    throw new UnsafeKeyFile(
      `The key file ${file} can be read by others than its owner: run chmod 600 on it, and change the key if others had access.`,
    );
  }
  const master = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (master.length !== MASTER_BYTES) {
    throw new UnsafeKeyFile(
      `The key file ${file} does not hold a key of ${MASTER_BYTES} bytes in base64: put the right file back. Without the old key the data cannot be read.`,
    );
  }
  return master;
}
