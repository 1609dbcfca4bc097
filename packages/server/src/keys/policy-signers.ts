import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Signer } from '../ports/proposals.ts';

/** Why a file of signers is not used. */
export class BadSigners extends Error {
  override readonly name = 'BadSigners';
}

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const signers = z.array(
  z.object({
    login: z
      .string()
      .min(1)
      .max(100)
      .refine((login) => login === login.toLowerCase()),
    name: z.string().min(1).max(100),
    publicKey: z.object({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: coordinate,
      y: coordinate,
    }),
  }),
);

/**
 * Who may sign policies, from a file of the configuration. What else stands beside a public key is left out, a private key above
 * all.
 *
 * @throws BadSigners where it cannot be used.
 */
export function readSigners(file: string): Signer[] {
  const bad = (what: string) =>
    new BadSigners(
      `The file of signers ${file} ${what}: it holds a list of {login, name, publicKey}, each key a JSON Web Key on the curve P-256 (docs/guides/enacting.md).`,
    );
  let said: unknown;
  try {
    said = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw bad('cannot be read as JSON');
  }
  const read = signers.safeParse(said);
  if (!read.success) throw bad(`is wrong at ${read.error.issues[0]!.path.join('.') || 'its top'}`);
  const logins = new Set(read.data.map(({ login }) => login));
  if (logins.size < read.data.length) throw bad('names a login twice');
  const keys = new Set(read.data.map(({ publicKey: { x } }) => x));
  if (keys.size < read.data.length) throw bad('gives two people the same key');
  for (const { login, publicKey } of read.data) {
    try {
      createPublicKey({ key: publicKey, format: 'jwk' });
    } catch {
      throw bad(`has no point of the curve as the key of ${login}`);
    }
  }
  return read.data;
}
