import { expect, test } from 'vitest';
import { nearestWord } from './nearest-word.ts';

test.each([
  ['sympton', 'symptom'],
  ['Contact', 'contact'],
  ['arival', 'arrival'],
  ['stays', 'stay'],
])('“%s” was meant to be “%s”', (word, nearest) => {
  expect(nearestWord(word, ['contact', 'arrival', 'symptom', 'stay'])).toBe(nearest);
});

test('a word without end is compared in no time, and no words at all give none', () => {
  expect(nearestWord('x'.repeat(1_000_000), ['a', 'b'])).toBe('a');
  expect(nearestWord('x', [])).toBe('');
});
