import type { RawCell } from '../values/cell.ts';

/** One row of a table as the file holds it. */
export interface SheetRow {
  /** as a spreadsheet program counts, from 1. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  /** the row could not be told into cells. */
  readonly broken?: true;
}

export function isEmptyCell(cell: RawCell): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}
