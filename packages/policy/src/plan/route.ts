import { courseDone } from '../engine/course.ts';
import { COLOUR_NAMES } from '../decide/decide.ts';
import { clockTime, firstRelease } from '../engine/exit.ts';
import { testsFrom } from '../engine/reach.ts';
import type { Ground, Interval, Position, Step } from '../engine/step.ts';
import { vetoesOn } from '../engine/veto.ts';
import { walk } from '../engine/walk.ts';
import type { Fact, View } from '../evidence/view.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import { act, awaited, vetoActs } from './acts.ts';
import { IMAGINED, imaginedFact, NEGATIVE, withFacts } from './imagined.ts';
import { type Sample, samplesRestedOn, testsNeeded } from './tests-needed.ts';
import { Route, type RouteTest } from './way.ts';

const NO_HOLDS: readonly Interval[] = [];

/** The earliest way out of a pathway, given what has been imagined already. */
export function routeOut(open: Position, view: View, now: Minute): Route {
  const route = new Route();
  onward(open, view, open.step, now, route);
  return route;
}

/** Follows the best of a stage's exits to green. Stage graphs have no cycles, so this ends. */
function onward(open: Position, view: View, step: Step, now: Minute, route: Route): void {
  if (step.stage === code.OUT) {
    route.green = step.entry;
    return;
  }
  const { exits } = open.pathway.stages[step.stage]!;
  if (exits.length === 1) return through(open, view, step, now, 0, route);
  let best: Route | null = null;
  for (let i = 0; i < exits.length; i++) {
    const one = new Route();
    through(open, view, step, now, i, one);
    if (best === null || better(one, best)) best = one;
  }
  if (best !== null) route.goOn(best);
}

function better(a: Route, b: Route): boolean {
  return a.green < b.green || (a.green === b.green && a.tests.length < b.tests.length);
}

/** Leaves a stage by one exit: what it lacks is imagined, then the engine walks to the next stage, and so on. */
function through(
  open: Position,
  view: View,
  step: Step,
  now: Minute,
  index: number,
  route: Route,
): void {
  const { pathway, program } = open;
  const { clause, colour, exits } = pathway.stages[step.stage]!;
  const exit = exits[index]!;
  const moment = Math.max(now, step.entry);
  const [tests, supports] = [route.tests.length, route.supports.length];
  const met = imagineExit(open, view, step, moment, exit, route);
  if (met >= NEVER) return;
  const next = exit.to === code.OUT ? null : pathway.stages[exit.to]!;
  const becomes = next === null ? code.GREEN : next.colour;
  const conversion = {
    pathway: pathway.clause.id,
    stage: clause.id,
    to: next === null ? 'green' : next.clause.id,
    colour: becomes === colour ? null : COLOUR_NAMES[becomes]!,
    at: met,
    within: exit.within,
  };
  route.conversions.push(conversion);
  // one exit, no vetoes, no positive to come, results that take time: the next step is plain to see
  if (
    exits.length === 1 &&
    program.vetoes.length === 0 &&
    program.laboratory > 0 &&
    (view.positives.at(-1)?.reported ?? UNKNOWN) <= moment
  ) {
    return onward(open, view, plainly(exit.to, met, index), now, route);
  }
  const imagined = withFacts(
    view,
    route.tests
      .slice(tests)
      .map(({ sample: { at } }) => imaginedFact(open.fact, NEGATIVE, at, at + program.laboratory)),
    route.supports.slice(supports),
  );
  const ground: Ground = { program, view: imagined, holds: vetoesOn(program, imagined) };
  const after = { ...step };
  const steps: Step[] = [];
  // a positive that is known but not reported yet ends a walk too, and may change nothing: then it goes on
  for (let until = moment; steps.length === 0; ) {
    const leaves = walk(ground, pathway, open.fact, after, until, steps);
    if (steps.length === 0 && leaves >= NEVER) {
      route.acts.push(...vetoActs(ground, moment));
      return;
    }
    until = leaves;
  }
  // another exit opened sooner by what this one lacked: that one's own route is at least as good
  const first = steps[1] ?? after;
  if (first.exit !== index) return;
  route.conversions[route.conversions.length - 1] = { ...conversion, at: first.entry };
  onward(open, imagined, after, now, route);
}

