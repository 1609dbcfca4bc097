import { type BirthRelation, compareBirths } from './births.ts';
import { compareDocuments, type DocumentRelation } from './documents.ts';
import { compareNames, type NameRelation } from './names.ts';
import { birthOf, type PersonRecord } from './person-record.ts';

type PhoneRelation = 'same' | 'unknown' | 'different';
type HomeRelation = 'same' | 'village' | 'county' | 'different';

interface Relations {
  readonly name: NameRelation;
  readonly birth: BirthRelation;
  readonly document: DocumentRelation;
  readonly phone: PhoneRelation;
  readonly home: HomeRelation;
}
export type Field = keyof Relations;
export type Verdict = 'same' | 'maybe' | 'different';

/**
 * How much each relation of a field speaks for one person, in bits: by how much more often it is met with two records of one
 * person than with two of different people. Rounded, and held down where families have things in common.
 */
const BITS: { readonly [F in Field]: Readonly<Record<Relations[F], number>> } = {
  name: { same: 8, swapped: 7, close: 3, 'other-script': 0, different: -10 },
  birth: { same: 9, close: 4, unknown: 0, different: -9 },
  document: { same: 14, close: 10, near: 5, renewed: -1, 'other-type': 0, different: -10 },
  phone: { same: 7, unknown: 0, different: -1 },
  home: { same: 4, village: 2, county: 1, different: -1 },
};
const [SAME, MAYBE] = [22, 14];

/** Every reason that a comparison can give, as a code: the field and how it compares. */
export const REASONS = Object.entries(BITS).flatMap(([field, relations]) =>
  Object.keys(relations).map((relation) => `${field}-${relation}`),
) as readonly Reason[];
export type Reason = { [F in Field]: `${F}-${Relations[F]}` }[Field];

export interface Comparison {
  /** bits of evidence that the two are one person. */
  readonly score: number;
  readonly verdict: Verdict;
  /** one for each field, in one order. */
  readonly reasons: readonly Reason[];
}

/**
 * Compares two records. Symmetric, and dependent on nothing else.
 *
 * Two people whose names differ are different whatever else they share – twins share all of it –, and where the name is only
 * close to the other, or stands in another script, the answer is never more than `maybe`.
 */
export function compare(a: PersonRecord, b: PersonRecord): Comparison {
  const relations: Relations = {
    name: compareNames(a.name, b.name),
    birth: compareBirths(birthOf(a), birthOf(b)),
    document: compareDocuments(a, b),
    phone: comparePhones(a.phone, b.phone),
    home: compareHomes(a, b),
  };
  let score = 0;
  const reasons: Reason[] = [];
  for (const [field, relation] of Object.entries(relations) as [Field, string][]) {
    score += (BITS[field] as Readonly<Record<string, number>>)[relation]!;
    reasons.push(`${field}-${relation}` as Reason);
  }
  return { score, verdict: verdictOf(score, relations), reasons };
}

function verdictOf(score: number, { name }: Relations): Verdict {
  if (name === 'different' || score < MAYBE) return 'different';
  return score >= SAME && (name === 'same' || name === 'swapped') ? 'same' : 'maybe';
}

function comparePhones(a: string | undefined, b: string | undefined): PhoneRelation {
  if (a === undefined || b === undefined) return 'unknown';
  return a === b ? 'same' : 'different';
}

function compareHomes(a: PersonRecord, b: PersonRecord): HomeRelation {
  if (a.division.slice(0, 6) !== b.division.slice(0, 6)) return 'different';
  if (a.division !== b.division) return 'county';
  return a.place !== undefined && a.place === b.place ? 'same' : 'village';
}
