import { ADVERSE } from '../evidence/signature.ts';
import type { Fact } from '../evidence/view.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import { clockEnd } from './clock.ts';
import { courseDone } from './course.ts';
import { factAnchor } from './fact-anchor.ts';
import { accepted, isSuperior, testsFrom } from './reach.ts';
import type { Ground, Step } from './step.ts';
import { heldUntil } from './veto.ts';

/** When an exit opens, and when its conditions were met: a veto may hold it longer. */
export interface Met {
  at: Minute;
  handover: Minute;
}

/**
 * When all conditions of an exit are met and no veto holds it; `met.at` is {@link NEVER} where, as the evidence
 * stands, that does not happen. A condition that cannot be judged (an anchor nobody knows) is not met: the
 * undetermined never converts.
 */
export function exitTime(
  ground: Ground,
  exit: code.ExitCode,
  trigger: Fact,
  step: Step,
  met: Met,
): void {
  const { program, view } = ground;
  met.at = NEVER;
  let at = clockTime(ground, exit, trigger, step);
  if (at >= NEVER) return;
  if (exit.course !== null) {
    if (step.stopped) return;
    const who = testsFrom(program, trigger);
    const done = courseDone(exit.course, view.negatives, step.window, program.offset, who);
    if (done >= NEVER) return;
    if (done > at) at = done;
  }
  if (exit.release >= 0) {
    const release = firstRelease(ground, exit, trigger, step, at);
    if (release >= NEVER) return;
    if (release > at) at = release;
  }
  met.handover = at;
  met.at = ground.holds.length === 0 ? at : heldUntil(ground.holds, at);
}

/** When an exit's clock has run; the entry of the stage where it has none. */
export function clockTime(ground: Ground, exit: code.ExitCode, trigger: Fact, step: Step): Minute {
  let at = step.entry;
  if (exit.length >= 0) {
    const from = anchorOf(ground.program, exit.anchor, trigger, step);
    if (from >= NEVER || from <= UNKNOWN) return NEVER;
    const end = clockEnd(ground.program, from, exit.length, exit.days);
    if (end > at) at = end;
  }
  if (exit.until !== null) {
    const end = firstUntil(ground, exit, trigger, step);
    if (end > at) at = end;
  }
  return at;
}

/** The minute that an anchor names for this trigger and step; {@link UNKNOWN} or {@link NEVER} where there is none. */
export function anchorOf(
  program: code.Program,
  anchor: code.AnchorCode,
  trigger: Fact,
  step: Step,
): Minute {
  if (step.base !== UNKNOWN) return step.base;
  if (anchor === code.STAGE) return step.entry;
  if (anchor === code.HANDOVER) return step.handover;
  return factAnchor(program, anchor, trigger);
}

/**
 * The first evidence that a clock waits for; once its deadline has passed a superior's counts too, where allowed. Of two
 * adverse facts of one minute only the later record ends the other: a red and a yellow code that came together must not
 * undo each other.
 */
function firstUntil(ground: Ground, exit: code.ExitCode, trigger: Fact, step: Step): Minute {
  const since = step.base === UNKNOWN ? trigger.begin : step.base;
  const limit = exit.untilSuperior ? step.entry + exit.untilLimit : NEVER;
  let first = NEVER;
  const { supports, triggers, negatives, uncounted } = ground.view;
  for (const facts of [supports, triggers, negatives, uncounted]) {
    for (const fact of facts) {
      if (exit.until![fact.signature] === 0 || fact.begin < since || fact === trigger) continue;
      if (
        fact.begin === trigger.begin &&
        fact.assigned <= trigger.assigned &&
        ADVERSE[fact.signature] === 1
      )
        continue;
      if (fact.reported < first && counts(ground, trigger, fact, limit)) first = fact.reported;
    }
  }
  return first;
}

/**
 * The first release that an exit accepts, its other conditions being met at `due`. Releases count from the entry of
 * their stage on: one from an earlier quarantine does not.
 */
export function firstRelease(
  ground: Ground,
  exit: code.ExitCode,
  trigger: Fact,
  step: Step,
  due: Minute,
): Minute {
  const limit = exit.releaseSuperior ? due + exit.releaseLimit : NEVER;
  for (const fact of ground.view.supports) {
    if (fact.signature !== exit.release || fact.begin < step.entry) continue;
    if (counts(ground, trigger, fact, limit)) return fact.begin;
  }
  return NEVER;
}

/** R12, and H8 for a superior once the limit has passed. */
function counts(ground: Ground, trigger: Fact, fact: Fact, limit: Minute): boolean {
  return (
    accepted(ground.program, trigger, fact) || (fact.reported >= limit && isSuperior(trigger, fact))
  );
}
