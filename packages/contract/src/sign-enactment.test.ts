import { expect, test } from 'vitest';
import { enactmentStatement } from './enactment-statement.ts';
import { readSigningKey, signEnactment, type SigningKey } from './sign-enactment.ts';

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const { subtle } = crypto;
const UTF8 = new TextEncoder();
const CANONICAL = '{"effective":"2022-05-01T00:00+08:00","policy":"national","version":2}';

async function keyPair() {
  const pair = await subtle.generateKey(ES256, true, ['sign', 'verify']);
  return { jwk: (await subtle.exportKey('jwk', pair.privateKey)) as SigningKey, ...pair };
}

test('what is signed is the act, the proposal, and everything that the text says of itself', async () => {
  const { jwk, publicKey } = await keyPair();
  const one = { act: 'publish', proposal: 'p-1', canonical: CANONICAL } as const;
  const signature = await signEnactment(subtle, jwk, one);
  expect(signature).toMatch(/^[A-Za-z0-9_-]{86}$/);
  const statement = enactmentStatement({
    act: 'publish',
    proposal: 'p-1',
    policy: 'national',
    version: 2,
    digest: new Uint8Array(await subtle.digest('SHA-256', UTF8.encode(CANONICAL))).toHex(),
    effective: '2022-05-01T00:00+08:00',
  });
  const holds = (text: string) =>
    subtle.verify(
      ES256,
      publicKey,
      Uint8Array.fromBase64(signature, { alphabet: 'base64url' }),
      UTF8.encode(text),
    );
  expect(await holds(statement)).toBe(true);
  expect(await holds(statement.replace('publish', 'withdraw'))).toBe(false);
  expect(await holds(statement.replace('version 2', 'version 3'))).toBe(false);
});

test('a file that holds no private key is told apart from one that does', async () => {
  const { jwk } = await keyPair();
  expect(readSigningKey(JSON.stringify({ ...jwk, use: 'sig' }))).toMatchObject({ d: jwk.d });
  for (const wrong of ['', 'null', '[]', '{"kty":"RSA"}', JSON.stringify({ ...jwk, d: undefined })])
    expect(readSigningKey(wrong)).toBeUndefined();
});
