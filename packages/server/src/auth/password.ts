import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const BYTES = 32;
/** About 100 MiB·passes: what OWASP asks of scrypt with 32 MiB. */
const COST = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

function derive(password: string, salt: Buffer): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(password.normalize('NFKC'), salt, BYTES, COST, (error, key) =>
    error === null ? resolve(key) : reject(error),
  );
  return promise;
}

/** A password as it is stored: `scrypt$salt$hash`, both in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt);
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/**
 * Whether it is the password. Where there is none (an unknown login) it takes as long and says no, so that nothing
 * tells which logins there are.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt = '', hash = ''] = stored?.split('$') ?? [];
  const expected = stored === undefined ? randomBytes(BYTES) : Buffer.from(hash, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
