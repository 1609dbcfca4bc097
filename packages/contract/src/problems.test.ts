import { LANGUAGES } from '@kangma/policy';
import { expect, test } from 'vitest';
import { FIELD_PROBLEMS, HTTP_PROBLEMS } from './problems.ts';

function names(text: string): string {
  const found = Array.from(text.matchAll(/\{([a-z]+)\}/g), (match) => match[1] ?? '');
  return found.toSorted((a, b) => a.localeCompare(b)).join(' ');
}

test('every problem has its message in three languages with the same parameters', () => {
  const tables = Object.entries({ ...HTTP_PROBLEMS, ...FIELD_PROBLEMS });
  const faulty = tables.filter(
    ([, message]) =>
      Object.keys(message).join(' ') !== LANGUAGES.join(' ') ||
      LANGUAGES.some((language) => names(message[language]) !== names(message.en)) ||
      /\p{Script=Han}/u.test(message.en) ||
      !/\p{Script=Han}/u.test(message['zh-Hans']) ||
      !/\p{Script=Han}/u.test(message['zh-Hant']),
  );
  expect(faulty.map(([code]) => code)).toEqual([]);
});
