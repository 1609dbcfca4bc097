import type { DocumentType } from '../document-types.ts';
import type { Column } from '../kind.ts';
import { compactText, type Reading, read, refuse } from './cell.ts';
import type { Clock } from './clock.ts';
import { checkDigit } from './check-digit.ts';
import { isDay } from './local-time.ts';

/** What the number of a document looks like, for those that are no resident ID numbers. */
const FORMS: Readonly<Partial<Record<DocumentType, { pattern: RegExp; form: string }>>> = {
  passport: { pattern: /^[A-Z0-9]{5,17}$/, form: 'A-Z 0-9 (5–17)' },
  'hong-kong-macao-permit': { pattern: /^[HM]\d{8}(\d{2})?$/, form: 'H/M + 8/10 × 0-9' },
  'taiwan-permit': { pattern: /^\d{8}(\d{2})?$/, form: '8/10 × 0-9' },
  'newborn-certificate': { pattern: /^[A-Z]\d{9}$/, form: 'A-Z + 9 × 0-9' },
};

/** Numbers of 18 digits with a check digit, and what they begin with. */
const NUMBERED: Readonly<Partial<Record<DocumentType, { begins: RegExp; form: string }>>> = {
  'resident-id': { begins: /^/, form: '17 × 0-9 + 0-9/X' },
  'residence-permit': { begins: /^8[123]/, form: '81/82/83 + 15 × 0-9 + 0-9/X' },
  'foreign-permanent-residence': { begins: /^9/, form: '9 + 16 × 0-9 + 0-9/X' },
};

/** The guardian's number, the birth date, and which of those born together. */
const BY_GUARDIAN = /^[A-Z0-9]{5,18}-(\d{4})(\d{2})(\d{2})-[1-9]$/;
const OLD_FOREIGN = /^[A-Z]{3}\d{12}$/;
const EXPONENT = /^\d([.]\d+)?E[+]?\d+$/;
const EIGHTEEN = /^\d{17}[\dX]$/;

/**
 * Reads the number of a document of the type. The region in a resident ID number is not checked: divisions change, and
 * numbers do not.
 */
export function readDocument(
  raw: string | number,
  type: DocumentType,
  column: Column,
  clock: Clock,
): Reading<string> {
  if (typeof raw === 'number' && !Number.isSafeInteger(raw)) {
    return refuse(column, 'document-mangled', {});
  }
  const number = compactText(raw).replace(/^'/, '').toUpperCase();
  if (EXPONENT.test(number)) return refuse(column, 'document-mangled', {});
  if (type === 'guardian-record') return readByGuardian(number, column, clock);
  const numbered = NUMBERED[type];
  if (
    numbered === undefined ||
    (type === 'foreign-permanent-residence' && OLD_FOREIGN.test(number))
  ) {
    const { pattern, form } = FORMS[type] ?? { pattern: OLD_FOREIGN, form: '' };
    return pattern.test(number) ? read(number) : refuse(column, 'document-invalid', { form });
  }
  if (type === 'resident-id' && /^\d{15}$/.test(number)) {
    return refuse(column, 'document-old-number', {});
  }
  if (!EIGHTEEN.test(number) || !numbered.begins.test(number)) {
    return refuse(column, 'document-invalid', { form: numbered.form });
  }
  if (checkDigit(number) !== number[17]) {
    return refuse(column, number.endsWith('000') ? 'document-mangled' : 'document-checksum', {});
  }
  return bornByThen(number, clock) ? read(number) : refuse(column, 'document-birth-date', {});
}

function readByGuardian(number: string, column: Column, { today }: Clock): Reading<string> {
  const [, year, month, day] = BY_GUARDIAN.exec(number) ?? [];
  if (day === undefined) {
    return refuse(column, 'document-invalid', { form: 'A-Z 0-9 (5–18) - YYYYMMDD - 1-9' });
  }
  const born = `${year}-${month}-${day}`;
  const known = isDay(born) && born >= '1800' && born <= today;
  return known ? read(number) : refuse(column, 'document-birth-date', {});
}

function bornByThen(number: string, { today }: Clock): boolean {
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isDay(born) && born >= '1800' && born <= today;
}
