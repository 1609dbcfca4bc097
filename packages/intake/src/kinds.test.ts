import { describe, expect, it } from 'vitest';
import type { Column } from './kind.ts';
import { LANGUAGES_OF_NAMES } from './names.ts';
import { INTAKE_KIND_IDS, INTAKE_KINDS, intakeKind, isIntakeKind } from './kinds.ts';
import { choiceKey, headerKey, wordsOf } from './values/word-index.ts';

const twice = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i);
const namesOf = ({ field, names }: Column) => [
  ...new Set([field, ...wordsOf(names)].map(headerKey)),
];

describe('the kinds of submissions', () => {
  it('stand under their own ids', () => {
    expect(INTAKE_KIND_IDS.map((id) => INTAKE_KINDS[id].id)).toEqual(INTAKE_KIND_IDS);
    expect(INTAKE_KIND_IDS.every(isIntakeKind)).toBe(true);
    expect(isIntakeKind('toString')).toBe(false);
  });

  it.each(INTAKE_KIND_IDS)('%s: a name in a header means one column', (id) => {
    expect(twice(intakeKind(id).columns.flatMap(namesOf))).toEqual([]);
  });

  it.each(INTAKE_KIND_IDS)('%s: a word in a cell means one value', (id) => {
    for (const { choices = {} } of intakeKind(id).columns) {
      const words = Object.entries(choices).flatMap(([value, names]) => [
        ...new Set([value, ...wordsOf(names)].map(choiceKey)),
      ]);
      expect(twice(words)).toEqual([]);
    }
  });

  it.each(INTAKE_KIND_IDS)('%s: title and names stand in every language', (id) => {
    const { title, columns } = intakeKind(id);
    const texts = [title, ...columns.map((column) => column.names)];
    expect(
      texts.flatMap((one) => LANGUAGES_OF_NAMES.map((language) => one[language])).every(Boolean),
    ).toBe(true);
  });
});
