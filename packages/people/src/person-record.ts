/** What a record says of a person, as far as it tells whether two records are one. */
export interface PersonRecord {
  readonly name: string;
  /** a word: `resident-id`, `passport` … */
  readonly documentType: string;
  /** upper case, without white space. */
  readonly document: string;
  readonly phone?: string | undefined;
  /** `1990-01-01`; where the document holds it, it may be left out. */
  readonly birthDate?: string | undefined;
  /** where they live: 12 digits. */
  readonly division: string;
  /** the compound or building. */
  readonly place?: string | undefined;
}

/** Documents of 18 digits: region, birth date, sequence, check digit. */
const EIGHTEEN = /^\d{17}[\dX]$/;
/** A child registered by its guardian: the guardian's document, the birth date, the place among siblings born together. */
const BY_GUARDIAN = /-(\d{8})-\d$/;

/** Whether the number of a document holds region, birth date and sequence. */
export function isNumbered({ document }: PersonRecord): boolean {
  return EIGHTEEN.test(document);
}

/** When the person was born, as 8 digits: as the document says, which is more often right, or else the record. */
export function birthOf(record: PersonRecord): string | undefined {
  const { document, birthDate } = record;
  if (isNumbered(record)) return document.slice(6, 14);
  return BY_GUARDIAN.exec(document)?.[1] ?? birthDate?.replaceAll('-', '');
}
