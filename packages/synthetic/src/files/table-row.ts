import { INTAKE_KINDS, type Column, type IntakeKindId, type RowFields } from '@kangma/intake';
import { dateText, instantText } from '../local-time.ts';
import type { Named, Value, Values } from '../outbreak/entry.ts';

/** A row before it is written: whom it is about, and its fields. */
export interface TableRow {
  readonly person: Named | null;
  readonly values: Values;
}

/** The rows in the form that intake writes and reads: minutes as local times, or as days where the column has days. */
export function fieldsOf(kind: IntakeKindId, rows: readonly TableRow[]): RowFields[] {
  const columns: readonly Column[] = INTAKE_KINDS[kind].columns;
  const days = new Set(columns.filter(({ type }) => type === 'date').map(({ field }) => field));
  return rows.map(({ person, values }) => {
    const fields: Record<string, RowFields[string]> = {};
    if (person !== null) {
      const { name, documentType, document, phone } = person;
      Object.assign(fields, { name, documentType, document });
      if (phone !== undefined) fields.phone = phone;
    }
    for (const [field, value] of Object.entries(values))
      fields[field] = written(value, days.has(field) ? dateText : instantText);
    return fields;
  });
}

function written(value: Value, time: (minute: number) => string): string | readonly string[] {
  if (typeof value === 'number') return time(value);
  if (typeof value === 'string') return value;
  return value.map((one) => (typeof one === 'number' ? time(one) : one));
}
