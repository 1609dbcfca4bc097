import type { Engine } from '../engine/engine.ts';
import { ADVERSE } from '../evidence/signature.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';
import { type Blueprint, blueprint } from './blueprint.ts';
import type { Columns } from './columns.ts';
import { Search } from './search.ts';
import { writeDecider } from './write-decider.ts';

/** An engine compiled for populations. */
export interface ColumnDecider {
  /** The generated code; `null` where the surroundings forbid it and the interpreter decides everybody. */
  readonly source: string | null;
  /**
   * Decides the persons `from … to - 1` (all of them by default) as `scan` would at the minute `at`: writes their
   * colours and the minutes at which these can change by themselves. Answers how many the interpreter had to decide.
   */
  decide(
    columns: Columns,
    at: Minute,
    colour: Int8Array,
    next: Int32Array,
    from?: number,
    to?: number,
  ): number;
}

type Run = (
  columns: Columns,
  tables: Tables,
  tools: Search,
  at: Minute,
  outColour: Int8Array,
  outNext: Int32Array,
  from: number,
  to: number,
  soonest: Minute,
  stated: boolean,
  inForce: Int16Array,
  ruling: Int16Array,
) => void;

interface Tables {
  readonly adverse: Uint8Array;
  readonly starts: Int16Array;
  readonly startsShort: Int16Array;
  readonly colours: Int8Array;
  readonly needs: Int32Array;
  readonly given: Uint8Array;
  readonly dwell: Int32Array;
}

const PARAMETERS =
  'columns,tables,tools,at,outColour,outNext,from,to,soonest,stated,inForce,ruling';

/** Turns text into a function; by default with `new Function`, which a content security policy can forbid. */
export type MakeFunction = (parameters: string, body: string) => unknown;

// eslint-disable-next-line typescript/no-implied-eval -- the text holds only our own words and integers
const evaluate: MakeFunction = (parameters, body) => new Function(parameters, body);

/**
 * Compiles an engine to one function over {@link Columns}. The interpreter remains the specification: whoever has
 * evidence that the columns cannot hold, or under a rule that reaches across facts (an exemption that may apply, a
 * question that evidence can settle, a version that takes open pathways over), is decided by it.
 */
export function compileColumns(engine: Engine, make: MakeFunction = evaluate): ColumnDecider {
  const plan = blueprint(engine);
  const { text } = writeDecider(plan);
  const run = tryMake(make, text);
  const tables: Tables = {
    ...plan,
    adverse: ADVERSE,
    colours: Int8Array.from(plan.states, ({ stage }) => stage.colour),
    dwell: Int32Array.from(plan.programs, ({ minimumDwell }) => minimumDwell),
  };
  return {
    source: run === null ? null : text,
    decide(columns, at, colour, next, from = 0, to = columns.persons) {
      const tools = new Search(engine, plan, columns, at, colour, next);
      if (run === null) for (let person = from; person < to; person++) tools.narrate(person);
      else if (plan.single && at < plan.programs[0]!.effective) {
        colour.fill(code.NONE, from, to);
        next.fill(plan.programs[0]!.effective, from, to);
      } else {
        const inForce = versionsInForce(plan, at);
        const stated = inForce.some((g) => g >= 0 && plan.programs[g]!.base !== null);
        const ruling = rulingPolicies(plan, columns, inForce);
        const soonest = nextVersion(plan, at);
        run(columns, tables, tools, at, colour, next, from, to, soonest, stated, inForce, ruling);
      }
      return tools.narrated;
    },
  };
}

function tryMake(make: MakeFunction, text: string): Run | null {
  try {
    return make(PARAMETERS, text) as Run;
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
}

/** policy → its newest version in force, -1 for none. */
function versionsInForce({ versions, programs }: Blueprint, at: Minute): Int16Array {
  return Int16Array.from(
    versions,
    (list) => list.findLast((g) => programs[g]!.effective <= at) ?? -1,
  );
}

/** division in the dictionary → the policy that decides its facts, -1 for none. */
function rulingPolicies(plan: Blueprint, columns: Columns, inForce: Int16Array): Int16Array {
  return Int16Array.from(columns.divisions.names, (division) =>
    plan.versions.findLastIndex(
      ([first], policy) =>
        inForce[policy]! >= 0 && division.startsWith(plan.programs[first!]!.jurisdiction),
    ),
  );
}

function nextVersion({ programs }: Blueprint, at: Minute): Minute {
  const later = programs.filter(({ effective }) => effective > at);
  return later.reduce((soonest, { effective }) => Math.min(soonest, effective), NEVER);
}
