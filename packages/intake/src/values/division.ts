import type { Column } from '../kind.ts';
import type { DivisionValue } from '../record.ts';
import { compactText, FORBIDDEN_CHARACTERS, type Reading, read, refuse } from './cell.ts';

const CODE = /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/;
/** Zeros that only fill a code up: 350200 is 3502, 350203001000 is 350203001. */
const FILLING = /^(\d{2})0{4}$|^(\d{4})00$|^(\d{2})0{10}$|^(\d{4})0{8}$|^(\d{6})0{6}$|^(\d{9})000$/;
const SEPARATOR = /[/\\>、,|]/;

/** The division that a cell or a text means: a code, shortened to its level, or names from the province down. */
export function divisionIn(raw: string | number): DivisionValue | undefined {
  const code = divisionCode(raw);
  if (code !== undefined) return { code };
  const [first, ...rest] = compactText(raw)
    .split(SEPARATOR)
    .filter((name) => name !== '');
  const names = [first ?? '', ...rest] as [string, ...string[]];
  const told = names.length <= 5 && names.every((name) => NAME.test(name) && name.length <= 50);
  return told && !FORBIDDEN_CHARACTERS.test(names.join('')) ? { names } : undefined;
}

/** Reads a division ({@link divisionIn}). */
export function readDivision(raw: string | number, column: Column): Reading<DivisionValue> {
  const division = divisionIn(raw);
  return division === undefined ? refuse(column, 'division-invalid', {}) : read(division);
}
const NAME = /^\D/;

/** Reads a village or community. Twelve digits are one as they stand: some villages really end in 000. */
export function readVillage(raw: string | number, column: Column): Reading<DivisionValue> {
  const code = compactText(raw);
  if (/^\d{12}$/.test(code)) return read({ code });
  const reading = readDivision(raw, column);
  if (!reading.ok) return refuse(column, 'village-invalid', {});
  const { value } = reading;
  const whole = 'code' in value ? value.code.length === 12 : value.names.length >= 4;
  return whole ? reading : refuse(column, 'village-invalid', {});
}

/** Reads the code of a division as text. */
export function readDivisionCode(raw: string | number, column: Column): Reading<string> {
  const code = divisionCode(raw);
  return code === undefined ? refuse(column, 'division-code-invalid', {}) : read(code);
}

function divisionCode(raw: string | number): string | undefined {
  const text = compactText(raw);
  if (!CODE.test(text)) return undefined;
  return (
    FILLING.exec(text)
      ?.slice(1)
      .find((part) => part !== undefined) ?? text
  );
}
