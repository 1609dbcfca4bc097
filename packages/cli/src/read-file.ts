import { constants } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { Read } from './io.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory, not a file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ERR_STRING_TOO_LONG: 'too large, a file must be smaller than 512 MiB',
};

/** Reads a file as UTF-8. All of it becomes one string, and so it must be smaller than 512 MiB. */
export function readFile(path: string | URL): Read {
  try {
    // asked first, so that nobody waits for gigabytes only to be told
    if (statSync(path).size > constants.MAX_STRING_LENGTH) return unread('ERR_STRING_TOO_LONG');
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return unread(code, message);
  }
}

function unread(code: string, message = code): Read {
  return { text: undefined, reason: REASONS[code] ?? message };
}