/** The step into a stage when nothing but its own clock, tests and release can have led there. */
function plainly(stage: number, entry: Minute, exit: number): Step {
  return {
    stage,
    entry,
    base: UNKNOWN,
    handover: entry,
    window: entry,
    stopped: false,
    exit,
    positive: null,
  };
}

/**
 * Puts into the route what an exit still lacks, and answers when its conditions are then met: {@link NEVER} where it
 * waits for something that nobody can put a date to; the route's acts say what.
 */
function imagineExit(
  open: Position,
  view: View,
  step: Step,
  now: Minute,
  exit: code.ExitCode,
  route: Route,
): Minute {
  const { fact } = open;
  const ground: Ground = { program: open.program, view, holds: NO_HOLDS };
  let met = clockTime(ground, exit, fact, step);
  if (met >= NEVER) {
    route.acts.push(awaited(open, step, exit));
    return NEVER;
  }
  if (exit.course !== null) {
    met = imagineTests(open, view, step, now, exit, exit.course, met, route);
    if (met >= NEVER) return NEVER;
  }
  if (exit.release < 0) return met;
  // one that was imagined for another pathway may come later than this one's own could
  const given = firstRelease(ground, exit, fact, step, met);
  if (given <= met || (given < NEVER && met <= now)) return met;
  const { by, form } = exit.clause.release!;
  if (met <= now) {
    route.acts.push(act(open, step, 'release', by, null, met, form));
    return NEVER;
  }
  route.acts.push(act(open, step, 'release', by, met, null, form));
  route.supports.push(imaginedFact(fact, exit.release, met));
  return met;
}

/** The tests that a course lacks; answers when clock and course are met with them. */
function imagineTests(
  open: Position,
  view: View,
  step: Step,
  now: Minute,
  exit: code.ExitCode,
  course: code.CourseCode,
  clock: Minute,
  route: Route,
): Minute {
  const { program, fact } = open;
  if (step.stopped) {
    route.acts.push(act(open, step, 'settle', 'authority', null, step.entry));
    return NEVER;
  }
  const { window } = step;
  const { laboratory, offset, testsRestricted } = program;
  const who = testsFrom(program, fact);
  const already = courseDone(course, view.negatives, window, offset, who);
  const plan = (samples: readonly Sample[], list: RouteTest[]) => {
    const where = testsRestricted
      ? fact.authority.division.slice(0, program.reach[NEGATIVE])
      : null;
    const pathway = open.pathway.clause.id;
    const stage = open.pathway.stages[step.stage]!.clause.id;
    for (const sample of samples)
      list.push({ trigger: fact, laboratory, sample, pathway, stage, exit: exit.clause.id, where });
  };
  const restOn = (met: Minute) => {
    if (!view.negatives.some(({ id }) => id === IMAGINED)) return met;
    const known = view.negatives
      .filter((test) => test.begin >= window && (who === null || who(test)))
      .map(({ begin, reported, id }) => ({ begin, reported, imagined: id === IMAGINED }));
    plan(samplesRestedOn(course, known, met, offset), route.rests);
    return met;
  };
  if (already <= clock) return restOn(clock);
  // only what was really taken: a test imagined for another pathway is asked for again, so that its limits count here
  const taken: Fact[] = [];
  for (const test of view.negatives) {
    if (test.begin < window || test.begin > now || test.id === IMAGINED || test.reported >= NEVER)
      continue;
    if (who === null || who(test)) taken.push(test);
  }
  const chain = testsNeeded(course, taken, { now, window, laboratory, notBefore: clock, offset });
  const met = Math.max(clock, Math.min(already, chain.done));
  if (met >= NEVER) return NEVER;
  if (already <= met) return restOn(met);
  plan(chain.samples, route.tests);
  return met;
}
