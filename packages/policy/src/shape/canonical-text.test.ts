import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';

test('keys stand in the order of their UTF-16 units, as in the example of RFC 8785', () => {
  const data = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  expect(JSON.parse(canonicalText(data))).toEqual(data);
  expect(Array.from(canonicalText(data).matchAll(/:"(\w+)/g), ([, name]) => name)).toEqual([
    'Carriage',
    'One',
    'Control',
    'Latin',
    'Euro',
    'Emoji',
    'Hebrew',
  ]);
});

test('numbers, text and literals are written as RFC 8785 writes them', () => {
  expect(
    canonicalText([
      Number('333333333.33333329'),
      1e30,
      4.5,
      2e-3,
      1e-27,
      -0,
      '€$\u000f\nA\'B"\\"/',
      null,
      true,
    ]),
  ).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0,"€$\\u000f\\nA\'B\\"\\\\\\"/",null,true]');
});

test('what is not there is not written', () => {
  expect(canonicalText({ b: undefined, a: 1 })).toBe('{"a":1}');
});

test('any data reads back, and its text stays the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const text = canonicalText(data);
      expect(canonicalText(JSON.parse(text))).toBe(text);
    }),
  );
});
