import type { Evidence } from '../evidence/evidence.ts';
import { type View, viewOf } from '../evidence/view.ts';
import type { When } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import { colourless, createEngine, type Engine, scan } from '../engine/engine.ts';
import type { Position } from '../engine/step.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';
import { Imagined } from './imagined.ts';
import { OpenPathways } from './open-pathways.ts';
import { routeOut } from './route.ts';
import type { Green, Plan, Route } from './way.ts';

/** {@link planView} from raw evidence. */
export function plan(
  policies: readonly code.Program[],
  evidence: readonly Evidence[],
  when: When,
): Plan {
  const engine = createEngine(policies.filter((program) => program.published <= when.knownAt));
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
  const open = new OpenPathways();
  scan(engine, view, at, result, open);
  return planFrom(engine, view, at, open);
}

/** {@link planView} at the moment of a decision on the same view, which has found already what is open. */
export function planOf(engine: Engine, view: View, decision: Decision): Plan {
  const open = new OpenPathways();
  for (const { position, colour } of decision.reasons) {
    if (colour !== 'green') open.list.push(position);
  }
  open.later =
    decision.questions.length > 0 ||
    decision.exemptions.length > 0 ||
    decision.rejected.some(({ code: why, exit }) => why === 'not-yet' && exit === null);
  open.undetermined = decision.undetermined.some(({ code: why }) => why === 'classification-hole');
  return planFrom(engine, view, decision.at, open);
}

const result = { colour: code.NONE as number, next: NEVER };

function planFrom(engine: Engine, view: View, at: Minute, open: OpenPathways): Plan {
  const imagined = new Imagined(view);
  let time: Minute | null = at;
  let laboratory = 0;
  // each round ends a spell of colour, of which there are no more than triggers; what opens later makes a new one
  for (let round = 0; open.list.length > 0 && round <= view.triggers.length; round++) {
    for (const { program } of open.list) laboratory = Math.max(laboratory, program.laboratory);
    time = settle(open.list, imagined, time);
    if (time === null || !open.later) break;
    open.clear();
    scan(engine, imagined.view, time, result, open);
  }
  const green = verdict(engine, view, at, time, open.undetermined, imagined.acts.length > 0);
  const tests = imagined.tests((moved) => {
    scan(engine, moved, 'at' in green ? green.at : at, result, null);
    return result.colour === code.GREEN;
  });
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

function verdict(
  engine: Engine,
  view: View,
  at: Minute,
  time: Minute | null,
  undetermined: boolean,
  acts: boolean,
): Green {
  if (time === null || undetermined) return { kind: 'waiting' };
  if (colourless(engine, view, time) === code.NONE) return { kind: 'no-code' };
  return time === at ? { kind: 'now' } : { kind: acts ? 'after' : 'at', at: time };
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
