import { INTAKE_KINDS, isIntakeKind } from '@kangma/intake';
import type { Language } from '@kangma/policy';

/** What the column of a field is called in the forms of a kind; the field itself where the kind has no such column. */
export function fieldTitle(kind: string, field: string, language: Language): string {
  const columns = isIntakeKind(kind) ? INTAKE_KINDS[kind].columns : [];
  const title = columns.find((column) => column.field === field)?.names[language];
  // a column that repeats is any of its repetitions
  return title?.replace('{n}', 'n') ?? field;
}
