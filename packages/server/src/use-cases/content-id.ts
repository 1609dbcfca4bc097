import type { Digest } from './deciding/decide-person.ts';

/** Each byte in hexadecimal. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Before which bytes of a UUID a dash stands. */
const DASHES = new Set([4, 6, 8, 10]);

/** An id that follows from what it names: a hash as a UUID of version 8. The same has the same id, whoever says it and when. */
export function contentId(digest: Digest, text: string): string {
  const bytes = digest(text);
  let id = '';
  for (let i = 0; i < 16; i++) {
    let byte = bytes[i]!;
    if (i === 6) byte = (byte & 0x0f) | 0x80;
    if (i === 8) byte = (byte & 0x3f) | 0x80;
    if (DASHES.has(i)) id += '-';
    id += HEX[byte]!;
  }
  return id;
}
