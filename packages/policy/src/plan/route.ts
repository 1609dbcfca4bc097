import { awaitedKind } from '../decide/exit-state.ts';
import { describeSignature } from '../evidence/signature.ts';
import type { Fact, View } from '../evidence/view.ts';
import { courseDone } from '../engine/course.ts';
import { clockTime, factAnchor, firstRelease } from '../engine/exit.ts';
import { accepted } from '../engine/reach.ts';
import type { Ground, Step } from '../engine/step.ts';
import { vetoesOn } from '../engine/veto.ts';
import { walk } from '../engine/walk.ts';
import type { Exit } from '../language/ast.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import { IMAGINED, imaginedFact, imaginedTest, NEGATIVE, withFacts } from './imagined.ts';
import type { OpenPathway } from './open-pathways.ts';
import { testsNeeded } from './tests-needed.ts';
import type { Act, Route, RouteTest } from './way.ts';

const NOWHERE: Route = { green: NEVER, tests: [], supports: [], acts: [], conversions: [] };

/** The earliest way out of a pathway, given what has been imagined already. */
export function routeOut(open: OpenPathway, view: View, now: Minute): Route {
  return onward(open, view, open.step, now);
}

/** The best of a stage's exits, each followed to green. Stage graphs are acyclic, so this ends. */
function onward(open: OpenPathway, view: View, step: Step, now: Minute): Route {
  if (step.stage === code.OUT) return { ...NOWHERE, green: step.entry };
  const { exits } = open.pathway.stages[step.stage]!;
  let best: Route | null = null;
  for (let i = 0; i < exits.length; i++) {
    const route = through(open, view, step, now, i);
    if (best === null || better(route, best)) best = route;
  }
  return best ?? NOWHERE;
}

function better(a: Route, b: Route): boolean {
  return a.green < b.green || (a.green === b.green && a.tests.length < b.tests.length);
}

/** Leaves a stage by one exit: what it lacks is imagined, then the engine walks to the next stage, and so on. */
function through(open: OpenPathway, view: View, step: Step, now: Minute, index: number): Route {
  const { pathway } = open;
  const { clause, exits } = pathway.stages[step.stage]!;
  const { to, within } = exits[index]!;
  const place = { pathway: pathway.clause.id, stage: clause.id };
  const moment = Math.max(now, step.entry);
  const lack = lacking(open, view, step, moment, exits[index]!, place);
  if (lack.green >= NEVER) return lack;
  const left = leaveBy(open, view, step, moment, lack, index);
  if (left === null) return NOWHERE;
  if (left.step === null) return { ...lack, green: NEVER, acts: joined(lack.acts, left.held) };
  const rest = onward(open, left.view, left.step, now);
  const name = to === code.OUT ? 'green' : pathway.stages[to]!.clause.id;
  const conversion = { ...place, to: name, at: left.at, within };
  return {
    green: rest.green,
    tests: joined(lack.tests, rest.tests),
    supports: joined(lack.supports, rest.supports),
    acts: joined(lack.acts, rest.acts),
    conversions: [conversion, ...rest.conversions],
  };
}

/** Where a person stands after an exit, with the view in which it came to pass; or the vetoes that hold it. */
type Left =
  | { readonly step: Step; readonly at: Minute; readonly view: View }
  | { readonly step: null; readonly held: readonly Act[] };

/** What follows once all that an exit lacked has come true; `null` where another exit opens before it does. */
function leaveBy(
  open: OpenPathway,
  view: View,
  step: Step,
  moment: Minute,
  lack: Route,
  index: number,
): Left | null {
  const { program, pathway, fact } = open;
  const { exits } = pathway.stages[step.stage]!;
  const at = lack.green;
  // one exit, no vetoes, no positive to come, results that take time: the next step is plain to see
  if (
    exits.length === 1 &&
    program.vetoes.length === 0 &&
    program.laboratory > 0 &&
    (view.positives.at(-1)?.reported ?? UNKNOWN) <= moment
  ) {
    const after = { ...step, base: UNKNOWN, entry: at, handover: at, window: at, positive: null };
    return { step: { ...after, stage: exits[index]!.to, stopped: false, exit: index }, at, view };
  }
  const next = withFacts(
    view,
    lack.tests.map((test) => test.fact),
    lack.supports,
  );
  const ground: Ground = { program, view: next, holds: vetoesOn(program, next) };
  const after = { ...step };
  const steps: Step[] = [];
  // a positive that is known but not reported yet ends a walk too, and may change nothing: then it goes on
  for (let until = moment; steps.length === 0; ) {
    const leaves = walk(ground, pathway, fact, after, until, steps);
    if (steps.length === 0 && leaves >= NEVER)
      return { step: null, held: vetoActs(ground, moment) };
    until = leaves;
  }
  // another exit opened sooner by what this one lacked: that one's own route is at least as good
  const first = steps[1] ?? after;
  return first.exit === index ? { step: after, at: first.entry, view: next } : null;
}

