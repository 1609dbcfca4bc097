import { hash, randomBytes } from 'node:crypto';

const BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A session’s token: 32 random bytes, for the browser alone. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is stored of a token; `undefined` where the text cannot be one. */
export function tokenHash(token: string): Buffer | undefined {
  return TOKEN.test(token) ? hash('sha256', token, 'buffer') : undefined;
}
