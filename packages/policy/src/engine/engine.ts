import { holdsTests } from '../evidence/signature.ts';
import { countsFrom, type Fact, type View } from '../evidence/view.ts';
import * as code from '../language/program.ts';
import { type Millisecond, type Minute, NEVER, UNKNOWN } from '../time.ts';
import { factAnchor } from './fact-anchor.ts';
import { firstStage, newOpening, open } from './open.ts';
import type { Interval, Step } from './step.ts';
import { vetoesOn } from './veto.ts';
import { walk } from './walk.ts';

/** The versions of one policy, oldest first. */
type Versions = readonly code.Program[];

export interface Engine {
  /** versions of each policy, by policy; the widest jurisdiction first. */
  readonly policies: readonly Versions[];
  readonly only: code.Program | null;
}

/** What `scan` reports to. The step is reused: a listener copies what it keeps. */
export interface Listener {
  /** The fact opened a pathway at `opened` and is now in the stage of `step`, until `next` if nothing new comes. */
  instance(
    fact: Fact,
    program: code.Program,
    pathway: code.PathwayCode,
    step: Step,
    opened: Minute,
    next: Minute,
    holds: readonly Interval[],
  ): void;
  /** The fact puts a question, which was or will be settled, or referred, until the times given. */
  asked(
    fact: Fact,
    program: code.Program,
    ask: number,
    asked: Minute,
    settled: Minute,
    referredUntil: Minute,
  ): void;
  exempted(fact: Fact, program: code.Program, exemption: number, until: Minute): void;
  /** No band of the pathway holds the fact. */
  hole(fact: Fact, program: code.Program, pathway: code.PathwayCode): void;
  /** No policy decides evidence of the fact's authority. */
  uncovered(fact: Fact): void;
  /** The fact starts nothing (any more), or not yet, or was denied by the person it asked. */
  untouched(fact: Fact, why: 'ignored' | 'not-yet' | 'denied'): void;
}

export interface Result {
  /** {@link code.GREEN} … {@link code.RED}, or {@link code.NONE}. */
  colour: number;
  /** the earliest minute after `at` at which the answer can change without new evidence. */
  next: Minute;
}

/** Prepares compiled policies, several versions of one or several issuers', for deciding. */
export function createEngine(programs: readonly code.Program[]): Engine {
  const byId = new Map<string, code.Program[]>();
  for (const program of programs) {
    const list = byId.get(program.policy.policy);
    if (list === undefined) byId.set(program.policy.policy, [program]);
    else list.push(program);
  }
  const policies = [...byId.values()].map((list) =>
    list.toSorted((a, b) => a.effective - b.effective || a.policy.version - b.policy.version),
  );
  policies.sort((a, b) => a[0]!.jurisdiction.length - b[0]!.jurisdiction.length);
  const single = programs.length === 1 && programs[0]!.jurisdiction === '' ? programs[0]! : null;
  return { policies, only: single };
}

/** {@link createEngine} of the policies that were published by `knownAt`: later ones do not exist (spec §8). */
export function engineAt(programs: readonly code.Program[], knownAt: Millisecond): Engine {
  return createEngine(programs.filter(({ published }) => published <= knownAt));
}

const NOBODY: readonly Interval[] = [];
const opening = newOpening();
const step: Step = {
  stage: 0,
  entry: 0,
  base: UNKNOWN,
  handover: 0,
  window: 0,
  stopped: false,
  exit: -1,
  positive: null,
};
const ground = {
  program: null as unknown as code.Program,
  view: null as unknown as View,
  holds: NOBODY,
};

/**
 * The colour of one person at `at`, and when it can change by itself. The one place where pathways, asks, exemptions,
 * vetoes, versions and issuers come together: `decide` listens to it for reasons, a population run reads only the
 * result. The worst colour wins; what is undetermined is never green.
 */
