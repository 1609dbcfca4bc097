import { isAdverse, SIGNATURES, type Signature } from '../evidence/signature.ts';
import type { PathwayCode } from '../language/program.ts';
import { DAY, type Minute } from '../time.ts';
import type { Bound } from './finding.ts';
import { curveOf, worseAt } from './curve.ts';
import { type Deviation, drive, type Journey } from './drive.ts';
import type { FindingsList } from './findings-list.ts';
import { illustrateWith } from './illustrate.ts';
import { clauseOfReason, inspectJourney, worse } from './journey-findings.ts';
import type { Model } from './model.ts';
import { addFact, type Start, timelineOf } from './starts.ts';
import type { Timeline } from './timeline.ts';
import { type Manner, PROMPT, testAt } from './wishes.ts';
import { counterExample, exampleAlong, markOf } from './witness.ts';

/** Everything that is examined of one start of one pathway; returns its bounds. */
export function checkStart(model: Model, start: Start, found: FindingsList): Bound {
  const { program } = model;
  const pathway = program.pathways[start.pathway]!;
  const begin = timelineOf(model, start);
  const go = (manner: Manner, deviation?: Deviation, from: Timeline = begin) => {
    const journey = drive(model, from, manner, deviation);
    inspectJourney(model, journey, found);
    illustrateWith(model, journey, manner.tests, found);
    return journey;
  };
  const fastest = go(PROMPT);
  const usual: Manner = { ...PROMPT, laboratory: program.laboratory };
  const baseline = go(usual);
  const slowest = go({ ...usual, acts: 'late' });
  go({ ...usual, lifts: false });
  go(usual, undefined, timelineOf(model, { ...start, age: start.age + OLD }));
  const untested = drive(model, begin, { ...PROMPT, tests: false });
  checkUntested(model, pathway, untested, found);
  illustrateWith(model, untested, false, found);
  checkNegatives(model, baseline, found);
  checkForeign(model, fastest, found);
  for (let step = 0; step < baseline.points.length; step++)
    for (const deviation of deviations(model, step)) go(usual, deviation);
  return {
    pathway: pathway.clause.id,
    start: pathway.stages[start.stage]!.clause.id,
    fastest: greenAfter(model, fastest),
    slowest: slowest.unlimited ? null : greenAfter(model, slowest),
  };
}

/** Long enough for every clock to have run before the assignment. */
const OLD = 60 * DAY;

function greenAfter(model: Model, { points, last }: Journey): Minute | null {
  if (last.decision.colour !== 'green') return null;
  const since = points.findLastIndex(({ decision }) => decision.colour !== 'green');
  return since < 0 ? 0 : points[since + 1]!.at - model.now;
}

/** A pathway that speaks of tests, or of nothing but time, does not lead to green without a test. */
function checkUntested(
  model: Model,
  pathway: PathwayCode,
  { points, last, timeline }: Journey,
  found: FindingsList,
): void {
  if (last.decision.colour !== 'green') return;
  const exits = pathway.stages.flatMap((stage) => stage.exits.map((exit) => exit.clause));
  const settled = exits.some(({ clock }) => clock?.until !== undefined);
  if (settled && exits.every(({ course }) => course === undefined)) return;
  const reason = points[0]!.decision.reasons[0];
  if (reason === undefined) return;
  const example = exampleAlong(timeline, [points[0]!, last]);
  found.add('green-untested', clauseOfReason(model, reason), {}, example);
}

/** What may happen besides at a step: a positive, somebody who is late, an act by others, what holds conversions. */
function* deviations(model: Model, step: number): Generator<Deviation> {
  const { by } = model;
  for (const delay of [0, 2 * DAY]) {
    const positive = (timeline: Timeline, now: Minute) =>
      void testAt(now, by.home, delay, 'positive').give(timeline, by.home);
    yield { step, happens: positive };
  }
  yield { step, pause: 7 * DAY };
  for (const who of [by.otherCity, by.superior]) {
    const act: Deviation['happens'] = (timeline, _now, wish) => {
      if (wish?.what === 'act') wish.give(timeline, who);
    };
    yield { step, happens: act };
  }
  for (const signature of holding(model)) {
    yield { step, happens: (timeline, now) => void addFact(model, timeline, signature, 0, now) };
  }
}

/** One signature for each veto that holds conversions without starting a pathway. */
function holding({ program }: Model): readonly Signature[] {
  const sorts = new Map<number, Signature>();
  for (let s = 0; s < SIGNATURES; s++) {
    if (program.vetoed[s] === 0 || (isAdverse(s) && program.starts[s] !== -1)) continue;
    if (!sorts.has(program.vetoed[s]!)) sorts.set(program.vetoed[s]!, s);
  }
  return [...sorts.values()];
}

/**
 * One more negative never worsens or delays: neither one at any moment that matters, or a minute to either side of it,
 * nor the next of those that were asked for, after none, one, two, … of them.
 */
function checkNegatives(model: Model, { timeline, points }: Journey, found: FindingsList): void {
  const lived = curveOf(model, timeline, model.now);
  for (const at of moments(points, model.now)) {
    for (const delay of [0, 3 * DAY]) {
      const more = timeline.copy();
      const test = testAt(at, model.by.home, delay, 'negative').give(more, model.by.home);
      compare(model, more, test.id, worseAt(curveOf(model, more, model.now), lived), found);
    }
  }
  const tests = timeline.evidence
    .filter(({ kind, result }) => kind === 'test' && result === 'negative')
    .map(({ id }) => id);
  let before = curveOf(model, timeline.without(...tests), model.now);
  tests.forEach((id, i) => {
    const more = timeline.without(...tests.slice(i + 1));
    const after = curveOf(model, more, model.now);
    compare(model, more, id, worseAt(after, before), found);
    before = after;
  });
}

function compare(
  model: Model,
  more: Timeline,
  test: string,
  moment: Minute | null,
  found: FindingsList,
): void {
  if (moment === null) return;
  const before = model.decide(more.without(test), moment);
  const after = model.decide(more, moment);
  const clause = clauseOfReason(model, after.reasons[0]!);
  const example = counterExample(more, markOf(before, [test]), markOf(after));
  const colours = { before: before.colour, after: after.colour };
  found.add('negative-worsens', clause, colours, example);
}

function moments(points: Journey['points'], from: Minute): readonly Minute[] {
  const edges = new Set<Minute>();
  for (const { at, decision } of points) {
    edges.add(at);
    for (const { exits } of decision.reasons) {
      for (const { clock, course } of exits) {
        if (clock?.kind === 'for' && clock.until !== null) edges.add(clock.until);
        if (course?.from !== null && course !== null) edges.add(course.from);
      }
    }
  }
  const all = [...edges].flatMap((at) => [at - 1, at, at + 1]);
  return [...new Set(all)].filter((at) => at >= from).sort((a, b) => a - b);
}

/** R12: who assigned converts. An act of another city or province does not better the colour. */
function checkForeign(model: Model, { timeline, points }: Journey, found: FindingsList): void {
  for (const { at, decision, wish, given } of points) {
    if (wish?.what !== 'act') continue;
    for (const who of [model.by.otherCity, model.by.otherProvince]) {
      const other = timeline.first(given);
      const act = wish.give(other, who);
      const after = model.decide(other, at);
      if (!worse(decision, after)) continue;
      const example = counterExample(other, markOf(decision, [act.id]), markOf(after));
      found.add(
        'foreign-act-converts',
        { path: `accept/${act.kind}` },
        { kind: act.kind },
        example,
      );
    }
  }
}
