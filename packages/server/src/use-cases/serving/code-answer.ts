import type { Answer, ENDPOINTS } from '@kangma/contract';
import type { StoredCode } from '../../ports/reading.ts';
import { NOTHING } from '../deciding/write-answer.ts';
import type { DivisionNames } from './division-names.ts';

export type CodeAnswer = Answer<(typeof ENDPOINTS)['myCode']>;

export const iso = (ms: number): string => new Date(ms).toISOString();
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

/** A stored code as the interface tells it: authorities with the names of their divisions. */
export function codeAnswer(names: DivisionNames, code: StoredCode): CodeAnswer {
  const summary = code.summary === NOTHING ? EMPTY : summaryOf(names, code.summary);
  return {
    colour: code.colour,
    since: iso(code.since),
    decidedAt: iso(code.decidedAt),
    nextChangeAt: isoOrNull(code.nextChangeAt),
    decisionNumber: code.decisionNo,
    summary,
  };
}

/** Most people's: nothing to tell. It is read once. */
const EMPTY = JSON.parse(NOTHING) as CodeAnswer['summary'];

function summaryOf(names: DivisionNames, text: string): CodeAnswer['summary'] {
  const summary = JSON.parse(text) as CodeAnswer['summary'];
  for (const { authority } of [...summary.reasons, ...summary.questions]) {
    authority.place = names.full(authority.division);
  }
  return summary;
}
