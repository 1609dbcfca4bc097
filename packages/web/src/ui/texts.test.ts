import { LANGUAGES, type MessageTable } from '@kangma/policy';
import { describe, expect, it } from 'vitest';
import { PEOPLE_TEXTS } from '../desk/people-texts.ts';
import { ENACTING_TEXTS } from '../desk/enacting/enacting-texts.ts';
import { TEXTS as DESK } from '../desk/texts.ts';
import { TOKEN_TEXTS } from '../desk/token-texts.ts';
import { MINE_TEXTS } from '../resident/mine/mine-texts.ts';
import { REGISTER_TEXTS } from '../resident/register-texts.ts';
import { TEXTS as RESIDENT } from '../resident/texts.ts';
import { SHARED_TEXTS } from './shared-texts.ts';

const TABLES: Readonly<Record<string, MessageTable>> = {
  shared: SHARED_TEXTS,
  resident: RESIDENT,
  register: REGISTER_TEXTS,
  mine: MINE_TEXTS,
  desk: DESK,
  token: TOKEN_TEXTS,
  people: PEOPLE_TEXTS,
  enacting: ENACTING_TEXTS,
};

const placeholders = (text: string) =>
  [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name);
const sorted = (names: readonly (string | undefined)[]) =>
  names.toSorted((a = '', b = '') => a.localeCompare(b));

describe.each(Object.entries(TABLES))('the %s texts', (_, table) => {
  it('are there in every language', () => {
    const missing = Object.entries(table).flatMap(([code, message]) =>
      LANGUAGES.filter((language) => (message[language] ?? '').trim() === '').map(
        (language) => `${code} in ${language}`,
      ),
    );
    expect(Object.keys(table).length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  it('name the same placeholders in every language', () => {
    const different = Object.entries(table).flatMap(([code, message]) => {
      const wanted = sorted(placeholders(message.en)).join();
      return LANGUAGES.filter(
        (language) => sorted(placeholders(message[language])).join() !== wanted,
      ).map((language) => `${code} in ${language}`);
    });
    expect(different).toEqual([]);
  });

  it('write simplified and traditional characters in their own languages', () => {
    const simplified = /[码绿红请输录验证应项区给说时]/;
    const mixed = Object.entries(table).filter(([, message]) =>
      simplified.test(message['zh-Hant']),
    );
    expect(mixed.map(([code]) => code)).toEqual([]);
  });
});
