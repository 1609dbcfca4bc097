import type { Evidence } from '../evidence/evidence.ts';
import { describeSignature } from '../evidence/signature.ts';
import { HOUR, type Minute } from '../time.ts';
import { curveOf, worseAt } from './curve.ts';
import { drive } from './drive.ts';
import type { FindingsList } from './findings-list.ts';
import { clauseOfReason, inspectJourney } from './journey-findings.ts';
import type { Model } from './model.ts';
import { addFact, type Start } from './starts.ts';
import { Timeline } from './timeline.ts';
import { counterExample, markOf } from './witness.ts';
import { type Manner, PROMPT } from './wishes.ts';

/** A start, and the moment at which a person who does everything is about to leave its last stage. */
export interface Lived {
  readonly start: Start;
  readonly late: Minute;
}

/**
 * Two pathways at once share tests and releases: there is still a way to green, and the second fact never makes the
 * code better than it would be without it. The second is assigned with the first, while the first waits for somebody,
 * and shortly before the first ends; by the same city, and by another.
 */
export function checkPair(model: Model, first: Lived, second: Start, found: FindingsList): void {
  const prompt: Manner = { ...PROMPT, laboratory: model.program.laboratory };
  const moments: readonly (readonly [Minute, Manner])[] = [
    [model.now, prompt],
    [model.now + HOUR, { ...prompt, acts: 'late' }],
    [first.late, prompt],
  ];
  for (const [at, manner] of moments) {
    for (const by of [model.by.home, model.by.otherCity]) {
      if (!by.startsWith(model.program.jurisdiction)) continue;
      const timeline = new Timeline(model.program.offset);
      model.addBase(timeline);
      const one = addFact(model, timeline, first.start.signature, first.start.age);
      const other = addFact(model, timeline, second.signature, second.age, at, by);
      const journey = drive(model, timeline, manner);
      inspectJourney(model, journey, found);
      if (!replaces(model, second)) compare(model, journey.timeline, one, other, found);
      if (!replaces(model, first.start)) compare(model, journey.timeline, other, one, found);
    }
  }
}

/**
 * Whether a fact takes the place of what it ends: a newer code, or a confirmed case after a suspicion. A fact of another
 * kind that ends something worse than what it starts itself is no such thing.
 */
function replaces({ program }: Model, { pathway, stage, signature }: Start): boolean {
  const own = program.pathways[pathway]!.stages[stage]!.colour;
  const { kind } = describeSignature(signature);
  const ends = (until: Uint8Array | null) => until?.[signature] === 1;
  const ended = program.pathways.flatMap(({ clause, stages }) =>
    stages
      .filter(({ exits }) => exits.some(({ until }) => ends(until)))
      .map(({ colour }) => colour <= own || clause.on.some((pattern) => pattern.kind === kind)),
  );
  if (ended.length === 0) return program.vetoes.some(({ until }) => ends(until));
  return ended.every(Boolean);
}

/** The code with both facts is at no moment better than with one of them alone. */
function compare(
  model: Model,
  both: Timeline,
  kept: Evidence,
  added: Evidence,
  found: FindingsList,
): void {
  const alone = both.without(added.id);
  const moment = worseAt(curveOf(model, alone, model.now), curveOf(model, both, model.now));
  if (moment === null) return;
  const before = model.decide(alone, moment);
  const after = model.decide(both, moment);
  const clause = clauseOfReason(model, before.reasons.find((one) => one.evidence === kept.id)!);
  const example = counterExample(both, markOf(before, [added.id]), markOf(after));
  const colours = { before: before.colour, after: after.colour };
  found.add('adverse-improves', clause, colours, example);
}
