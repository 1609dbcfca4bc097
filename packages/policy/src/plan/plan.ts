import type { Evidence } from '../evidence/evidence.ts';
import { byBegin, type View, viewOf } from '../evidence/view.ts';
import type { When } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import { colourless, engineAt, type Engine, scan } from '../engine/engine.ts';
import type { Position } from '../engine/step.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';
import { Imagined, NEGATIVE } from './imagined.ts';
import { OpenPathways } from './open-pathways.ts';
import { routeOut } from './route.ts';
import type { Green, Plan, Route } from './way.ts';

/** {@link planView} from raw evidence. */
export function plan(
  policies: readonly code.Program[],
  evidence: readonly Evidence[],
  when: When,
): Plan {
  const engine = engineAt(policies, when.knownAt);
  return planView(engine, viewOf(evidence, when.knownAt), when.at);
}

/**
 * The earliest way to green from `at` on: which tests to take and when, which acts of whom it needs, and the date.
 *
 * It works by imagining: for every open pathway it adds, one after another, the negatives and releases that its
 * earliest way out still lacks, and lets the engine itself walk on. So the date promised is the date that `decide`
 * will give once the imagined has come true. Tests imagined for one pathway serve the others; as an extra negative
 * never hurts, each pathway's earliest is everybody's earliest.
 */
export function planView(engine: Engine, view: View, at: Minute): Plan {
  const open = new OpenPathways(at);
  scan(engine, view, at, result, open);
  return planFrom(engine, view, at, open, result.colour === code.GREEN);
}

/** {@link planView} at the moment of a decision on the same view, which has found already what is open. */
export function planOf(engine: Engine, view: View, decision: Decision): Plan {
  const open = new OpenPathways(decision.at);
  for (const { position, colour } of decision.reasons) {
    if (colour !== 'green') open.list.push(position);
  }
  // a decision tells the worst first; which tests are shared must not depend on that
  open.list.sort((a, b) => byBegin(a.fact, b.fact));
  open.later =
    decision.questions.length > 0 ||
    decision.exemptions.length > 0 ||
    decision.rejected.some(
      ({ code: why, exit }) => exit === null && (why === 'not-yet' || why === 'no-policy'),
    );
  // in a stage, an open date is one of its exits': the stage's own way out tells what is waited for
  open.undetermined = decision.undetermined.some(
    ({ code: why, stage }) => stage === null && why !== 'base-unmet',
  );
  return planFrom(engine, view, decision.at, open, decision.colour === 'green');
}

const result = { colour: code.NONE as number, next: NEVER };

function planFrom(
  engine: Engine,
  view: View,
  at: Minute,
  open: OpenPathways,
  isGreen: boolean,
): Plan {
  const imagined = new Imagined(view);
  let time: Minute | null = at;
  let laboratory = 0;
  const held = open.list.length > 0;
  // what negatives do beside completing courses: they end clocks and vetoes, settle questions and prolong exemptions
  let others = open.later;
  // each round ends a spell of colour, of which there are no more than triggers; what opens later makes a new one
  for (let round = 0; open.list.length > 0 && round <= view.triggers.length; round++) {
    for (const position of open.list) {
      laboratory = Math.max(laboratory, position.program.laboratory);
      others ||= negativesEnd(position);
    }
    time = settle(open.list, imagined, time);
    if (time === null || !open.later) break;
    open.clear(time);
    scan(engine, imagined.view, time, result, open);
  }
  let green: Green;
  if (time === null || open.undetermined) green = { kind: 'waiting' };
  else if (held ? colourless(engine, view, time) !== code.GREEN : !isGreen)
    green = { kind: statesBase(engine, time) ? 'no-code' : 'waiting' };
  else if (held) green = { kind: imagined.acts.length > 0 ? 'after' : 'at', at: time };
  else green = { kind: 'now' };
  const tests = imagined.tests(others && 'at' in green ? isGreenWith(engine, green.at) : null);
  const acts = imagined.acts.sort((a, b) => (a.notBefore ?? 0) - (b.notBefore ?? 0));
  return {
    person: view.person,
    at,
    green,
    tests,
    acts,
    conversions: imagined.conversions,
    laboratory,
  };
}

/** Whether some policy in force says what a code needs beside nothing adverse (H2). */
function statesBase(engine: Engine, at: Minute): boolean {
  return engine.policies.some(
    (versions) => (versions.findLast(({ effective }) => effective <= at)?.base ?? null) !== null,
  );
}

/** Whether a negative ends a clock or a veto in the pathway's policy. */
function negativesEnd({ program, pathway }: Position): boolean {
  const named = (until: Uint8Array | null) => until !== null && until[NEGATIVE] === 1;
  return (
    program.vetoes.some(({ until }) => named(until)) ||
    pathway.stages.some(({ exits }) => exits.some(({ until }) => named(until)))
  );
}

function isGreenWith(engine: Engine, at: Minute): (view: View) => boolean {
  return (view) => {
    scan(engine, view, at, result, null);
    return result.colour === code.GREEN;
  };
}

/**
 * Finds each open pathway's way out, until none finds more (a release imagined for one may lift the veto that held
 * another); the time at which the last is out, or `null` where one waits.
 */
function settle(open: readonly Position[], imagined: Imagined, now: Minute): Minute | null {
  let last = now;
  let pending = open;
  while (pending.length > 0) {
    const stuck: Position[] = [];
    const blocked: Route[] = [];
    for (const one of pending) {
      const route = routeOut(one, imagined.view, now);
      if (route.green >= NEVER) {
        stuck.push(one);
        blocked.push(route);
        continue;
      }
      imagined.add(route);
      last = Math.max(last, route.green);
    }
    if (stuck.length === pending.length) {
      for (const route of blocked) imagined.add(route);
      return null;
    }
    pending = stuck;
  }
  return last;
}
