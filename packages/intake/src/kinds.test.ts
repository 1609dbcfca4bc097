import { LANGUAGES } from '@kangma/policy';
import { describe, expect, it } from 'vitest';
import { INTAKE_KIND_IDS, INTAKE_KINDS, intakeKind } from './kinds.ts';

describe('the kinds of submissions', () => {
  it('stand under their own ids', () => {
    expect(INTAKE_KIND_IDS.map((id) => INTAKE_KINDS[id].id)).toEqual(INTAKE_KIND_IDS);
  });

  it.each(INTAKE_KIND_IDS)('%s: no two columns share a field', (id) => {
    const fields = intakeKind(id).columns.map((column) => column.field);
    expect(new Set(fields).size).toBe(fields.length);
  });

  it.each(INTAKE_KIND_IDS)('%s: title and names stand in every language', (id) => {
    const { title, columns } = intakeKind(id);
    const texts = [title, ...columns.map((column) => column.names)];
    expect(texts.flatMap((one) => LANGUAGES.map((language) => one[language])).every(Boolean)).toBe(
      true,
    );
  });
});
