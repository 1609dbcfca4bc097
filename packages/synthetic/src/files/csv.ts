import type { Table } from './table.ts';

const SPECIAL = /[",\r\n]/;
const MARK = '\ufeff';

/** A table as comma-separated text. */
export function csvText({ columns, rows }: Table): string {
  let text = `${columns.map(({ heading }) => quoted(heading)).join(',')}\r\n`;
  for (const row of rows) {
    let line = '';
    for (const { cell } of columns)
      line += line === '' ? quoted(cell(row)) : `,${quoted(cell(row))}`;
    text += `${line}\r\n`;
  }
  return text;
}

/** The same after a byte-order mark, by which spreadsheet programs know UTF-8. */
export function markedCsvText(table: Table): string {
  return MARK + csvText(table);
}

function quoted(cell: string): string {
  return SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