function joined<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return a.length === 0 ? b : b.length === 0 ? a : [...a, ...b];
}

type Place = { readonly pathway: string; readonly stage: string };

/** What an exit still lacks: tests, a release, or something that nobody can put a date to (then `green` is NEVER). */
function lacking(
  open: OpenPathway,
  view: View,
  step: Step,
  now: Minute,
  exitCode: code.ExitCode,
  place: Place,
): Route {
  const exit = exitCode.clause;
  const { program, fact } = open;
  const ground: Ground = { program, view, holds: [] };
  const clock = clockTime(ground, exitCode, fact, step);
  if (clock >= NEVER) return { ...NOWHERE, acts: [awaited(open, step, exit, exitCode, place)] };
  let done = clock;
  let tests: readonly RouteTest[] = [];
  if (exitCode.course !== null) {
    if (step.stopped)
      return { ...NOWHERE, acts: [act(open, place, 'settle', 'authority', null, step.entry)] };
    const { course } = exitCode;
    const who = program.testsRestricted ? (test: Fact) => accepted(program, fact, test) : null;
    const already = courseDone(course, view.negatives, step.window, program.offset, who);
    // only what was really taken: a test imagined for another pathway is asked for again, so that its limits count here
    const taken = view.negatives.filter(
      (test) =>
        test.id !== IMAGINED &&
        test.begin >= step.window &&
        test.begin <= now &&
        test.reported < NEVER &&
        (who === null || who(test)),
    );
    const chain = testsNeeded(course, taken, {
      now,
      window: step.window,
      laboratory: program.laboratory,
      notBefore: clock,
      offset: program.offset,
    });
    done = Math.max(clock, Math.min(already, chain.done));
    if (done >= NEVER) return NOWHERE;
    if (Math.max(already, clock) > done) {
      const where = program.testsRestricted
        ? fact.authority.division.slice(0, program.reach[NEGATIVE])
        : null;
      tests = chain.samples.map((sample) => ({
        fact: imaginedTest(fact, sample.at, program.laboratory),
        sample,
        ...place,
        exit: exit.id,
        where,
      }));
    }
  }
  if (exitCode.release < 0 || firstRelease(ground, exitCode, fact, step, done) < NEVER)
    return { ...NOWHERE, green: done, tests };
  const { by, form } = exit.release!;
  if (done <= now)
    return { ...NOWHERE, tests, acts: [act(open, place, 'release', by, null, done, form)] };
  return {
    ...NOWHERE,
    green: done,
    tests,
    supports: [imaginedFact(fact, exitCode.release, done)],
    acts: [act(open, place, 'release', by, done, null, form)],
  };
}

/** Who is waited for where a clock does not run: the evidence that ends it, or the date that it counts from. */
function awaited(
  open: OpenPathway,
  step: Step,
  exit: Exit,
  exitCode: code.ExitCode,
  place: Place,
): Act {
  if (exitCode.until !== null) {
    const what = awaitedKind(exit);
    const by = what === 'discharge' ? 'hospital' : what === 'clearance' ? 'clinic' : 'authority';
    return act(open, place, what, by, null, step.entry);
  }
  const still = factAnchor(open.program, exitCode.anchor, open.fact) >= NEVER;
  return act(open, place, still ? 'end-exposure' : 'name-date', 'authority', null, step.entry);
}

function act(
  open: OpenPathway,
  place: Place,
  what: Act['what'],
  by: Act['by'],
  notBefore: Minute | null,
  since: Minute | null,
  form: Act['form'] = null,
): Act {
  const { division, phone = null } = open.fact.authority;
  return { what, form, by, division, phone, ...place, veto: null, notBefore, since };
}

/** The vetoes that hold with no end known. */
function vetoActs({ program, holds }: Ground, now: Minute): Act[] {
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
