import type { IntakeKindId } from '@kangma/intake';
import type { Minute } from '@kangma/policy';
import type { Resident } from '../people/population.ts';
import type { Office } from '../places/office.ts';

/** Somebody as a file names them, rightly or wrongly. */
export type Named = Pick<Resident, 'name' | 'documentType' | 'document' | 'phone'>;

/**
 * One row of a file before it is written: the fields of its intake kind by name. A whole number is a minute where the
 * column is an instant or a date.
 */
export interface Entry {
  readonly kind: IntakeKindId;
  /** when the file that it stands in is handed in. */
  readonly due: Minute;
  readonly office: Office;
  /** the index of a resident, or somebody as a wrong row names them; nobody in a row about a place. */
  readonly person: number | Named | null;
  readonly values: Values;
}

export type Value = string | number | readonly (string | number)[];
export type Values = Readonly<Record<string, Value>>;
