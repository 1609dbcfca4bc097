import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointer, stepsOf } from './pointer.ts';

test('slashes and tildes are escaped', () => {
  expect(pointer(pointer('', 'a/b'), 'c~d')).toBe('/a~1b/c~0d');
  expect(pointer('/list', 3)).toBe('/list/3');
});

test('the steps of a pointer are those it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (steps) => {
      expect(stepsOf(steps.reduce(pointer, ''))).toEqual(steps);
    }),
  );
});
