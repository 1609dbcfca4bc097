import type { Evidence } from '../evidence/evidence.ts';
import { type View, viewOf } from '../evidence/view.ts';
import type { When } from '../decide/decide.ts';
import { createEngine, type Engine, scan } from '../engine/engine.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';
import { Imagined } from './imagined.ts';
import { OpenPathways } from './open-pathways.ts';
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
  let time = at;
  let laboratory = 0;
  // each round ends a spell of colour; a person has as many as facts, and a spell can uncover a later one
  for (let round = 0; round <= view.triggers.length; round++) {
    open.clear();
    scan(engine, imagined.view, time, result, open);
    if (open.list.length === 0) break;
    const routes = settle(open, imagined, time, conversions);
    laboratory = Math.max(laboratory, ...open.list.map(({ program }) => program.laboratory));
    if (routes === null)
      return {
        ...imagined.written(),
        person: view.person,
        at,
        green: { kind: 'waiting' },
        conversions,
        laboratory,
      };
    time = routes;
  }
  const acts = imagined.written().acts;
  const green: Green =
    result.colour === code.NONE
      ? { kind: open.undetermined ? 'waiting' : 'no-code' }
      : time === at
        ? { kind: 'now' }
        : { kind: acts.length === 0 ? 'at' : 'after', at: time };
  return { ...imagined.written(), person: view.person, at, green, conversions, laboratory };
}

/**
 * Finds each open pathway's way out, until none finds more (a release imagined for one may lift the veto that held
 * another); the time at which the last is out, or `null` where one waits.
 */
function settle(
  open: OpenPathways,
  imagined: Imagined,
  now: Minute,
  conversions: Conversion[],
): Minute | null {
  let last = now;
  let pending = open.list;
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
