import type { Column } from '../kind.ts';
import { type IntakeProblem, intakeProblem } from '../problem.ts';
import type { RawCell } from '../values/cell.ts';
import { headerKey, wordsOf } from '../values/word-index.ts';
import { isEmptyCell, type SheetRow } from './sheet-row.ts';

/** How far down a header is looked for: titles, dates and notes may stand above it. */
export const HEADER_ROWS = 20;

/** Where each column of a kind stands in a table. */
export interface Header {
  /** for each column of the kind its places in a row, from 0; several where it repeats, none where it is absent. */
  readonly places: readonly (readonly (number | undefined)[])[];
  /** how many cells the header has. */
  readonly width: number;
  /** the last row of the header, from 1. */
  readonly row: number;
  /** how many columns were recognised. */
  readonly found: number;
}

export type HeaderResult =
  | { readonly ok: true; readonly header: Header }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

interface Place {
  readonly column: number;
  /** which repetition, from 0. */
  readonly n: number;
}

/** Finds the header of a kind among the first rows: one row, or two where group names stand merged above it. */
export function findHeader(columns: readonly Column[], rows: readonly SheetRow[]): HeaderResult {
  const index = indexOf(columns);
  const candidates = [
    ...rows.map(({ cells, row }) => ({ row, names: cells.map((cell) => [cell]) })),
    ...rows.slice(1).map(({ cells, row }, i) => ({ row, names: joined(rows[i]!.cells, cells) })),
  ];
  const matches = candidates.map(({ row, names }) => match(columns, index, names, row));
  const best = matches.reduce((a, b) => (b.header.found > a.header.found ? b : a), matches[0]!);
  if (best === undefined || best.header.found < Math.min(2, columns.length)) {
    return { ok: false, problems: [intakeProblem('header-missing', { rows: HEADER_ROWS })] };
  }
  const missing = columns.filter(
    (column, i) => column.required === true && best.header.places[i]!.length === 0,
  );
  const problems = [
    ...best.twice.map((column) => columnProblem('column-twice', column)),
    ...missing.map((column) => columnProblem('column-missing', column)),
  ];
  return problems.length === 0 ? { ok: true, header: best.header } : { ok: false, problems };
}

function columnProblem(code: 'column-twice' | 'column-missing', column: Column): IntakeProblem {
  return intakeProblem(code, { column: column.names['zh-Hans'] }, column.field);
}

/** A group's name stands in its first cell, and counts for the empty cells after it. */
function joined(groups: readonly RawCell[], below: readonly RawCell[]): RawCell[][] {
  let group: RawCell;
  return Array.from({ length: Math.max(groups.length, below.length) }, (_, i) => {
    if (!isEmptyCell(groups[i])) group = groups[i];
    const own = below[i];
    return isEmptyCell(own) ? [groups[i]] : [`${textOf(group)}${textOf(own)}`, own, groups[i]];
  });
}

function match(
  columns: readonly Column[],
  index: ReadonlyMap<string, Place>,
  names: readonly (readonly RawCell[])[],
  row: number,
): { readonly header: Header; readonly twice: readonly Column[] } {
  const places: (number | undefined)[][] = columns.map(() => []);
  const twice = new Set<Column>();
  let width = 0;
  names.forEach((alternatives, at) => {
    if (alternatives.some((name) => !isEmptyCell(name))) width = at + 1;
    const place = alternatives
      .map((name) => index.get(headerKey(textOf(name))))
      .find((found) => found !== undefined);
    if (place === undefined) return;
    const taken = places[place.column]!;
    if (taken[place.n] === undefined) taken[place.n] = at;
    else twice.add(columns[place.column]!);
  });
  const found = places.filter((some) => some.length > 0).length;
  return { header: { places, width, row, found }, twice: [...twice] };
}

function textOf(cell: RawCell): string {
  return typeof cell === 'string' ? cell : '';
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function indexOf(columns: readonly Column[]): ReadonlyMap<string, Place> {
  const index = new Map<string, Place>();
  columns.forEach((column, i) => {
    const words = [column.field, ...wordsOf(column.names)].map(headerKey);
    for (let n = 0; n < (column.repeats ?? 1); n++) {
      for (const word of words) {
        index.set(word.replace('{n}', String(n + 1)), { column: i, n });
        const numeral = NUMERALS[n];
        if (numeral !== undefined) index.set(word.replace('{n}', numeral), { column: i, n });
      }
    }
  });
  return index;
}
