import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BadSeal } from './bad-seal.ts';
import { derivedKeys } from './derived-keys.ts';

const master = Buffer.alloc(32, 7);
const keys = derivedKeys(master);

test('what is sealed opens to the same text, and never looks the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
      const sealed = keys.seal(text, context);
      expect(keys.open(sealed, context)).toBe(text);
      expect(keys.seal(text, context).equals(sealed)).toBe(false);
    }),
  );
});

test('a single changed bit anywhere is noticed', () => {
  const sealed = keys.seal('text', 'person.name');
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
    expect(() => keys.open(changed, 'person.name')).toThrow(BadSeal);
  }
});

test('it opens neither in another place, nor with another key, nor cut short', () => {
  const sealed = keys.seal('text', 'person.name');
  expect(() => keys.open(sealed, 'person.phone')).toThrow(BadSeal);
  expect(() => derivedKeys(randomBytes(32)).open(sealed, 'person.name')).toThrow(BadSeal);
  for (let length = 0; length < sealed.length; length++) {
    expect(() => keys.open(sealed.subarray(0, length), 'person.name')).toThrow(BadSeal);
  }
});

test('a blind index is 16 bytes, the same for the same value of a kind, and of these keys alone', () => {
  const index = keys.blindIndex('phone', '10012345678');
  expect(index).toHaveLength(16);
  expect(keys.blindIndex('phone', '10012345678').equals(index)).toBe(true);
  expect(keys.blindIndex('document', '10012345678').equals(index)).toBe(false);
  expect(derivedKeys(randomBytes(32)).blindIndex('phone', '10012345678').equals(index)).toBe(false);
});

test('role passwords and secrets come back the same after a restart, each its own', () => {
  const again = derivedKeys(Buffer.from(master));
  expect(again.rolePassword('kangma_app')).toBe(keys.rolePassword('kangma_app'));
  expect(again.secret('cookies').equals(keys.secret('cookies'))).toBe(true);
  const all = [
    keys.rolePassword('kangma_app'),
    keys.rolePassword('kangma_decider'),
    keys.secret('cookies').toString('base64url'),
    keys.secret('kangma_app').toString('base64url'),
  ];
  expect(new Set(all).size).toBe(all.length);
});
