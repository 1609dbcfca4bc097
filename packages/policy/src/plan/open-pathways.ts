import { Silent } from '../engine/silent.ts';
import type { Position, Step } from '../engine/step.ts';
import { countsFrom, type Fact } from '../evidence/view.ts';
import * as code from '../language/program.ts';
import type { Minute } from '../time.ts';

/** Collects the pathways that are open at the moment `at` of a scan. */
export class OpenPathways extends Silent {
  list: Position[] = [];
  /** whether more may open later: facts not in force yet, exempted for a time, in question, or with no policy yet. */
  later = false;
  /** whether something is undetermined that no evidence of the person's can settle. */
  undetermined = false;
  #at: Minute;

  constructor(at: Minute) {
    super();
    this.#at = at;
  }

  clear(at: Minute): void {
    this.#at = at;
    this.list = [];
    this.later = false;
    this.undetermined = false;
  }

  override instance(
    fact: Fact,
    program: code.Program,
    pathway: code.PathwayCode,
    step: Step,
  ): void {
    if (step.stage === code.OUT) return;
    if (pathway.stages[step.stage]!.colour === code.GREEN) return;
    this.list.push({ fact, program, pathway, step: { ...step } });
  }

  override asked(
    _fact: Fact,
    _program: code.Program,
    _ask: number,
    asked: Minute,
    settled: Minute,
    referredUntil: Minute,
  ): void {
    if (asked > this.#at || settled > this.#at || referredUntil > this.#at) this.later = true;
  }

  override exempted(): void {
    this.later = true;
  }

  override untouched(_fact: Fact, why: 'ignored' | 'not-yet' | 'denied'): void {
    if (why === 'not-yet') this.later = true;
  }

  override hole(): void {
    this.undetermined = true;
  }

  override uncovered(fact: Fact): void {
    // it may be in force only later, and so may a policy that decides it
    this.later = true;
    if (countsFrom(fact) <= this.#at) this.undetermined = true;
  }
}
