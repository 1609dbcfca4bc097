import type { Reason } from '../decide/decision.ts';
import type { Signature } from '../evidence/signature.ts';
import type { CounterExample, FindingCode } from './finding.ts';
import type { Journey, Point } from './drive.ts';
import type { FindingsList } from './findings-list.ts';
import type { Model } from './model.ts';
import { addFact } from './starts.ts';
import { Timeline } from './timeline.ts';
import { counterExample, exampleAlong, LONG, markOf } from './witness.ts';

/** What the policy makes of one fact, at the moment of its assignment. */
export function exampleOf(model: Model, signature: Signature, age = 0): CounterExample {
  const timeline = new Timeline(model.program.offset);
  model.addBase(timeline);
  addFact(model, timeline, signature, age);
  return counterExample(timeline, markOf(model.decide(timeline, model.now)));
}

/** The fact, and a moment after the person has confirmed it. */
export function confirmedExample(model: Model, signature: Signature): CounterExample {
  const { now, by } = model;
  const timeline = new Timeline(model.program.offset);
  model.addBase(timeline);
  const { id } = addFact(model, timeline, signature, 0);
  const reply = { reply: 'confirmed' };
  timeline.add('answer', now + 60, { by: by.home, attributes: reply, about: id });
  const marks = [now, now + 60].map((at) => markOf(model.decide(timeline, at)));
  return counterExample(timeline, ...marks);
}

/** Identity and a healthy declaration, and nothing else. */
export function nothingAdverse(model: Model): CounterExample {
  const { now, by } = model;
  const timeline = new Timeline(model.program.offset);
  timeline.add('identity', now, { by: by.home, attributes: { by: 'register' } });
  timeline.add('declaration', now, { by: by.home, attributes: { item: 'healthy' } });
  return counterExample(timeline, markOf(model.decide(timeline, now)));
}

/** What it shows that a stage is left, and what it shows only where no test was taken. */
const LEFT: readonly FindingCode[] = ['length-missing', 'course-without-spacing'];
const UNTESTED: readonly FindingCode[] = ['course-without-minimum', 'course-missing'];

/** Findings on clauses get a timeline that shows them, where this journey is one. */
export function illustrateWith(
  model: Model,
  journey: Journey,
  tested: boolean,
  found: FindingsList,
): void {
  if (found.list.length === 0) return;
  const { points, timeline } = journey;
  points.forEach((point, i) => {
    const lived = timeline.first(point.given);
    for (const reason of point.decision.reasons) {
      const { pathway, stage } = reason;
      const clause = `pathways/${pathway}/stages/${stage}`;
      const here = counterExample(lived, markOf(point.decision));
      found.illustrate('colour-ambiguous', clause, here);
      const after = points[i + 1];
      if (after !== undefined && left(reason, after))
        leaving(point, reason, after, timeline.first(after.given), tested, found);
      if (point.wish?.about === reason.evidence && point.wish.unlimited)
        waiting(model, point, pathsOf(reason), lived, found);
    }
    for (const { veto, evidence } of point.decision.vetoes)
      if (point.wish?.about === evidence && point.wish.unlimited)
        waiting(model, point, [`vetoes/${veto}`], lived, found);
  });
}

function left({ evidence, pathway, stage }: Reason, { decision }: Point): boolean {
  return !decision.reasons.some(
    (one) => one.evidence === evidence && one.pathway === pathway && one.stage === stage,
  );
}

function leaving(
  before: Point,
  reason: Reason,
  after: Point,
  lived: Timeline,
  tested: boolean,
  found: FindingsList,
): void {
  const example = exampleAlong(lived, [before, after]);
  for (const path of pathsOf(reason)) {
    for (const code of tested ? LEFT : [...LEFT, ...UNTESTED]) {
      found.illustrate(code, path, example);
      found.illustrate(code, `${path}/course`, example);
    }
    found.illustrate('anchor-missing', `${path}/clock`, example);
  }
}

function waiting(
  model: Model,
  { at, decision }: Point,
  paths: readonly string[],
  lived: Timeline,
  found: FindingsList,
): void {
  const later = markOf(model.decide(lived, at + LONG));
  const example = counterExample(lived, markOf(decision), later);
  for (const path of paths) {
    found.illustrate('wait-unlimited', `${path}/clock`, example);
    found.illustrate('wait-unlimited', `${path}/release`, example);
  }
}

/** The clauses that an exit of the stage may be written at. */
export function pathsOf({ pathway, stage, exits }: Reason): readonly string[] {
  const clause = `pathways/${pathway}/stages/${stage}`;
  return [clause, ...exits.flatMap(({ id }) => [`${clause}/exits/${id}`, `exits/${id}`])];
}
