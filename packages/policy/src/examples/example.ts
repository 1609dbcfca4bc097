import type { CodeColour, CourseState, RejectionCode } from '../decide/decision.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Duration, Measure } from '../language/ast.ts';
import type { Millisecond, Minute } from '../time.ts';

/** The worked examples of a policy (spec/examples.md), with all moments worked out. */
export interface Examples {
  /** the policy that the examples are of, and others in force beside it. */
  readonly policies: readonly string[];
  /** minutes east of Greenwich, in which differences are told. */
  readonly offset: number;
  readonly examples: readonly Example[];
  /** changes of the policy that these examples need not notice, each with the reason. */
  readonly survivors: readonly Survivor[];
}

/** One person, what is recorded of them, and what the policy makes of it at some moments. */
export interface Example {
  readonly id: string;
  /** the requirement row it works out. */
  readonly row: string;
  /** what it shows, in a sentence. */
  readonly says: string;
  readonly evidence: readonly Evidence[];
  readonly expect: readonly Expectation[];
}

/** What is expected at a moment. What is left out is not looked at. */
export interface Expectation {
  readonly at: Minute;
  readonly knownAt: Millisecond;
  readonly colour: CodeColour;
  /** `pathway/stage` of one of the reasons; left out, what follows is about the worst. */
  readonly pathway?: string;
  /** of that reason: its measure, when it ends by itself, and when the nearest wait for somebody is overdue. */
  readonly measure?: Measure;
  readonly until?: Minute | 'never';
  readonly overdue?: Minute | 'never';
  readonly otherwise?: 'case' | 'superior';
  /** why a course of that reason is not complete. */
  readonly failure?: NonNullable<CourseState['failure']>;
  /** within what time the conversion is promised. */
  readonly convert?: Duration;
  /** when the plan says that the person is green. */
  readonly green?: Minute | 'now' | 'waiting' | 'no-code';
  readonly question?: string;
  readonly state?: 'open' | 'referred';
  readonly veto?: string;
  readonly exemption?: string;
  readonly undetermined?: string;
  readonly rejected?: readonly { readonly evidence: string; readonly code: RejectionCode }[];
}

export interface Survivor {
  readonly clause: string;
  readonly change?: string;
  readonly because: string;
}
