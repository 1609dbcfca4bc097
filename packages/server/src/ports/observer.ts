import type { RequestFacts } from './log.ts';

/** One step of a loop's work. */
export interface StepFacts {
  /** `intake`, `time`, `notices`, `inbox`. */
  readonly loop: string;
  /** milliseconds. */
  readonly ms: number;
  readonly failed: boolean;
}

/** Is told what was done and how long it took, for measures and traces; of whom it was, it is never told. */
export interface Observer {
  request(facts: RequestFacts): void;
  step(facts: StepFacts): void;
}
