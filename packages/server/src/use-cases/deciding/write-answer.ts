import {
  type Authority,
  type Decision,
  type Json,
  type Program,
  writeDecision,
} from '@kangma/policy';

/** What is stored of a decision. */
export interface Answer {
  /** JSON of the decision, less whose and when it is and when it can change: equal bodies say the same. */
  readonly body: string;
  /** JSON of what a page shows first (contract: `CodeSummary`). */
  readonly summary: string;
}

/** The summary of somebody whom nothing is to be told. */
export const NOTHING = '{"reasons":[],"questions":[],"undetermined":[]}';

/** Writes a decision for storage. @param offset minutes east in which instants are written. */
export function writeAnswer(decision: Decision, offset: number): Answer {
  const { person, at, knownAt, nextChangeAt, ...body } = writeDecision(decision, offset);
  return { body: JSON.stringify(body), summary: writeSummary(decision, body) };
}

function writeSummary(decision: Decision, written: { readonly [key: string]: Json }): string {
  const { reasons, questions, undetermined } = decision;
  if (reasons.length === 0 && questions.length === 0 && undetermined.length === 0) return NOTHING;
  const told = written.reasons as readonly { readonly [key: string]: Json }[];
  const asked = written.questions as readonly { readonly [key: string]: Json }[];
  return JSON.stringify({
    reasons: reasons.map(({ program, pathway, authority }, i) => {
      const { row, article, colour, measure, assignedAt, since, until } = told[i]!;
      const { title } = program.policy.pathways.find(({ id }) => id === pathway)!;
      const whose = authorityOf(authority, program);
      return {
        pathway,
        title,
        row,
        article,
        colour,
        measure,
        authority: whose,
        assignedAt,
        since,
        until,
      };
    }),
    questions: questions.map(({ program, ask, evidence, state, authority }, i) => {
      const { askedAt, deadline } = asked[i]!;
      const { title } = program.policy.asks!.find(({ id }) => id === ask)!;
      return {
        ask,
        evidence,
        title,
        askedAt,
        deadline,
        state,
        authority: authorityOf(authority, program),
      };
    }),
    undetermined: undetermined.map(({ code, pathway }) => ({ code, pathway })),
  });
}

/** Whom to call: the office itself; the issuer of the policy where it gave no number. */
function authorityOf({ division, office, phone }: Authority, { policy }: Program): Json {
  return { division, office, phone: phone ?? policy.issuer.phone ?? null };
}
