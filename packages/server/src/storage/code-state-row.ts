import type { CodeColour } from '@kangma/policy';
import type { CodeState } from '../ports/store.ts';

/** The columns of `code` that deciding needs. */
export const CODE_STATE =
  'person_id as person, decision_no as no, colour, since, known_at as known, next_change_at as next, digest';

export interface CodeStateRow {
  readonly person: string;
  readonly no: number;
  readonly colour: CodeColour;
  readonly since: number;
  readonly known: number;
  readonly next: number | null;
  readonly digest: Buffer;
}

export function readCodeState({
  person,
  no,
  colour,
  since,
  known,
  next,
  digest,
}: CodeStateRow): CodeState {
  return { person, decisionNo: no, colour, since, knownAt: known, nextChangeAt: next, digest };
}
