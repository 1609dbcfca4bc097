import type { Column } from '../kind.ts';
import { type Reading, type RawCell, read, refuse } from './cell.ts';
import type { Clock } from './clock.ts';
import { isDay, writeLocal, writeSerial } from './local-time.ts';

/** Serial numbers from 1927 to 2173: beyond them a number is no date. */
const SERIAL = /^[1-9]\d{4}([.]\d+)?$/;

const FORM =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:(?:T| *)(\d{1,2})[:时時点](?:(\d{1,2})(?:[:分](?:(\d{1,2})(?:[.]\d+)?秒?)?)?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/;
const COMPACT_FORM = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;

/** As systems write it: nothing to fold. */
const ASCII = /^[!-~]+(?: [!-~]+)?$/;

/** A day, or a moment in it, local. */
interface Moment {
  readonly day: string;
  /** absent where only a day was written. */
  readonly instant?: string;
}

/** Reads a moment as local RFC 3339 text; a date alone where the column allows it. */
export function readMoment(raw: RawCell, column: Column, clock: Clock): Reading<string> {
  const moment = momentOf(raw);
  if (moment === undefined) return refuse(column, 'instant-invalid', {});
  const { day, instant } = moment;
  if (instant === undefined && column.dateAs === undefined) {
    return refuse(column, 'time-missing', {});
  }
  const time = column.dateAs === 'end' ? 'T23:59:00+08:00' : 'T00:00:00+08:00';
  return inRange(instant ?? `${day}${time}`, column, clock);
}

/** Reads a local day. A time of day that stands with it is dropped. */
export function readDay(raw: RawCell, column: Column, clock: Clock): Reading<string> {
  const day = momentOf(raw)?.day;
  return day === undefined ? refuse(column, 'date-invalid', {}) : inRange(day, column, clock);
}

/** Not before 1900, and not more than a day after it was received. */
function inRange(text: string, column: Column, clock: Clock): Reading<string> {
  if (text < '1900') return refuse(column, 'time-too-early', {});
  if (column.future !== true && text > clock.latest) {
    return refuse(column, 'time-in-future', {});
  }
  return read(text);
}

/** The moment or day that a cell tells, whatever it is compared with. */
export function momentOf(raw: RawCell): Moment | undefined {
  if (typeof raw === 'number') return SERIAL.test(String(raw)) ? ofSerial(raw) : undefined;
  if (typeof raw !== 'string') return undefined;
  const text = ASCII.test(raw) ? raw : raw.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (SERIAL.test(text)) return ofSerial(Number(text));
  const match = FORM.exec(text) ?? COMPACT_FORM.exec(text);
  if (match === null) return undefined;
  const [, year, month, date, hour, minute = '0', second = '0', offset] = match;
  const day = `${year}-${two(month!)}-${two(date!)}`;
  if (!isDay(day)) return undefined;
  if (hour === undefined) return offset === undefined ? { day } : undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const clock = `${day}T${two(hour)}:${two(minute)}:${two(second)}`;
  return offset === undefined ? { day, instant: `${clock}+08:00` } : ofOffset(clock, offset);
}

function ofOffset(clock: string, offset: string): Moment | undefined {
  const zone = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  const milliseconds = Date.parse(`${clock}${zone}`);
  if (Number.isNaN(milliseconds)) return undefined;
  const instant = writeLocal(milliseconds);
  return { day: instant.slice(0, 10), instant };
}

/** A whole number is a day: spreadsheets keep both in one number. */
function ofSerial(serial: number): Moment {
  const instant = writeSerial(serial);
  const day = instant.slice(0, 10);
  return Number.isInteger(serial) ? { day } : { day, instant };
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
