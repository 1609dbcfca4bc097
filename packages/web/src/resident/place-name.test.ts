import { expect, it } from 'vitest';
import { placeName } from './place-name.ts';

it('knows the names of the divisions whose authorities assigned the code, and no others', () => {
  const known = [{ division: '3501', place: '福建省福州市' }];
  expect(placeName('3501', known)).toBe('福建省福州市');
  expect(placeName('35', known)).toBeUndefined();
});