export function scan(
  engine: Engine,
  view: View,
  at: Minute,
  result: Result,
  listener: Listener | null,
): void {
  if (at >= NEVER) throw new RangeError('the moment of a decision lies beyond time');
  let worst: number = code.GREEN;
  let next = nextVersion(engine, at);
  let holes = false;
  let left = false;
  ground.view = view;
  ground.program = null as unknown as code.Program;
  for (const fact of view.triggers) {
    const program = governing(engine, fact, at);
    if (program === null) {
      // adverse, and nobody says what follows: that is no green
      const since = countsFrom(fact);
      if (since <= at) holes = true;
      else if (engine.only === null) next = Math.min(next, since);
      listener?.uncovered(fact);
      continue;
    }
    if (program !== ground.program) {
      ground.program = program;
      ground.holds = program.vetoes.length === 0 ? NOBODY : vetoesOn(program, view);
    }
    open(program, view, fact, opening);
    if (opening.ask >= 0) {
      if (opening.asked > at) next = Math.min(next, opening.asked);
      else if (opening.settled > at) next = Math.min(next, opening.settled);
      else if (opening.referredUntil > at) next = Math.min(next, opening.referredUntil);
      listener?.asked(
        fact,
        program,
        opening.ask,
        opening.asked,
        opening.settled,
        opening.referredUntil,
      );
    }
    if (opening.pathway < 0) {
      if (opening.ask < 0) listener?.untouched(fact, 'ignored');
      else if (opening.asked <= at && opening.referredUntil <= at)
        listener?.untouched(fact, opening.ended);
      continue;
    }
    if (opening.at > at) {
      next = Math.min(next, opening.at);
      if (opening.exemption >= 0) listener?.exempted(fact, program, opening.exemption, opening.at);
      else if (opening.ask < 0) listener?.untouched(fact, 'not-yet');
      continue;
    }
    if (opening.closed <= at) {
      listener?.untouched(fact, opening.ended);
      continue;
    }
    next = Math.min(next, opening.closed);
    const pathway = program.pathways[opening.pathway]!;
    const first = firstStage(program, pathway, fact);
    if (first < 0) {
      holes = true;
      listener?.hole(fact, program, pathway);
      continue;
    }
    enter(program, pathway, fact, first, opening.at);
    const change =
      engine.only === null
        ? throughVersions(engine, pathway, fact, at)
        : walk(ground, pathway, fact, step, at, null);
    next = Math.min(next, change);
    if (step.stage === code.OUT) left = true;
    else worst = Math.max(worst, current(pathway).stages[step.stage]!.colour);
    listener?.instance(
      fact,
      ground.program,
      current(pathway),
      step,
      opening.at,
      change,
      ground.holds,
    );
  }
  if (worst === code.GREEN) worst = floor(engine, view, at, holes, left, result);
  else result.next = NEVER;
  result.colour = worst;
  result.next = Math.min(next, result.next);
}

/** The pathway as the program on the ground has it (a later version may have taken it over). */
function current(pathway: code.PathwayCode): code.PathwayCode {
  return taken ?? pathway;
}

let taken: code.PathwayCode | null = null;

/** Sets the step to the opening of a pathway in its stage `first`. */
function enter(
  program: code.Program,
  pathway: code.PathwayCode,
  fact: Fact,
  first: number,
  at: Minute,
): void {
  const anchor = pathway.stages[first]!.window;
  const from =
    anchor === code.STAGE || anchor === code.HANDOVER ? at : factAnchor(program, anchor, fact);
  step.stage = first;
  step.entry = at;
  step.base = UNKNOWN;
  step.handover = at;
  step.window = from === UNKNOWN ? NEVER : from;
  step.stopped = false;
  step.exit = -1;
  step.positive = null;
  taken = null;
}

/**
 * An open pathway stays with the version that opened it, unless a later one says `migrate` (it goes on in the stage of
 * the same name) or `restart` (it begins again, at the moment that version takes effect).
 */
