import { expect, test } from 'vitest';
import { KIND_NAMES, kindOf } from '../evidence/kinds.ts';
import { KIND_WORDS, VALUE_WORDS } from './evidence-names.ts';
import { LANGUAGES, type Message } from './render.ts';

test('every kind, and every value of every attribute, has a word in each language, and there are no others', () => {
  const values = new Map<string, Set<string>>();
  for (const kind of KIND_NAMES) {
    for (const [attribute, list] of Object.entries(kindOf(kind).attributes)) {
      const known = values.get(attribute) ?? new Set();
      values.set(attribute, new Set([...known, ...list]));
    }
  }
  expect(Object.keys(KIND_WORDS).sort()).toEqual([...KIND_NAMES].sort());
  expect(Object.keys(VALUE_WORDS).sort()).toEqual([...values.keys()].sort());
  for (const [attribute, list] of values)
    expect(new Set(Object.keys(VALUE_WORDS[attribute]!))).toEqual(list);
  const all: Message[] = Object.values(KIND_WORDS);
  for (const words of Object.values(VALUE_WORDS)) all.push(...Object.values(words));
  for (const message of all)
    for (const language of LANGUAGES) expect(message[language]).not.toBe('');
});
