import type { Evidence } from '../evidence/evidence.ts';
import { type View, viewOf } from '../evidence/view.ts';
import type { When } from '../decide/decide.ts';
import { createEngine, type Engine, scan } from '../engine/engine.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';
import { Imagined } from './imagined.ts';
import { type OpenPathway, OpenPathways } from './open-pathways.ts';
import { routeOut } from './route.ts';
import type { Conversion, Green, Plan, Route } from './way.ts';

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
  const imagined = new Imagined(view);
  const open = new OpenPathways();
  const result = { colour: 0, next: 0 };
  const conversions: Conversion[] = [];
  let time: Minute | null = at;
  let laboratory = 0;
  let pathways = 0;
  // each round ends a spell of colour; there are no more of them than triggers, and the last round finds none open
  for (let round = 0; time !== null && round <= view.triggers.length + 1; round++) {
    open.clear();
    scan(engine, imagined.view, time, result, open);
    if (open.list.length === 0) break;
    pathways += open.list.length;
    laboratory = open.list.reduce(
      (most, { program }) => Math.max(most, program.laboratory),
      laboratory,
    );
    time = settle(open.list, imagined, time, conversions);
  }
  const green = verdict(time, at, result.colour, open.undetermined, imagined.acts.length > 0);
  if (pathways > 1 && 'at' in green) {
    imagined.tighten((moved) => {
      scan(engine, moved, green.at, result, null);
      return result.colour === code.GREEN;
    });
  }
  const { tests, acts } = imagined;
  return { person: view.person, at, green, tests, acts, conversions, laboratory };
}

function verdict(
  time: Minute | null,
  at: Minute,
  colour: number,
  undetermined: boolean,
  acts: boolean,
): Green {
  if (time === null || undetermined) return { kind: 'waiting' };
  if (colour === code.NONE) return { kind: 'no-code' };
  return time === at ? { kind: 'now' } : { kind: acts ? 'after' : 'at', at: time };
}

/**
 * Finds each open pathway's way out, until none finds more (a release imagined for one may lift the veto that held
 * another); the time at which the last is out, or `null` where one waits.
 */
function settle(
  open: readonly OpenPathway[],
  imagined: Imagined,
  now: Minute,
  conversions: Conversion[],
): Minute | null {
  let last = now;
  let pending = open;
  while (pending.length > 0) {
    const stuck = [];
    const blocked: Route[] = [];
    for (const instance of pending) {
      const route = routeOut(instance, imagined.view, now);
      if (route.green >= NEVER) {
        stuck.push(instance);
        blocked.push(route);
        continue;
      }
      imagined.add(route);
      conversions.push(...route.conversions);
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
