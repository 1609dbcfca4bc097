import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test('the heaviest language that we speak is taken', () => {
  expect(preferredLanguage('de, zh-TW;q=0.8, en;q=0.5')).toBe('zh-Hant');
  expect(preferredLanguage('en;q=0.5, zh-Hans-CN;q=0.9')).toBe('zh-Hans');
  expect(preferredLanguage('zh-HK')).toBe('zh-Hant');
  expect(preferredLanguage('en-GB,en;q=0.9')).toBe('en');
});

test('a header that says nothing to us, or none, is simplified Chinese', () => {
  for (const header of [undefined, '', 'fr', '*', ';;q=,', 'x'.repeat(10_000)]) {
    expect(preferredLanguage(header)).toBe('zh-Hans');
  }
});
