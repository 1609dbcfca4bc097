import type { CodeColour } from '@kangma/policy';
import type { CodeState } from '../ports/store.ts';

/** The columns of `code`, as `c`, that deciding needs. */
export const CODE_STATE = `c.person_id as person, c.decision_no as no, c.colour, c.since, c.known_at as known,
  c.next_change_at as next, c.digest, c.plain`;

export interface CodeStateRow {
  readonly person: string;
  readonly no: number;
  readonly colour: CodeColour;
  readonly since: number;
  readonly known: number;
  readonly next: number | null;
  readonly digest: Buffer;
  readonly plain: boolean;
}

export function readCodeState({ no, known, next, ...row }: CodeStateRow): CodeState {
  return { ...row, decisionNo: no, knownAt: known, nextChangeAt: next };
}