function throughVersions(engine: Engine, from: code.PathwayCode, fact: Fact, at: Minute): Minute {
  const id = ground.program.policy.policy;
  const versions = engine.policies.find((list) => list[0]!.policy.policy === id)!;
  let pathway = from;
  let trail: Step[] = [];
  let since = UNKNOWN;
  for (const later of versions) {
    const rule = later.policy.openPathways ?? 'keep';
    if (later.effective <= step.entry || later.effective > at || rule === 'keep') continue;
    if (later.effective <= ground.program.effective) continue;
    walk(ground, pathway, fact, step, later.effective - 1, trail, since);
    if (step.stage === code.OUT) break;
    const next = later.pathways.find(({ clause }) => clause.id === pathway.clause.id);
    if (next === undefined) continue;
    // a positive may still belong to a stage that was left under the version before
    const before = pathway;
    const named = (stage: number) =>
      next.stages.findIndex(({ clause }) => clause.id === before.stages[stage]?.clause.id);
    const stage = named(step.stage);
    trail = trail
      .map((one) => ({ ...one, stage: named(one.stage) }))
      .filter((one) => one.stage >= 0);
    since = later.effective - 1;
    ground.program = later;
    ground.holds = later.vetoes.length === 0 ? NOBODY : vetoesOn(later, ground.view);
    pathway = next;
    taken = pathway;
    if (rule === 'migrate' && stage >= 0) {
      step.stage = stage;
      continue;
    }
    trail = [];
    enter(later, pathway, fact, Math.max(0, firstStage(later, pathway, fact)), later.effective);
    taken = pathway;
  }
  return walk(ground, pathway, fact, step, at, trail, since);
}

/**
 * Which policy governs a fact: of those in force when it was assigned, or retroactive, the one whose jurisdiction names
 * the fact's authority most closely, and the newest such version of it; the first that took effect where none was. So a
 * policy that takes effect later changes nothing for what is open, unless it says that it is retroactive.
 */
function governing(engine: Engine, fact: Fact, at: Minute): code.Program | null {
  if (engine.only !== null) return at < engine.only.effective ? null : engine.only;
  const opened = countsFrom(fact);
  let best: code.Program | null = null;
  let oldest: code.Program | null = null;
  for (const versions of engine.policies) {
    const first = versions[0]!;
    if (!fact.authority.division.startsWith(first.jurisdiction) || first.effective > at) continue;
    if (oldest === null || first.effective <= oldest.effective) oldest = first;
    let chosen: code.Program | null = null;
    for (const version of versions) {
      if (version.effective > at) break;
      if (version.effective <= opened || version.policy.retroactive === true) chosen = version;
    }
    if (chosen !== null) best = chosen;
  }
  return best ?? oldest;
}

function nextVersion(engine: Engine, at: Minute): Minute {
  if (engine.only !== null) return at < engine.only.effective ? engine.only.effective : NEVER;
  let next = NEVER;
  for (const versions of engine.policies)
    for (const { effective } of versions) if (effective > at) next = Math.min(next, effective);
  return next;
}

/**
 * What a person is whom no pathway colours: green where some policy's base is met (H2), or, under policies that state
 * no base, where a pathway led out to green; otherwise there is no code yet. A hole in a classification is no green.
 */
function floor(
  engine: Engine,
  view: View,
  at: Minute,
  holes: boolean,
  left: boolean,
  result: Result,
): number {
  result.next = NEVER;
  if (engine.only !== null && engine.only.base === null) {
    return left && !holes ? code.GREEN : code.NONE;
  }
  let stated = false;
  for (const versions of engine.policies) {
    let base: code.Program['base'] = null;
    for (const version of versions) if (version.effective <= at) base = version.base;
    if (base === null) continue;
    stated = true;
    const met = baseMet(base, view);
    if (met <= at) return holes ? code.NONE : code.GREEN;
    result.next = Math.min(result.next, met);
  }
  return !stated && left && !holes ? code.GREEN : code.NONE;
}

/** The colour at a moment of a person whom no pathway colours any more: green, or no code. */
export function colourless(engine: Engine, view: View, at: Minute): number {
  return floor(engine, view, at, false, true, { colour: code.NONE, next: NEVER });
}

/** When every need of a base is first met. */
export function baseMet(base: readonly Uint8Array[], view: View): Minute {
  let all = UNKNOWN;
  for (const need of base) {
    let first = NEVER;
    for (const fact of view.supports) {
      if (need[fact.signature] === 1) first = Math.min(first, Math.max(fact.begin, fact.assigned));
    }
    if (holdsTests(need)) {
      for (const tests of [view.negatives, view.uncounted]) {
        for (const test of tests) {
          if (need[test.signature] === 1) first = Math.min(first, test.reported);
        }
      }
    }
    all = Math.max(all, first);
  }
  return all;
}
