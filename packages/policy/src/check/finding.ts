import type { CodeColour } from '../decide/decision.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Params } from '../messages/render.ts';
import type { Minute } from '../time.ts';
import type { FINDINGS } from './findings.ts';

export type FindingCode = keyof typeof FINDINGS;

/** Something that a policy says wrongly, or does not say. */
export interface Finding {
  readonly code: FindingCode;
  /** the clause it is about, by ids: `pathways/close-contact/stages/central/course`. */
  readonly clause: string;
  readonly article: string | null;
  readonly row: string | null;
  /** the parameters of its message (findings.ts). */
  readonly params: Params;
  readonly counterExample: CounterExample | null;
}

/**
 * Evidence about one invented person, and what the policy makes of it: `decide` gives each mark again (replay.ts). It is
 * short: the checker looks at timelines with less evidence first.
 */
export interface CounterExample {
  readonly evidence: readonly Evidence[];
  readonly marks: readonly Mark[];
}

/** What the code is at a moment, from what is recorded by then. */
export interface Mark {
  readonly at: Minute;
  readonly colour: CodeColour;
  /** a reason for the colour, as `pathway/stage`; `null` where there is none. */
  readonly reason: string | null;
  /** the mark holds for the same person without these pieces of evidence: what the timeline is compared with. */
  readonly without: readonly string[];
}

/**
 * How long a pathway takes from one of its first stages to green, in minutes from the assignment, for a fact that is
 * assigned the minute it ends; `null` where it never comes to green.
 */
export interface Bound {
  readonly pathway: string;
  readonly start: string;
  /** results at once and every authority acts at once. */
  readonly fastest: Minute | null;
  /** the person tests when asked, laboratories take what the policy assumes, authorities act at their deadlines. */
  readonly slowest: Minute | null;
}

export interface Report {
  readonly policy: string;
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly bounds: readonly Bound[];
  /** how many timelines were walked and how many decisions taken on them. */
  readonly examined: { readonly timelines: number; readonly states: number };
}
