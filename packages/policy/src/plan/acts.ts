import { awaitedKind } from '../decide/exit-state.ts';
import { factAnchor } from '../engine/fact-anchor.ts';
import type { Ground, Position, Step } from '../engine/step.ts';
import { describeSignature } from '../evidence/signature.ts';
import type { ExitCode } from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';
import type { Act } from './way.ts';

/** What others must do for a person in the stage of `step`: already awaited `since`, or possible from `notBefore` on. */
export function act(
  open: Position,
  step: Step,
  what: Act['what'],
  by: Act['by'],
  notBefore: Minute | null,
  since: Minute | null,
  form: Act['form'] = null,
): Act {
  const { pathway, fact } = open;
  const { division, phone = null } = fact.authority;
  const stage = pathway.stages[step.stage]!.clause.id;
  return {
    what,
    form,
    by,
    division,
    phone,
    pathway: pathway.clause.id,
    stage,
    veto: null,
    notBefore,
    since,
  };
}

/** Who is waited for where a clock does not run: the evidence that ends it, or the date that it counts from. */
export function awaited(open: Position, step: Step, exit: ExitCode): Act {
  if (exit.until !== null) {
    const what = awaitedKind(exit.clause);
    const by = what === 'discharge' ? 'hospital' : what === 'clearance' ? 'clinic' : 'authority';
    return act(open, step, what, by, null, step.entry);
  }
  const still = factAnchor(open.program, exit.anchor, open.fact) >= NEVER;
  return act(open, step, still ? 'end-exposure' : 'name-date', 'authority', null, step.entry);
}

/** The vetoes that hold at `now` with no end known. */
export function vetoActs({ program, holds }: Ground, now: Minute): Act[] {
  return holds
    .filter(({ from, to }) => from <= now && to >= NEVER)
    .map(({ veto, from, fact }) => ({
      what: 'lift-veto',
      form: null,
      by: describeSignature(fact.signature).kind === 'case' ? 'hospital' : 'authority',
      division: fact.authority.division,
      phone: fact.authority.phone ?? null,
      pathway: null,
      stage: null,
      veto: program.policy.vetoes![veto]!.id,
      notBefore: null,
      since: from,
    }));
}
