import { decideView } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import { kindOf } from '../evidence/kinds.ts';
import { createEngine, type Engine, scan } from '../engine/engine.ts';
import type { Pattern } from '../language/ast.ts';
import type { Program } from '../language/program.ts';
import { DAY, type Minute, startOfDay, localDay } from '../time.ts';
import type { Timeline } from './timeline.ts';

/** The authorities of a small world: who assigns, its superior in the province, and two that have no say. */
export interface Authorities {
  readonly home: string;
  readonly superior: string;
  readonly otherCity: string;
  readonly otherProvince: string;
}

/** A policy under examination: its engine, the authorities of the timelines, and how much has been looked at. */
export class Model {
  readonly program: Program;
  readonly engine: Engine;
  readonly by: Authorities;
  /** the minute at which the facts of the timelines are assigned: ten in the morning, long after it takes effect. */
  readonly now: Minute;
  timelines = 0;
  states = 0;

  constructor(program: Program) {
    this.program = program;
    this.engine = createEngine([program]);
    this.by = authorities(program.jurisdiction);
    const first = Math.max(program.effective, Math.ceil(program.published / 60_000));
    const day = localDay(first, program.offset) + 60;
    this.now = startOfDay(day, program.offset) + 10 * 60;
  }

  decide(timeline: Timeline, at: Minute): Decision {
    this.states++;
    return decideView(this.engine, timeline.view(at), { at, knownAt: at * 60_000 });
  }

  /** The colour alone, and the next minute at which it can change by itself. */
  colour(timeline: Timeline, at: Minute): { colour: number; next: Minute } {
    this.states++;
    const result = { colour: 0, next: 0 };
    scan(this.engine, timeline.view(at), at, result, null);
    return result;
  }

  /** Gives the person what the policy's base asks for, so that nothing but pathways stands before green. */
  addBase(timeline: Timeline): void {
    for (const need of this.program.policy.base?.needs ?? [])
      timeline.add(need.kind, this.now - 90 * DAY, {
        by: this.by.home,
        attributes: attributesOf(need),
      });
  }
}

/** The first values that a pattern names, and those that its kind cannot be without. */
export function attributesOf({ kind, where }: Pattern): Readonly<Record<string, string>> {
  const { attributes, optional = [] } = kindOf(kind);
  const needed = Object.entries(attributes).filter(
    ([name]) => where[name] !== undefined || !optional.includes(name),
  );
  return Object.fromEntries(needed.map(([name, values]) => [name, (where[name] ?? values)[0]!]));
}

function authorities(jurisdiction: string): Authorities {
  const digits = Math.max(6, jurisdiction.length);
  const home = jurisdiction === '' ? '350203' : `${jurisdiction}0203`.slice(0, digits);
  const province = home.slice(0, 2);
  return {
    home,
    superior: province,
    otherCity: `${province}${home.slice(2, 4) === '90' ? '80' : '90'}01`,
    otherProvince: province === '11' ? '310101' : '110101',
  };
}
