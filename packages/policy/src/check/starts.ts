import {
  describeSignature,
  type Signature,
  SIGNATURES,
  STRENGTHENED,
} from '../evidence/signature.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { firstStage } from '../engine/open.ts';
import { ASK, type Program } from '../language/program.ts';
import { DAY, type Minute } from '../time.ts';
import type { Model } from './model.ts';
import { Timeline } from './timeline.ts';

/** A fact that starts a pathway in one of its first stages. */
export interface Start {
  readonly pathway: number;
  readonly stage: number;
  readonly signature: Signature;
  /** minutes from the end of the fact to its assignment. */
  readonly age: Minute;
}

/**
 * The starts of a pathway: each of its first stages, by each sort of fact that the policy could treat differently (by
 * its kind, and by the vetoes and exemptions that come with it), at the youngest age that leads there.
 */
export function startsOfPathway(model: Model, pathway: number): readonly Start[] {
  const { program } = model;
  const sorts = new Map<string, Signature>();
  for (let s = 0; s < SIGNATURES; s++) {
    if (program.starts[s] !== pathway) continue;
    const key = `${describeSignature(s).kind} ${program.vetoed[s]} ${program.exempted[s]}`;
    const before = sorts.get(key);
    if (before === undefined || STRENGTHENED[before] !== before) sorts.set(key, s);
  }
  const starts: Start[] = [];
  for (const signature of sorts.values()) {
    const seen = new Set<number>();
    for (const age of agesOf(program, pathway)) {
      const stage = stageAt(model, pathway, signature, age);
      if (stage < 0 || seen.has(stage)) continue;
      seen.add(stage);
      starts.push({ pathway, stage, signature, age });
    }
  }
  return starts;
}

function agesOf(program: Program, pathway: number): readonly Minute[] {
  const { classify } = program.pathways[pathway]!;
  if (classify === null) return [0];
  return classify.bands.map(({ from }) => from * DAY).sort((a, b) => a - b);
}

function stageAt(model: Model, pathway: number, signature: Signature, age: Minute): number {
  const timeline = new Timeline(model.program.offset);
  const { id } = addFact(model, timeline, signature, age);
  const fact = timeline.fact(id, model.now)!;
  return firstStage(model.program, model.program.pathways[pathway]!, fact);
}

/** A timeline with nothing in it but the base and the fact of a start, assigned now. */
export function timelineOf(model: Model, { signature, age }: Start): Timeline {
  const timeline = new Timeline(model.program.offset);
  model.addBase(timeline);
  addFact(model, timeline, signature, age);
  return timeline;
}

/** Adds a fact of a signature that ended `age` minutes before its assignment at `assigned`. */
export function addFact(
  model: Model,
  timeline: Timeline,
  signature: Signature,
  age: Minute,
  assigned: Minute = model.now,
  by: string = model.by.home,
): Evidence {
  const { kind, attributes } = describeSignature(signature);
  const end = assigned - age;
  const dwell = Math.max(DAY, model.program.minimumDwell);
  const lasts = kind === 'stay' || kind === 'linked-stay';
  return timeline.add(kind, lasts ? end - dwell : end, {
    by,
    attributes,
    recorded: assigned,
    ...(lasts ? { to: end } : {}),
    ...(kind === 'case' ? { isolated: end } : {}),
    ...(kind === 'test' ? { reported: assigned } : {}),
  });
}

/** One signature for each ask and for each pathway that its fact starts once confirmed. */
export function asked(program: Program): readonly Signature[] {
  const sorts = new Map<string, Signature>();
  for (let s = 0; s < SIGNATURES; s++) {
    const start = program.starts[s]!;
    if (start > ASK) continue;
    const key = `${start} ${program.starts[STRENGTHENED[s]!]} ${describeSignature(s).kind}`;
    if (!sorts.has(key)) sorts.set(key, s);
  }
  return [...sorts.values()];
}
