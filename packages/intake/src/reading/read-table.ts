import type { TableKind } from '../kind.ts';
import { intakeProblem } from '../problem.ts';
import type { IntakeContext, IntakeRow } from '../record.ts';
import { findHeader, HEADER_ROWS, type Header, type HeaderResult } from './header.ts';
import { RowReader } from './row-reader.ts';
import { isEmptyCell, type SheetRow } from './sheet-row.ts';

export type TableResult =
  | { readonly ok: true; readonly rows: Iterable<IntakeRow>; readonly found: number }
  | Extract<HeaderResult, { ok: false }>;

/**
 * Reads a table: finds its header, then reads row by row as they are asked for. Empty rows are passed over.
 *
 * @param source opens the rows from the first on; it is opened twice.
 * @param even every row has as many cells as the header: text files say so, workbooks leave empty cells out.
 */
export function readTable(
  kind: TableKind,
  source: () => Iterable<SheetRow>,
  even: boolean,
  context: IntakeContext,
): TableResult {
  const top: SheetRow[] = [];
  for (const row of source()) {
    if (top.length === HEADER_ROWS) break;
    top.push(row);
  }
  const result = findHeader(kind.columns, top);
  if (!result.ok) return result;
  const { header } = result;
  return { ok: true, rows: rowsOf(kind, source, header, even, context), found: header.found };
}

function rowsOf(
  kind: TableKind,
  source: () => Iterable<SheetRow>,
  header: Header,
  even: boolean,
  context: IntakeContext,
): Iterable<IntakeRow> {
  return {
    *[Symbol.iterator]() {
      const reader = new RowReader(kind, context);
      for (const sheetRow of source()) {
        if (sheetRow.row > header.row) {
          const row = readRow(sheetRow, header, even, reader);
          if (row !== undefined) yield row;
        }
      }
    },
  };
}

function readRow(
  { row, cells, broken }: SheetRow,
  header: Header,
  even: boolean,
  reader: RowReader,
): IntakeRow | undefined {
  if (broken === true) return { row, ok: false, problems: [intakeProblem('row-quote', {})] };
  if (cells.every(isEmptyCell)) return undefined;
  const { places, width } = header;
  const missing = cells.length < width;
  if (even && (missing || !cells.slice(width).every(isEmptyCell))) {
    const params = { found: cells.length, expected: width };
    return { row, ok: false, problems: [intakeProblem('row-ragged', params)] };
  }
  const fields = places.map((some) =>
    some.length <= 1
      ? cells[some[0] ?? -1]
      : Array.from(some, (at) => (at === undefined ? undefined : cells[at])),
  );
  return reader.read(row, fields);
}
