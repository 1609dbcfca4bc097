import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIGNATURES } from '../evidence/signature.ts';
import { signaturesOf } from '../language/compile.ts';
import { boxesOf, writePattern } from './signature-boxes.ts';

test('the boxes of a set of signatures match exactly that set', () => {
  const sets = fc.uniqueArray(fc.integer({ min: 0, max: SIGNATURES - 1 }), { maxLength: 40 });
  fc.assert(
    fc.property(sets, (signatures) => {
      const matched = signaturesOf(boxesOf(signatures));
      for (let s = 0; s < SIGNATURES; s++) expect(matched[s] === 1).toBe(signatures.includes(s));
    }),
  );
});

test('a cause that forty signatures share is told in one pattern', () => {
  const close = signaturesOf([{ kind: 'contact', where: { degree: ['close'] } }]);
  const boxes = boxesOf([...close.keys()].filter((s) => close[s] === 1));
  expect(boxes.map(writePattern)).toEqual(['{ kind: contact, degree: close }']);
});

test('several values of an attribute are written as a list', () => {
  const two = { kind: 'symptom', where: { type: ['cough', 'other'] } } as const;
  expect(writePattern(two)).toBe('{ kind: symptom, type: [cough, other] }');
});
