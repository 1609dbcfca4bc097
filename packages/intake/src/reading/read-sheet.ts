import type { FormulaCell, RawCell } from '../values/cell.ts';
import { writeSerial } from '../values/local-time.ts';
import type { SheetRow } from './sheet-row.ts';
import type { DateStyle } from './date-styles.ts';
import { attribute, textOfRuns, xmlText } from './xml-text.ts';

/** A sheet of a workbook, still in XML, and what its cells refer to. */
export interface Sheet {
  readonly xml: string;
  readonly strings: readonly string[];
  /** the styles in which a number is a moment. */
  readonly dateStyles: ReadonlyMap<number, DateStyle>;
  /** days are counted from 1904, as old versions for the Mac did. */
  readonly from1904: boolean;
}

/** Cells further to the right are no columns of ours; nothing is kept for them. */
const MAX_COLUMNS = 400;

/** How many rows the sheet has. */
export function countRows({ xml }: Sheet): number {
  const row = /<(?:\w+:)?row[\s/>]/g;
  let count = 0;
  while (row.test(xml)) count++;
  return count;
}

/**
 * Reads the rows of a sheet, one at a time.
 *
 * The package that reads workbooks elsewhere fills every row up to the last column and every gap between rows, so that
 * two cells in opposite corners of a sheet become 17 thousand million; and one damaged cell costs it the file. Here a
 * gap costs nothing, a damaged cell its row, and formulas are told from values.
 */
export function* readSheet(sheet: Sheet): Generator<SheetRow> {
  const { xml } = sheet;
  const tags = /<((?:\w+:)?)(row|c)((?:\s[^<>]*?)?)(\/?)>/g;
  let row = 0;
  let cells: RawCell[] = [];
  for (let match = tags.exec(xml); match !== null; match = tags.exec(xml)) {
    const [, prefix, name, attributes, closed] = match;
    if (name === 'row') {
      if (row > 0) yield { row, cells };
      const told = Number(attribute(attributes!, 'r'));
      row = told > row ? told : row + 1;
      cells = [];
    } else if (row > 0 && closed === '') {
      const end = xml.indexOf(`</${prefix}c>`, tags.lastIndex);
      if (end < 0) break;
      const column = columnOf(attribute(attributes!, 'r')) ?? cells.length;
      if (column < MAX_COLUMNS) {
        while (cells.length < column) cells.push(undefined);
        cells[column] = cellOf(sheet, attributes!, xml.slice(tags.lastIndex, end));
      }
      tags.lastIndex = end;
    }
  }
  if (row > 0) yield { row, cells };
}

/** `C12` is 2. */
function columnOf(address: string | undefined): number | undefined {
  if (address === undefined) return undefined;
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const letter = address.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? undefined : column - 1;
}

function cellOf(sheet: Sheet, attributes: string, body: string): RawCell {
  const value = valueOf(sheet, attributes, body);
  return FORMULA.test(body) ? ({ cached: value ?? null } satisfies FormulaCell) : value;
}
const FORMULA = /<(?:\w+:)?f[\s/>]/;

function valueOf(
  sheet: Sheet,
  attributes: string,
  body: string,
): FormulaCell['cached'] | undefined {
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return textOfRuns(body);
  const value = VALUE.exec(body)?.[1];
  if (value === undefined || value === '') return undefined;
  switch (type ?? 'n') {
    case 's':
      return sheet.strings[Number(value)];
    case 'b':
      return value === '1';
    case 'n': {
      const number = Number(value);
      if (Number.isNaN(number)) return undefined;
      const style = sheet.dateStyles.get(Number(attribute(attributes, 's') ?? -1));
      return style === undefined ? number : momentOf(number, style, sheet.from1904);
    }
    default:
      return xmlText(value);
  }
}
const VALUE = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</;

/** The moment of a serial number as text; a whole day where that is all its style shows. */
function momentOf(serial: number, style: DateStyle, from1904: boolean): string {
  const moment = writeSerial(from1904 ? serial + DAYS_TO_1904 : serial);
  return style === 'day' && Number.isInteger(serial) ? moment.slice(0, 10) : moment;
}

/** From the day that Excel counts from to the one that its old versions for the Mac did. */
const DAYS_TO_1904 = 1462;
