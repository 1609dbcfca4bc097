import { constants } from 'node:buffer';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Read, ReadBytes } from './io.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory, not a file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ERR_STRING_TOO_LONG: 'too large, a file must be smaller than 512 MiB',
};

/** Reads a file as UTF-8. All of it becomes one string, and so it must be smaller than 512 MiB. */
export function readFile(path: string | URL): Read {
  const read = readBytes(path);
  return read.bytes === undefined
    ? { text: undefined, reason: read.reason }
    : { text: read.bytes.toString('utf8') };
}

/** Reads a file as it is; it must be smaller than 512 MiB. */
export function readBytes(
  path: string | URL,
): ReadBytes & { readonly bytes: Buffer<ArrayBuffer> | undefined } {
  try {
    // asked first, so that nobody waits for gigabytes only to be told
    if (statSync(path).size > constants.MAX_STRING_LENGTH) return unread('ERR_STRING_TOO_LONG');
    return { bytes: readFileSync(path) };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return unread(code, message);
  }
}

/** Writes a file, never over another; answers with what kept it from that. */
export function writeNewFile(path: string, bytes: Uint8Array): string | undefined {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return code === 'EEXIST' ? 'there is a file of this name already' : message;
  }
}

function unread(code: string, message = code) {
  return { bytes: undefined, reason: REASONS[code] ?? message };
}
