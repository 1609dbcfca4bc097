import { Silent } from '../engine/silent.ts';
import type { Position, Step } from '../engine/step.ts';
import type { Fact } from '../evidence/view.ts';
import * as code from '../language/program.ts';

/** Collects the pathways that are open at the moment of a scan. */
export class OpenPathways extends Silent {
  list: Position[] = [];
  /** whether more may open later: facts not in force yet, exempted for a time, or in question. */
  later = false;
  undetermined = false;

  clear(): void {
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

  override asked(): void {
    this.later = true;
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
}
