import { expect, it } from 'vitest';
import { preferredLanguage } from './preferred-language.ts';

it('a language chosen before wins over the browser’s', () => {
  expect(preferredLanguage('en', ['zh-CN'])).toBe('en');
});

it.each([
  [['zh-CN', 'en'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK', 'zh-CN'], 'zh-Hant'],
  [['zh-Hant-MO'], 'zh-Hant'],
  [['zh'], 'zh-Hans'],
  [['fr', 'en-GB'], 'en'],
  [['fr'], 'zh-Hans'],
  [[], 'zh-Hans'],
])('a browser that wants %j reads %s', (wanted, language) => {
  expect(preferredLanguage(null, wanted)).toBe(language);
});

it('a choice of a language that there is not is none', () => {
  expect(preferredLanguage('de', ['en'])).toBe('en');
});
