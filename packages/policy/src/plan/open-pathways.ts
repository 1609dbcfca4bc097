import type { Fact } from '../evidence/view.ts';
import { Silent } from '../engine/silent.ts';
import type { Step } from '../engine/step.ts';
import * as code from '../language/program.ts';

/** A pathway that a person is in. */
export interface OpenPathway {
  readonly fact: Fact;
  readonly program: code.Program;
  readonly pathway: code.PathwayCode;
  readonly step: Step;
}

/** Collects the pathways that are open at the moment of a scan. */
export class OpenPathways extends Silent {
  list: OpenPathway[] = [];
  undetermined = false;

  clear(): void {
    this.list = [];
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

  override hole(): void {
    this.undetermined = true;
  }
}
