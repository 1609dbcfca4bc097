import { guardFormula } from '../formula-guard.ts';
import type { TableKind } from '../kind.ts';
import { type RowFields, writtenColumns } from './row-fields.ts';

/** Writes rows as CSV with a header, as a source would send them. The text has no byte-order mark. */
export function writeCsv(kind: TableKind, rows: readonly RowFields[]): string {
  const columns = writtenColumns(kind, rows);
  const lines = [columns.map(({ header }) => csvCell(header)).join(',')];
  for (const row of rows) lines.push(columns.map(({ text }) => csvCell(text(row))).join(','));
  return `${lines.join('\n')}\n`;
}

/** One cell, in quotes where it needs them. */
export function csvCell(value: string): string {
  const text = guardFormula(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
