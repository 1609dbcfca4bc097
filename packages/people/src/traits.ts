import { sortedLetters } from './names.ts';
import { birthOf, isNumbered, type PersonRecord } from './person-record.ts';

/**
 * What two records of one person have in common, at least one of it, whatever was mistyped: the name with the birth date (the
 * number was mistyped), with the number without the birth date (that was), with the county (both were), or the phone. A name's
 * letters count in one order, so that family and given name may be swapped.
 *
 * Personal data: the receiver keeps keyed hashes of these texts.
 */
export function traits(record: PersonRecord): string[] {
  const { name, document, phone, division } = record;
  const letters = sortedLetters(name);
  const birth = birthOf(record);
  const found = [`county|${letters}|${division.slice(0, 6)}`];
  if (birth !== undefined) found.push(`birth|${letters}|${birth}`);
  if (isNumbered(record)) {
    found.push(`number|${letters}|${document.slice(0, 6)}${document.slice(14, 17)}`);
  }
  if (phone !== undefined) found.push(`phone|${phone}`);
  return found;
}
