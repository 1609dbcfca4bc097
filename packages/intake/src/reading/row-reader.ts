import type { Column, TableKind } from '../kind.ts';
import { type IntakeProblem, intakeProblem } from '../problem.ts';
import type { IntakeContext, IntakeRow } from '../record.ts';
import { type CellValue, RowValues } from '../row-values.ts';
import type { RawCell } from '../values/cell.ts';
import { type Clock, clockOf } from '../values/clock.ts';
import { type CellReader, cellReader } from '../values/read-cell.ts';
import { isEmptyCell } from './sheet-row.ts';

/** What a row holds for one column of the kind; several cells where the column repeats. */
export type RawField = RawCell | readonly RawCell[];

/** Reads the rows of one kind: cells into values, values into what the row says. */
export class RowReader {
  readonly #kind: TableKind;
  readonly #context: IntakeContext;
  readonly #clock: Clock;
  readonly #readers: readonly { readonly column: Column; readonly reader: CellReader }[];

  constructor(kind: TableKind, context: IntakeContext) {
    this.#kind = kind;
    this.#context = context;
    this.#clock = clockOf(context);
    this.#readers = kind.columns.map((column) => ({ column, reader: cellReader(column) }));
  }

  /** @param fields what the row holds, in the order of the kind's columns. */
  read(row: number, fields: readonly RawField[]): IntakeRow {
    const problems: IntakeProblem[] = [];
    const values = new RowValues(this.#valuesOf(fields, problems));
    if (problems.length === 0) {
      for (const check of this.#kind.checks ?? []) {
        const problem = check(values, this.#context);
        if (problem !== undefined) problems.push(problem);
      }
    }
    if (problems.length > 0) return { row, ok: false, problems };
    return { row, ok: true, record: this.#kind.record(values, this.#context) };
  }

  #valuesOf(
    fields: readonly RawField[],
    problems: IntakeProblem[],
  ): Map<string, CellValue | (CellValue | undefined)[]> {
    const values = new Map<string, CellValue | (CellValue | undefined)[]>();
    this.#readers.forEach(({ column, reader }, i) => {
      const field = fields[i];
      // a number whose type is not known cannot be wrong
      if (column.type === 'document' && !values.has('documentType')) return;
      const one = (raw: RawCell) => this.#valueOf(raw, column, reader, values, problems);
      if (column.repeats === undefined) {
        const value = one(field as RawCell);
        if (value !== undefined) values.set(column.field, value);
      } else values.set(column.field, listOf(field).map(one));
    });
    return values;
  }

  #valueOf(
    raw: RawCell,
    column: Column,
    reader: CellReader,
    values: ReadonlyMap<string, unknown>,
    problems: IntakeProblem[],
  ): CellValue | undefined {
    if (isEmptyCell(raw)) {
      if (column.fallback === undefined && column.required === true) {
        problems.push(intakeProblem('cell-missing', {}, column.field));
      }
      return column.fallback;
    }
    const reading = reader(raw, this.#clock, values.get('documentType') as string | undefined);
    if (reading.ok) return reading.value;
    problems.push(reading.problem);
    return undefined;
  }
}

function listOf(field: RawField): readonly RawCell[] {
  if (field === undefined) return [];
  return Array.isArray(field) ? (field as RawCell[]) : [field as RawCell];
}
