import { type Decision, type Json, writeDecision } from '@kangma/policy';

/** What is stored of a decision. */
export interface Answer {
  /** JSON of the decision, less whose and when it is and when it can change: equal bodies say the same. */
  readonly body: string;
  /** JSON of what a page shows first (contract: `CodeSummary`). */
  readonly summary: string;
}

const NOTHING = '{"reasons":[],"questions":[],"undetermined":[]}';

/** Writes a decision for storage. @param offset minutes east in which instants are written. */
export function writeAnswer(decision: Decision, offset: number): Answer {
  const { person, at, knownAt, nextChangeAt, ...body } = writeDecision(decision, offset);
  return { body: JSON.stringify(body), summary: writeSummary(decision, body) };
}

/** The summary of somebody who has no decision yet. */
export const EMPTY_SUMMARY = NOTHING;

function writeSummary(decision: Decision, written: { readonly [key: string]: Json }): string {
  const { reasons, questions, undetermined } = decision;
  if (reasons.length === 0 && questions.length === 0 && undetermined.length === 0) return NOTHING;
  const told = written.reasons as readonly { readonly [key: string]: Json }[];
  return JSON.stringify({
    reasons: reasons.map(({ program, pathway }, i) => {
      const { row, article, colour, measure, authority, assignedAt, since, until } = told[i]!;
      const { title } = program.policy.pathways.find(({ id }) => id === pathway)!;
      return { pathway, title, row, article, colour, measure, authority, assignedAt, since, until };
    }),
    questions: questions.map(({ program, ask, evidence, state, deadline }, i) => ({
      ask,
      title: program.policy.asks!.find(({ id }) => id === ask)!.title,
      about: evidence,
      state,
      deadline: deadline === null ? null : (written.questions as { deadline: Json }[])[i]!.deadline,
    })),
    undetermined: undetermined.map(({ code }) => code),
  });
}
