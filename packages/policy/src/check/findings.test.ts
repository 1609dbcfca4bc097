import { expect, test } from 'vitest';
import { LANGUAGES, placeholders } from '../messages/render.ts';
import { FINDINGS } from './findings.ts';

test('a finding names the same things in every language', () => {
  for (const message of Object.values(FINDINGS))
    for (const language of LANGUAGES)
      expect(placeholders(message[language]).sort()).toEqual(placeholders(message.en).sort());
});
