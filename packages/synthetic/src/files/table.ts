import { type Column, INTAKE_KINDS, type IntakeKindId } from '@kangma/intake';
import { dateText, timeText } from '../local-time.ts';
import type { Named, Value, Values } from '../outbreak/entry.ts';

/** A row before it is written: whom it is about, and its fields. */
export interface TableRow {
  readonly person: Named | null;
  readonly values: Values;
}

/** One column of one file: what stands above it, and what a row has in it. */
export interface FileColumn {
  readonly field: string;
  readonly heading: string;
  readonly cell: (row: TableRow) => string;
}

/** A table of one kind: the columns that some row has something in. */
export interface Table {
  readonly columns: readonly FileColumn[];
  readonly rows: Iterable<TableRow>;
}

const PERSON = ['name', 'documentType', 'document', 'phone'] as const;

/**
 * The columns of a kind that a file needs for the given fields, in the order of the kind, with their Chinese names. A
 * column that repeats stands there as many times as some row has values in it.
 */
export function columnsOf(
  kind: IntakeKindId,
  needed: ReadonlyMap<string, number>,
): readonly FileColumn[] {
  const columns: readonly Column[] = INTAKE_KINDS[kind].columns;
  return columns.flatMap((column) => {
    const { field, names } = column;
    const key = PERSON.find((own) => own === field);
    const cellOf = writer(column);
    if (key !== undefined) {
      const cell = ({ person }: TableRow) => cellOf(person?.[key] ?? '');
      return needed.has('name') ? [{ field, heading: names['zh-Hans'], cell }] : [];
    }
    if (column.repeats === undefined) {
      const cell = ({ values }: TableRow) => cellOf((values[field] as string | number) ?? '');
      return needed.has(field) ? [{ field, heading: names['zh-Hans'], cell }] : [];
    }
    return Array.from({ length: needed.get(field) ?? 0 }, (_, n) => ({
      field,
      heading: names['zh-Hans'].replace('{n}', String(n + 1)),
      cell: ({ values }: TableRow) => cellOf((values[field] as readonly string[])[n] ?? ''),
    }));
  });
}

/** Which fields a list of rows fills, and how often those that repeat. */
export function neededBy(rows: readonly TableRow[]): Map<string, number> {
  const needed = new Map<string, number>();
  for (const { person, values } of rows) {
    if (person !== null) needed.set('name', 1);
    for (const [field, value] of Object.entries(values))
      needed.set(field, Math.max(needed.get(field) ?? 0, countOf(value)));
  }
  return needed;
}

function countOf(value: Value): number {
  return typeof value === 'object' ? value.length : 1;
}

/** How a value is written in a column: minutes as local times or days, choices in Chinese. */
function writer({ type, choices }: Column): (value: string | number) => string {
  return (value) => {
    if (typeof value === 'number') return type === 'date' ? dateText(value) : timeText(value);
    return choices?.[value]?.['zh-Hans'] ?? value;
  };
}
