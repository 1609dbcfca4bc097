import type { Exit, Pathway, Policy, Stage } from './ast.ts';

/**
 * A policy compiled to integers: what the engine interprets and the columnar form is generated from. Indices refer to
 * the lists of the policy it came from, so that an explanation can always go back to the clause.
 */
export interface Program {
  readonly policy: Policy;
  readonly offset: number;
  readonly calendar: boolean;
  readonly jurisdiction: string;
  readonly published: number;
  readonly effective: number;
  /** minutes that a laboratory is assumed to take, in plans. */
  readonly laboratory: number;
  readonly unknownRuns: boolean;
  readonly minimumDwell: number;
  /** minutes before the listing or raising of an area in which a stay there counts; 0 = none. */
  readonly lookBack: number;
  /** signature → pathway index ≥ 0, or {@link NOTHING}, or `ASK - index` for an ask. */
  readonly starts: Int16Array;
  /** signatures that open their pathway at once: no ask, exemption, dwell or inheritance is about them. */
  readonly direct: Uint8Array;
  /** signatures that count as strong at once (`inherit: colour`). */
  readonly inherits: Uint8Array;
  /** signature → number of leading digits that must agree with the assigning authority; 0 = any. */
  readonly reach: Uint8Array;
  /** whether any test signature has a reach, so that the common case asks nothing of a test. */
  readonly testsRestricted: boolean;
  readonly pathways: readonly PathwayCode[];
  readonly vetoes: readonly VetoCode[];
  /** signature → bit set of veto indices, so that a person without any costs nothing. */
  readonly vetoed: Int32Array;
  readonly exemptions: readonly ExemptionCode[];
  readonly exempted: Int32Array;
  readonly asks: readonly AskCode[];
  readonly base: readonly Uint8Array[] | null;
}

export const NOTHING = -1;
export const ASK = -2;

export const GREEN = 0;
export const YELLOW = 1;
export const RED = 2;
/** "no code yet" where nothing applies and the base is not met. */
export const NONE = -1;

/** the stage index that means green, that is, out of the pathway. */
export const OUT = -1;

export interface PathwayCode {
  readonly clause: Pathway;
  readonly index: number;
  /** `null`: always the first stage. */
  readonly classify: { readonly anchor: AnchorCode; readonly bands: readonly BandCode[] } | null;
  readonly stages: readonly StageCode[];
}

/** whole days, both ends included; `start` a stage index. */
export interface BandCode {
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

export type AnchorCode = 0 | 1 | 2 | 3 | 4 | 5;
export const ASSIGNED = 0;
export const STAGE = 1;
export const HANDOVER = 2;
export const BEGIN = 3;
export const END = 4;
export const ISOLATED = 5;

export interface StageCode {
  readonly clause: Stage;
  readonly colour: 1 | 2 | 0;
  readonly exits: readonly ExitCode[];
  readonly positive: 'ignore' | 'stop' | 'restart' | 'reopen';
  /** the anchor that opens the window of a first stage's samples. */
  readonly window: AnchorCode;
}

export interface ExitCode {
  /** the clause it came from: the stage itself, one of its `exits`, or one attached to it. */
  readonly clause: Exit;
  /** minutes, or -1 without a clock of this form. */
  readonly length: number;
  /** the length in days where it is given in days, else -1: calendar mode counts these. */
  readonly days: number;
  readonly anchor: AnchorCode;
  readonly until: Uint8Array | null;
  readonly untilLimit: number;
  readonly untilSuperior: boolean;
  readonly course: CourseCode | null;
  readonly release: number;
  readonly releaseLimit: number;
  readonly releaseSuperior: boolean;
  readonly to: number;
  /** minutes within which the conversion is promised once due. */
  readonly within: number;
}

export interface CourseCode {
  readonly min: number;
  readonly gap: number;
  readonly window: number;
  /** day offsets from the first counted sample (0, 2, 4), or empty. */
  readonly days: readonly number[];
}

export interface VetoCode {
  readonly length: number;
  readonly days: number;
  readonly anchor: AnchorCode;
  readonly until: Uint8Array | null;
  readonly limit: number;
}

interface ExemptionCode {
  readonly given: Uint8Array;
  readonly testWithin: number;
  readonly until: number;
}

export interface AskCode {
  readonly deadline: number;
  readonly otherwise: 'drop' | 'refer' | 'strengthen';
  readonly settledBy: Uint8Array | null;
}
