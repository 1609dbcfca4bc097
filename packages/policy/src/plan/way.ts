import type { Fact } from '../evidence/view.ts';
import type { CodeColour } from '../decide/decision.ts';
import type { Actor, Measure } from '../language/ast.ts';
import { type Minute, NEVER } from '../time.ts';
import type { Sample } from './tests-needed.ts';

/** How a person becomes green, at the earliest. Instants are minutes. */
export interface Plan {
  readonly person: string;
  readonly at: Minute;
  readonly green: Green;
  /** tests to take, in order; shared between the pathways that need them. */
  readonly tests: readonly PlannedTest[];
  /** what others must do, in order; a date here is the earliest at which they can, not a promise that they will. */
  readonly acts: readonly Act[];
  /** each conversion on the way, with the time that the policy allows the system for it. */
  readonly conversions: readonly Conversion[];
  /** assumed minutes from sample to result. */
  readonly laboratory: number;
}

/**
 * - `now`     already green;
 * - `at`      green then, if the tests are taken and negative: nobody else has to act;
 * - `after`   green then at the earliest, provided that the acts happen at their earliest;
 * - `waiting` an authority's act is due, an end that only an authority can give is open, or policy or evidence leave
 *   something undetermined: no date is invented;
 * - `no-code` nothing holds the person back but the base is not met (no identity or declaration).
 */
export type Green =
  | { readonly kind: 'now' }
  | { readonly kind: 'at' | 'after'; readonly at: Minute }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'no-code' };

export interface PlannedTest {
  readonly at: Minute;
  /** the sample may be taken until then without delaying green, at least `gap` after the test before. */
  readonly latest: Minute;
  /** the largest distance in minutes that a course asks for after the test before in the list; 0 for the first. */
  readonly gap: Minute;
  /** the division whose laboratories count, or `null` for any. */
  readonly where: string | null;
  readonly for: readonly {
    readonly pathway: string;
    readonly stage: string;
    readonly exit: string;
  }[];
}

export interface Act {
  readonly what:
    | 'release'
    | 'discharge'
    | 'clearance'
    | 'lift-veto'
    | 'name-date'
    | 'end-exposure'
    | 'settle';
  /** of a release: from which measure. */
  readonly form: Measure | null;
  /** who: the actor that the policy names, of the authority that assigned. */
  readonly by: Actor;
  readonly division: string;
  readonly phone: string | null;
  readonly pathway: string | null;
  readonly stage: string | null;
  readonly veto: string | null;
  /** the earliest moment at which the act can have its effect; `null` for one already awaited. */
  readonly notBefore: Minute | null;
  /** since when it is awaited; `null` where it is not due yet. */
  readonly since: Minute | null;
}

export interface Conversion {
  readonly pathway: string;
  readonly stage: string;
  readonly to: string;
  /** of the stage that it leads to; `null` where the colour stays. */
  readonly colour: CodeColour | null;
  readonly at: Minute;
  readonly within: number;
}

export interface RouteTest {
  /** whose pathway it is for: its authority is the one that must count the test. */
  readonly trigger: Fact;
  readonly laboratory: number;
  readonly sample: Sample;
  readonly pathway: string;
  readonly stage: string;
  readonly exit: string;
  /** the division whose laboratories count, or `null` for any. */
  readonly where: string | null;
}

/** One pathway's way out: when, and all that has to be imagined for it. `green` is NEVER where it waits. */
export class Route {
  green: Minute = NEVER;
  readonly tests: RouteTest[] = [];
  /** tests imagined already, for another pathway or an earlier stage, that it rests on, with the times it allows. */
  readonly rests: RouteTest[] = [];
  readonly supports: Fact[] = [];
  readonly acts: Act[] = [];
  readonly conversions: Conversion[] = [];

  /** Goes on as another route found. */
  goOn(other: Route): void {
    this.green = other.green;
    this.tests.push(...other.tests);
    this.rests.push(...other.rests);
    this.supports.push(...other.supports);
    this.acts.push(...other.acts);
    this.conversions.push(...other.conversions);
  }
}
