import type { Column, TableKind } from '../kind.ts';
import type { DivisionValue } from '../record.ts';

/** What a field holds in canonical form: RFC 3339 instants, days, canonical words of choices, divisions. */
export type FieldValue = string | number | DivisionValue | readonly (string | undefined)[];

/** One row to be written, by the fields of its kind. */
export type RowFields = Readonly<Record<string, FieldValue | undefined>>;

/** One column as it stands in a file: a column that repeats stands as often as it is used. */
export interface WrittenColumn {
  readonly column: Column;
  readonly header: string;
  readonly text: (row: RowFields) => string;
}

/** The columns of a file, with names in simplified Chinese. */
export function writtenColumns(kind: TableKind, rows: readonly RowFields[]): WrittenColumn[] {
  return kind.columns.flatMap((column) => {
    const header = column.names['zh-Hans'];
    if (column.repeats === undefined) {
      return [{ column, header, text: (row: RowFields) => textOf(column, row[column.field]) }];
    }
    return Array.from({ length: repetitions(column, rows) }, (_, n) => ({
      column,
      header: header.replace('{n}', String(n + 1)),
      text: (row: RowFields) => textOf(column, listOf(row[column.field])[n]),
    }));
  });
}

/** At least two, as on the paper form. */
function repetitions(column: Column, rows: readonly RowFields[]): number {
  return rows.reduce((most, row) => Math.max(most, listOf(row[column.field]).length), 2);
}

function listOf(value: FieldValue | undefined): readonly (string | undefined)[] {
  return Array.isArray(value) ? (value as readonly (string | undefined)[]) : [];
}

function textOf(column: Column, value: FieldValue | undefined): string {
  if (value === undefined || Array.isArray(value)) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') {
    const division = value as DivisionValue;
    return 'code' in division ? division.code : division.names.join('/');
  }
  if (column.type === 'instant') return value.slice(0, 19).replace('T', ' ').replace(/:00$/, '');
  return column.choices?.[value]?.['zh-Hans'] ?? value;
}
