import { checkDigit } from '@kangma/intake';
import { drawOf } from '../random.ts';

type OwnDocument = 'resident-id' | keyof typeof FORMS;

/** How a one-to-one mixing of indices looks: an odd factor without 5 permutes the numbers of so many decimal digits. */
export function shuffled(index: number, seed: number, digits: number): string {
  const modulus = 10 ** digits;
  return String((index * 7_654_321 + (seed >>> 0)) % modulus).padStart(digits, '0');
}

/**
 * A resident ID number of nobody: valid date and checksum, region 99, which does not exist. Different indices give
 * different numbers (up to ten million). An odd 17th digit is a man's.
 *
 * @param birth `YYYYMMDD`
 */
export function residentId(index: number, seed: number, birth: string): string {
  const digits = shuffled(index, seed, 7);
  const body = `99${digits.slice(0, 4)}${birth}${digits.slice(4)}`;
  return body + checkDigit(body);
}

/** One in a hundred has another document than the resident ID (R79). */
export function documentType(index: number, seed: number): OwnDocument {
  if (drawOf(seed ^ 0x0d0c, index, 100) > 0) return 'resident-id';
  return OTHERS[drawOf(seed ^ 0x0d0d, index, OTHERS.length)]!;
}

/** How the numbers of the other documents begin, and how many digits follow. */
const FORMS = {
  passport: ['X', 8],
  'hong-kong-macao-permit': ['H', 8],
  'taiwan-permit': ['', 8],
  'foreign-permanent-residence': ['XXX', 12],
} as const;
const OTHERS = Object.keys(FORMS) as (keyof typeof FORMS)[];

/** A document number of nobody. */
export function documentNumber(
  type: OwnDocument,
  index: number,
  seed: number,
  birth: string,
): string {
  if (type === 'resident-id') return residentId(index, seed, birth);
  const [prefix, digits] = FORMS[type];
  return prefix + shuffled(index, seed, digits);
}
