import type { Fact, View } from '../evidence/view.ts';
import type * as code from '../language/program.ts';
import type { Minute } from '../time.ts';

/** A time in which nothing converts (R13), and by what. */
export interface Interval {
  readonly from: Minute;
  readonly to: Minute;
  readonly veto: number;
  readonly fact: Fact;
}

/**
 * Where a person stands in a pathway: the stage, since when, what its clocks and samples count from, and what led
 * there. A walk moves one `Step` along; a trail keeps copies.
 */
export interface Step {
  /** stage index, or {@link code.OUT}. */
  stage: number;
  entry: Minute;
  /** where every clock of this stage starts, whatever its anchor says: set by a positive that restarted it. */
  base: Minute;
  /** when the conditions that ended the stage before were met (a veto may have held the conversion longer). */
  handover: Minute;
  /** the earliest sample that counts in this stage. */
  window: Minute;
  /** a positive closed the stage for good: the policy does not say what follows one. */
  stopped: boolean;
  /** the exit (index) of the stage before that led here; -1 for the opening and after a positive. */
  exit: number;
  positive: Fact | null;
}

/** What a walk reads beside its trigger. */
export interface Ground {
  readonly program: code.Program;
  readonly view: View;
  readonly holds: readonly Interval[];
}

/** Where a fact has brought a person under the program that governs it. */
export interface Position {
  readonly fact: Fact;
  readonly program: code.Program;
  readonly pathway: code.PathwayCode;
  readonly step: Step;
}
