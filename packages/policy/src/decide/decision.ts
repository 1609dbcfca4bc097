import type { Authority } from '../evidence/evidence.ts';
import { STANDING_CODES } from '../evidence/standing.ts';
import type { Position } from '../engine/step.ts';
import type { Actor, Measure } from '../language/ast.ts';
import type { Program } from '../language/program.ts';
import type { Millisecond, Minute } from '../time.ts';

/** `none`: no code yet, or not determined; it is an answer of its own, neither green nor red (R71). */
export type CodeColour = 'green' | 'yellow' | 'red' | 'none';

/**
 * What a person's code is at a moment, and everything needed to say why (design invariant 2). Instants are minutes;
 * `null` stands for "not by itself" or "not known". {@link writeDecision} gives the JSON form with RFC 3339 instants.
 */
export interface Decision {
  readonly person: string;
  readonly at: Minute;
  readonly knownAt: Millisecond;
  readonly colour: CodeColour;
  /** every pathway that is open, the worst colour first. */
  readonly reasons: readonly Reason[];
  readonly questions: readonly Question[];
  readonly exemptions: readonly Exempted[];
  /** what holds every conversion at `at`, where there is something to convert (R13). */
  readonly vetoes: readonly Held[];
  readonly used: readonly Use[];
  readonly rejected: readonly Rejection[];
  readonly undetermined: readonly Undetermined[];
  /** the earliest minute after `at` at which this can change without new evidence. */
  readonly nextChangeAt: Minute | null;
}

/** One open pathway: which clause of whose policy colours the person, on what evidence, since when, until when. */
export interface Reason {
  readonly program: Program;
  /** where the engine stands, for a plan to go on from (`planOf`); not part of the JSON form. */
  readonly position: Position;
  readonly policy: string;
  readonly version: number;
  readonly pathway: string;
  readonly stage: string;
  readonly row: string | null;
  readonly article: string | null;
  readonly colour: CodeColour;
  readonly measure: Measure;
  /** who assigned it, and so who converts it (R12). */
  readonly authority: Authority;
  readonly evidence: string;
  /** when the pathway opened. */
  readonly assignedAt: Minute;
  /** when this stage was entered. */
  readonly since: Minute;
  /** when it ends by itself, as the evidence stands. */
  readonly until: Minute | null;
  /** the positive result that restarted the stage. */
  readonly restartedBy: string | null;
  readonly exits: readonly ExitState[];
}

/** How far one way out of a stage is met. */
export interface ExitState {
  readonly id: string;
  readonly article: string | null;
  /** the stage that it leads to, or `green`. */
  readonly to: string;
  /** when it opens as the evidence stands. */
  readonly at: Minute | null;
  /** within how many minutes the conversion is promised then. */
  readonly within: number;
  readonly clock: ClockState | null;
  readonly course: CourseState | null;
  readonly release: ReleaseState | null;
}

export type ClockState =
  | { readonly kind: 'for'; readonly from: Minute | null; readonly until: Minute | null }
  | {
      readonly kind: 'until';
      /** what it waits for. */
      readonly awaits: 'discharge' | 'release' | 'clearance';
      readonly since: Minute;
      readonly metAt: Minute | null;
      readonly overdueAt: Minute | null;
      readonly otherwise: 'case' | 'superior' | null;
    };

export interface CourseState {
  readonly need: number;
  /** evidence ids that count, in order of sampling. */
  readonly counted: readonly string[];
  /** the earliest sample that counts; `null` while nobody knows. */
  readonly from: Minute | null;
  readonly doneAt: Minute | null;
  /** why it is not complete (R10): results not in, too few tests, or tests at the wrong distance. */
  readonly failure: 'late' | 'too-few' | 'spacing' | 'stopped' | null;
}

export interface ReleaseState {
  readonly form: Measure;
  readonly by: Actor;
  /** since when everything else is met, so that only this act is missing. */
  readonly dueSince: Minute | null;
  readonly metAt: Minute | null;
  readonly overdueAt: Minute | null;
  readonly otherwise: 'case' | 'superior' | null;
}

/** A question that a weak fact puts to the person (H6). */
export interface Question {
  readonly program: Program;
  readonly ask: string;
  readonly evidence: string;
  readonly authority: Authority;
  readonly askedAt: Minute;
  readonly deadline: Minute | null;
  readonly state: 'open' | 'referred';
  readonly otherwise: 'drop' | 'refer' | 'strengthen';
}

export interface Exempted {
  readonly program: Program;
  readonly exemption: string;
  readonly evidence: string;
  /** when it lapses unless a further negative comes. */
  readonly until: Minute | null;
}

export interface Held {
  readonly program: Program;
  readonly veto: string;
  readonly row: string | null;
  readonly article: string | null;
  readonly evidence: string;
  readonly authority: Authority;
  readonly since: Minute;
  readonly until: Minute | null;
  /** when the limit to waiting for its end runs out, and what follows. */
  readonly overdueAt: Minute | null;
  readonly otherwise: 'case' | 'superior' | null;
}

export type UseFor = 'trigger' | 'course' | 'release' | 'clock' | 'veto' | 'base' | 'answer';

export interface Use {
  readonly evidence: string;
  readonly for: UseFor;
  readonly pathway: string | null;
  readonly stage: string | null;
}

/** Why evidence had no effect. Stable; documented in docs/reference and translated in messages. */
export type RejectionCode = (typeof REJECTION_CODES)[number];
export const REJECTION_CODES = [
  ...STANDING_CODES,
  'not-yet',
  'no-policy',
  'ignored',
  'exempt',
  'denied',
  'passed',
  'before-window',
  'too-soon',
  'outside-window',
  'surplus',
  'not-yet-reported',
  'positive',
  'pooled-positive',
  'inconclusive',
  'invalid',
  'antigen',
  'pending',
  'before-stage',
  'too-early-for-superior',
] as const;

export interface Rejection {
  readonly evidence: string;
  readonly code: RejectionCode;
  readonly pathway: string | null;
  readonly stage: string | null;
  readonly exit: string | null;
}

/** What the policy or the evidence leaves open. */
export const UNDETERMINED_CODES = [
  'classification-hole',
  'anchor-unknown',
  'still-exposed',
  'base-unmet',
  'no-policy',
] as const;

/** Something left open: it is neither green nor red, and says so. */
export interface Undetermined {
  readonly code: (typeof UNDETERMINED_CODES)[number];
  readonly evidence: string | null;
  readonly pathway: string | null;
  readonly stage: string | null;
}
