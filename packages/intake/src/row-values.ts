import type { DivisionValue } from './record.ts';

/** What a cell holds once it is read: text in canonical form, a number, or a division. */
export type CellValue = string | number | DivisionValue;

/** The cells of one row, read: instants as RFC 3339 at +08:00, dates as `2022-04-01`, choices in canonical form. */
export class RowValues {
  readonly #cells: ReadonlyMap<string, CellValue | readonly (CellValue | undefined)[]>;

  constructor(cells: ReadonlyMap<string, CellValue | readonly (CellValue | undefined)[]>) {
    this.#cells = cells;
  }

  text(field: string): string | undefined {
    const value = this.#cells.get(field);
    return typeof value === 'string' ? value : undefined;
  }

  number(field: string): number | undefined {
    const value = this.#cells.get(field);
    return typeof value === 'number' ? value : undefined;
  }

  division(field: string): DivisionValue | undefined {
    const value = this.#cells.get(field);
    return typeof value === 'object' && !Array.isArray(value)
      ? (value as DivisionValue)
      : undefined;
  }

  /** The text of a required column, or of one with a fallback: a row without it never comes this far. */
  need(field: string): string {
    const value = this.text(field);
    if (value === undefined) throw new Error(`no column ${field} that always has text`);
    return value;
  }

  /** The texts of a column that repeats, in order; a gap is `undefined`. */
  texts(field: string): readonly (string | undefined)[] {
    const value = this.#cells.get(field);
    return Array.isArray(value) ? (value as (string | undefined)[]) : [];
  }
}
