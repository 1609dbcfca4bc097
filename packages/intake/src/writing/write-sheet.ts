import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/universal';
import type { TableKind } from '../kind.ts';
import { type RowFields, type WrittenColumn, writtenColumns } from './row-fields.ts';

/** How many empty rows of a template are kept as text. */
const PREPARED_ROWS = 500;

/** Writes rows as a workbook: a title, a header, the rows. Every cell is text, so that no program rounds a number. */
export async function writeSheet(kind: TableKind, rows: readonly RowFields[]): Promise<Uint8Array> {
  const columns = writtenColumns(kind, rows);
  const data = rows.map((row) => columns.map(({ text }) => textCell(text(row))));
  return workbookOf([{ sheet: '数据', data: [...headOf(kind, columns), ...data] }]);
}

/** The template of a kind: title and header over empty rows kept as text, and a sheet that explains each column. */
export async function writeTemplate(kind: TableKind): Promise<Uint8Array> {
  const columns = writtenColumns(kind, []);
  const empty = columns.map((): Cell => ({ type: String, format: '@' }));
  const rows = Array.from({ length: PREPARED_ROWS }, () => empty);
  return workbookOf([
    { sheet: '数据', data: [...headOf(kind, columns), ...rows] },
    { sheet: '填写说明', data: notesOf(kind) },
  ]);
}

function headOf(kind: TableKind, columns: readonly WrittenColumn[]): SheetData {
  const title: Cell = {
    type: String,
    value: kind.title['zh-Hans'],
    fontWeight: 'bold',
    columnSpan: columns.length,
  };
  return [
    [title, ...columns.slice(1).map(() => null)],
    columns.map(({ header }) => ({ type: String, value: header, fontWeight: 'bold' })),
  ];
}

function notesOf({ columns }: TableKind): SheetData {
  const head = ['列名', '必填', '示例', '可填'].map((value) => ({
    ...textCell(value),
    fontWeight: 'bold' as const,
  }));
  const notes = columns.map((column) =>
    [
      column.names['zh-Hans'].replace('{n}', '1'),
      column.required === true ? '是' : '',
      column.example,
      Object.values(column.choices ?? {})
        .map((names) => names['zh-Hans'])
        .join('、'),
    ].map(textCell),
  );
  return [head, ...notes];
}

function textCell(value: string): Extract<Cell, { format?: string }> {
  return value === '' ? {} : { type: String, value, format: '@' };
}

async function workbookOf(
  sheets: readonly { readonly sheet: string; readonly data: SheetData }[],
): Promise<Uint8Array> {
  const blob: { arrayBuffer(): Promise<ArrayBuffer> } = await writeWorkbook([...sheets]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
