import { countsFrom, type Fact, type View } from '../evidence/view.ts';
import type { Program, VetoCode } from '../language/program.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import { clockEnd } from './clock.ts';
import { factAnchor } from './fact-anchor.ts';
import { accepted, isSuperior } from './reach.ts';
import type { Interval } from './step.ts';

const NO_HOLDS: readonly Interval[] = [];

/** Every veto of the policy that this person's evidence starts, with its end ({@link NEVER} where none is known). */
export function vetoesOn(program: Program, view: View): readonly Interval[] {
  let holds: Interval[] | null = null;
  for (let i = 0; i < view.triggers.length; i++)
    holds = add(program, view, view.triggers[i]!, holds);
  for (let i = 0; i < view.supports.length; i++)
    holds = add(program, view, view.supports[i]!, holds);
  return holds ?? NO_HOLDS;
}

function add(
  program: Program,
  view: View,
  fact: Fact,
  holds: Interval[] | null,
): Interval[] | null {
  let bits = program.vetoed[fact.signature]!;
  let list = holds;
  for (let v = 0; bits !== 0; v++, bits >>>= 1) {
    if ((bits & 1) === 0) continue;
    list ??= [];
    const from = countsFrom(fact);
    list.push({ from, to: vetoEnd(program, view, fact, program.vetoes[v]!), veto: v, fact });
  }
  return list;
}

/**
 * A veto that waits for evidence ends with it. A superior's counts here without waiting: an exit that needs the act has
 * its own limit for that (H8), and a veto only ever adds to it.
 */
function vetoEnd(program: Program, view: View, fact: Fact, veto: VetoCode): Minute {
  if (veto.length >= 0) {
    const from = veto.anchor === code.STAGE ? fact.end : factAnchor(program, veto.anchor, fact);
    return from >= NEVER || from <= UNKNOWN
      ? NEVER
      : clockEnd(program, from, veto.length, veto.days);
  }
  let end = NEVER;
  for (const list of [view.supports, view.triggers, view.negatives, view.uncounted]) {
    for (const other of list) {
      if (other === fact || veto.until![other.signature] === 0 || other.begin < fact.begin)
        continue;
      if (other.reported >= end) continue;
      if (accepted(program, fact, other) || isSuperior(fact, other)) end = other.reported;
    }
  }
  return end;
}

/** The first moment at or after `at` that no veto holds. */
export function heldUntil(holds: readonly Interval[], at: Minute): Minute {
  let time = at;
  for (let again = true; again; ) {
    again = false;
    for (const hold of holds) {
      if (hold.from <= time && time < hold.to) {
        time = hold.to;
        again = true;
      }
    }
  }
  return time;
}
