import type { DocumentType } from '../document-types.ts';
import type { Column } from '../kind.ts';
import type { CellValue } from '../row-values.ts';
import {
  compactText,
  FORBIDDEN_CHARACTERS,
  plainText,
  type RawCell,
  type Reading,
  read,
  refuse,
} from './cell.ts';
import type { Clock } from './clock.ts';
import { readDocument } from './document.ts';
import { readDivision, readDivisionCode, readVillage } from './division.ts';
import { readDay, readMoment } from './instant.ts';
import { choiceKey, wordIndex } from './word-index.ts';

/** Reads a cell that is not empty; `documentType` is what the row says of its document. */
export type CellReader = (
  raw: RawCell,
  clock: Clock,
  documentType: string | undefined,
) => Reading<CellValue>;

/** Errors of spreadsheet programs, as they are exported. */
const ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!)$/;

/**
 * Makes the reader of a column's cells.
 *
 * A formula is taken at its cached value where the column holds a time or a number. Everywhere else it is refused: who
 * is meant and what was found must have been entered, not computed from a cell that somebody may have sorted away.
 */
export function cellReader(column: Column): CellReader {
  const { type } = column;
  const ofTime = type === 'instant' || type === 'date';
  const inner = ofTime ? timeReader(column) : textReader(column);
  return (raw, clock, documentType) => {
    let value = raw;
    if (typeof raw === 'object' && raw !== null && 'cached' in raw) {
      if (!ofTime && type !== 'number') return refuse(column, 'cell-formula', {});
      value = raw.cached;
      if (value === null) return refuse(column, 'cell-formula', {});
    }
    if (typeof value === 'string' && ERROR.test(value)) return refuse(column, 'cell-error', {});
    return inner(value, clock, documentType);
  };
}

function timeReader(column: Column): CellReader {
  const reader = column.type === 'date' ? readDay : readMoment;
  return (raw, clock) => reader(raw, column, clock);
}

function textReader(column: Column): CellReader {
  const reader = readerOfText(column);
  return (raw, clock, documentType) =>
    typeof raw === 'string' || typeof raw === 'number'
      ? reader(raw, clock, documentType)
      : refuse(column, 'cell-kind', {});
}

function readerOfText(
  column: Column,
): (raw: string | number, clock: Clock, documentType: string | undefined) => Reading<CellValue> {
  switch (column.type) {
    case 'document':
      return (raw, clock, documentType) =>
        readDocument(raw, (documentType ?? 'resident-id') as DocumentType, column, clock);
    case 'phone':
      return (raw) => readPhone(raw, column);
    case 'number':
      return (raw) => readNumber(raw, column);
    case 'choice':
    case 'document-type':
      return choiceReader(column);
    case 'division':
      return (raw) => readDivision(raw, column);
    case 'village':
      return (raw) => readVillage(raw, column);
    case 'division-code':
      return (raw) => readDivisionCode(raw, column);
    default:
      return (raw) => readText(raw, column);
  }
}

/** Names have 1–100 characters, other text what its column says. HTML and SQL are text like any other. */
function readText(raw: string | number, column: Column): Reading<string> {
  const text = plainText(raw);
  const max = column.type === 'name' ? 100 : (column.max ?? 200);
  if (text.length > max) return refuse(column, 'text-too-long', { max });
  return FORBIDDEN_CHARACTERS.test(text) ? refuse(column, 'text-control', {}) : read(text);
}

function choiceReader(column: Column): (raw: string | number) => Reading<string> {
  const choices = column.choices ?? {};
  const index = wordIndex(choices);
  const known = Object.values(choices)
    .map((names) => names['zh-Hans'])
    .join('、');
  return (raw) => {
    const value = index.get(String(raw)) ?? index.get(choiceKey(String(raw)));
    return value === undefined ? refuse(column, 'choice-unknown', { known }) : read(value);
  };
}

function readPhone(raw: string | number, column: Column): Reading<string> {
  const digits = compactText(raw)
    .replace(/[-()]/g, '')
    .replace(/^(\+|00)86(?=1\d{10}$)/, '');
  const known = /^1\d{10}$|^\+[1-9]\d{5,14}$/.test(digits);
  return known ? read(digits) : refuse(column, 'phone-invalid', {});
}

function readNumber(raw: string | number, column: Column): Reading<number> {
  const { min, max, whole } = column.range ?? { min: 0, max: Number.MAX_SAFE_INTEGER };
  const text = compactText(raw).replace(/(°C|度)$/, '');
  const value = /^[+-]?\d+([.]\d+)?$/.test(text) ? Number(text) : Number.NaN;
  const held = value >= min && value <= max && (whole !== true || Number.isInteger(value));
  return held ? read(value) : refuse(column, 'number-invalid', { min, max });
}
