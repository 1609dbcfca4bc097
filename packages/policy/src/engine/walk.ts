import type { Fact } from '../evidence/view.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import { exitTime, type Met } from './exit.ts';
import type { Ground, Step } from './step.ts';

/** Reused by every walk: walks do not nest, and nothing of it outlives one turn of the loop. */
const met: Met = { at: NEVER, handover: NEVER };
const leaving = { at: NEVER, handover: NEVER, exit: -1 };

/**
 * Walks `step` through a pathway, stage by stage, until the minute `until`, as the evidence stands; returns when the
 * stage it ends in will be left if nothing new comes ({@link NEVER}: not by itself).
 *
 * Nothing here looks at "now": a walk is a function of the evidence, and the colour at a time is read off it. That is
 * why a replay is exact, and why time alone does only what the policy's clocks say.
 *
 * A walk that goes on from another gets its `trail`, and the minute `since` up to which that one has seen positives.
 */
export function walk(
  ground: Ground,
  pathway: code.PathwayCode,
  trigger: Fact,
  step: Step,
  until: Minute,
  trail: Step[] | null,
  since: Minute = UNKNOWN,
): Minute {
  const { positives } = ground.view;
  const earlier: Step[] | null = positives.length === 0 ? trail : (trail ?? []);
  let seen = 0;
  while (seen < positives.length && positives[seen]!.reported <= since) seen++;
  for (;;) {
    leave(ground, pathway, trigger, step);
    const positive = seen < positives.length ? positives[seen]! : null;
    if (positive !== null && positive.reported <= Math.min(leaving.at, until)) {
      seen++;
      if (positive !== trigger) throwBack(pathway, step, earlier!, positive);
      continue;
    }
    if (leaving.at > until) {
      return positive === null || positive.reported > leaving.at ? leaving.at : positive.reported;
    }
    earlier?.push({ ...step });
    step.stage = pathway.stages[step.stage]!.exits[leaving.exit]!.to;
    step.entry = leaving.at;
    step.base = UNKNOWN;
    step.handover = leaving.handover;
    step.window = leaving.at;
    step.stopped = false;
    step.exit = leaving.exit;
    step.positive = null;
  }
}

/** Finds the earliest exit of the step. */
function leave(ground: Ground, pathway: code.PathwayCode, trigger: Fact, step: Step): void {
  leaving.at = NEVER;
  leaving.exit = -1;
  if (step.stage === code.OUT) return;
  const { exits } = pathway.stages[step.stage]!;
  for (let i = 0; i < exits.length; i++) {
    exitTime(ground, exits[i]!, trigger, step, met);
    if (met.at < leaving.at) {
      leaving.at = met.at;
      leaving.handover = met.handover;
      leaving.exit = i;
    }
  }
}

/**
 * A positive counts from its report but is placed at its sampling: in the stage that the person was in then. Where
 * that stage asks for tests, its rule says what follows; elsewhere (in hospital, say) a positive changes nothing.
 */
function throwBack(pathway: code.PathwayCode, step: Step, earlier: Step[], positive: Fact): void {
  let held: Step | undefined = step;
  let back = earlier.length;
  while (held !== undefined && positive.begin < held.window) {
    held = --back < 0 ? undefined : earlier[back];
  }
  if (held === undefined || held.stage === code.OUT) return;
  const rule = pathway.stages[held.stage]!.positive;
  if (rule === 'ignore') return;
  const stage = rule === 'reopen' ? 0 : held.stage;
  const entry = Math.max(positive.reported, held.entry);
  earlier.push({ ...step });
  step.stage = stage;
  step.entry = entry;
  step.base = positive.begin;
  step.handover = positive.begin;
  step.window = positive.begin + 1;
  step.stopped = rule === 'stop';
  step.exit = -1;
  step.positive = positive;
}
