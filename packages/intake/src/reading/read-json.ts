import type { TableKind } from '../kind.ts';
import { type IntakeProblem, intakeProblem } from '../problem.ts';
import type { IntakeContext, IntakeRow } from '../record.ts';
import { type RawField, RowReader } from './row-reader.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of a JSON document: a list, or an object with a list as `rows`. */
export function rowsOfJson(document: unknown): readonly unknown[] | undefined {
  const rows = isFields(document) ? document.rows : document;
  return Array.isArray(rows) ? rows : undefined;
}

/** Reads objects by the names of fields; a field that the kind does not have is refused, for it may be a misspelling. */
export function readObjects(
  kind: TableKind,
  rows: readonly unknown[],
  context: IntakeContext,
): Iterable<IntakeRow> {
  const known = new Set(kind.columns.map((column) => column.field));
  return {
    *[Symbol.iterator]() {
      const reader = new RowReader(kind, context);
      for (const [i, fields] of rows.entries())
        yield readObject(kind, known, reader, i + 1, fields);
    },
  };
}

function readObject(
  kind: TableKind,
  known: ReadonlySet<string>,
  reader: RowReader,
  row: number,
  fields: unknown,
): IntakeRow {
  if (!isFields(fields)) return { row, ok: false, problems: [intakeProblem('row-not-object', {})] };
  const unknown: IntakeProblem[] = Object.keys(fields)
    .filter((name) => !known.has(name))
    .map((name) => intakeProblem('field-unknown', { name: name.slice(0, 40) }));
  if (unknown.length > 0) return { row, ok: false, problems: unknown };
  const cells = kind.columns.map(({ field }) => fields[field] as RawField);
  return reader.read(row, cells);
}
