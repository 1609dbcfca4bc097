import type { Fact } from '../evidence/view.ts';
import * as code from '../language/program.ts';
import { type Minute, UNKNOWN } from '../time.ts';

/** The anchors that belong to the fact itself; {@link UNKNOWN} where nobody knows it, `NEVER` while it lasts. */
export function factAnchor(program: code.Program, anchor: code.AnchorCode, fact: Fact): Minute {
  if (anchor === code.BEGIN) return fact.begin;
  if (anchor === code.END) return fact.end;
  if (anchor !== code.ISOLATED) return fact.assigned;
  return fact.isolated === UNKNOWN && program.unknownRuns ? fact.assigned : fact.isolated;
}
