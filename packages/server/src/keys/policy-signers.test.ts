import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enactmentStatement, signEnactment, type SigningKey } from '@kangma/contract';
import { afterAll, expect, test } from 'vitest';
import { BadSigners, readSigners } from './policy-signers.ts';
import { verifySignature } from './verify-signature.ts';

const folder = mkdtempSync(join(tmpdir(), 'kangma-signers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'signers.json');

const newKey = () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ format: 'jwk' }) as unknown as SigningKey;
};
const signer = (login: string, key = newKey()) => ({ login, name: login, publicKey: key });
function read(said: unknown) {
  writeFileSync(file, typeof said === 'string' ? said : JSON.stringify(said));
  return readSigners(file);
}

test('of a key that was put there whole, the private half is left out', () => {
  const key = newKey();
  const { kty, crv, x, y } = key;
  expect(read([signer('one', key)])).toEqual([signer('one', { kty, crv, x, y } as SigningKey)]);
});

test.each([
  ['no JSON', 'x', 'cannot be read as JSON'],
  ['no list', {}, 'at its top'],
  ['a login with capitals', [signer('One')], 'at 0.login'],
  ['another curve', [{ ...signer('one'), publicKey: { kty: 'RSA' } }], 'at 0.publicKey'],
  ['a login twice', [signer('one'), signer('one')], 'a login twice'],
])('a file with %s is refused', (_, said, why) => {
  expect(() => read(said)).toThrow(BadSigners);
  expect(() => read(said)).toThrow(why);
});

test('two people have two keys, and each of them lies on the curve', () => {
  const key = newKey();
  expect(() => read([signer('one', key), signer('two', key)])).toThrow('the same key');
  expect(() => read([signer('one', { ...key, y: key.x })])).toThrow('no point of the curve');
});

test('a signature made elsewhere is verified here, and no other is', async () => {
  const key = newKey();
  const canonical = '{"effective":"2022-05-01T00:00+08:00","policy":"p","version":2}';
  const one = { act: 'publish', proposal: 'p-1', canonical } as const;
  const signature = Buffer.from(await signEnactment(crypto.subtle, key, one), 'base64url');
  const digest = Buffer.from(
    await crypto.subtle.digest('SHA-256', Buffer.from(canonical)),
  ).toString('hex');
  const said = { policy: 'p', version: 2, digest, effective: '2022-05-01T00:00+08:00' };
  const statement = enactmentStatement({ act: 'publish', proposal: 'p-1', ...said });
  const { kty, crv, x, y } = key;
  const publicKey = { kty, crv, x, y };
  expect(verifySignature(publicKey, statement, signature)).toBe(true);
  expect(verifySignature(publicKey, statement.replace('p-1', 'p-2'), signature)).toBe(false);
  const other = newKey();
  expect(verifySignature({ kty, crv, x: other.x, y: other.y }, statement, signature)).toBe(false);
  expect(verifySignature(publicKey, statement, signature.subarray(1))).toBe(false);
});
