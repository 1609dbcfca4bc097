import type { Engine } from '../engine/engine.ts';
import { DWELLS, isAdverse, SIGNATURES, STRENGTHENED, WEAKENED } from '../evidence/signature.ts';
import * as code from '../language/program.ts';
import { NEVER } from '../time.ts';
import { mergeStates, type State } from './states.ts';

/**
 * What an engine comes down to for a population run: numbered openings (what a fact starts), numbered states (a stage
 * with its exits; pathways that go on alike share them), and tables that lead from signatures to openings.
 */
export interface Blueprint {
  readonly programs: readonly code.Program[];
  /** policy → its versions, oldest first, as indices of programs; and back. */
  readonly versions: readonly (readonly number[])[];
  readonly policyOf: readonly number[];
  /** one policy, one version, for everybody: then nobody asks which program decides a fact. */
  readonly single: boolean;
  /** the evidence that clocks wait for, and the courses; referred to by index. */
  readonly sets: readonly Uint8Array[];
  readonly courses: readonly code.CourseCode[];
  readonly states: readonly State[];
  readonly openings: readonly OpeningCode[];
  /** program × signature → opening, or 0 for nothing; of a fact at least as long as the policy's minimum dwell. */
  readonly starts: Int16Array;
  /** the same for a shorter one. */
  readonly startsShort: Int16Array;
  /** program × signature → whether an exemption can rest on it. */
  readonly given: Uint8Array;
  /** program × signature → bit set of the needs of the base that it meets. */
  readonly needs: Int32Array;
}

/** What a fact starts: at once, or when a question stays unanswered. */
export interface OpeningCode {
  readonly program: number;
  readonly ask: number;
  /** pathway index, or `NOTHING` where the question is all. */
  readonly pathway: number;
  /** an exemption may hold it off: then the interpreter is asked. */
  readonly exempted: boolean;
  /** the states of the pathway's stages. */
  readonly states: readonly number[];
}

export function blueprint(engine: Engine): Blueprint {
  const programs = engine.policies.flat();
  const exits = programs.flatMap(({ pathways }) =>
    pathways.flatMap(({ stages }) => stages.flatMap((stage) => stage.exits)),
  );
  const { states, numberOf } = mergeStates(programs);
  const openings: OpeningCode[] = [];
  const numbers = new Map<string, number>();
  const numberOpening = (p: number, signature: number): number => {
    const { ask, pathway, read } = startOf(programs[p]!, signature);
    if (ask < 0 && pathway < 0) return 0;
    const exempted = pathway >= 0 && programs[p]!.exempted[read] !== 0;
    const key = [p, ask, pathway, Number(exempted)].join();
    let number = numbers.get(key);
    if (number === undefined) {
      const stages = programs[p]!.pathways[pathway]?.stages ?? [];
      const numbered = stages.map((_, stage) => numberOf(p, pathway, stage));
      number = openings.push({ program: p, ask, pathway, exempted, states: numbered });
      numbers.set(key, number);
    }
    return number;
  };
  const table = (fill: (program: code.Program, p: number, s: number) => number) =>
    programs.flatMap((program, p) =>
      Array.from({ length: SIGNATURES }, (_, s) => fill(program, p, s)),
    );
  return {
    programs,
    versions: engine.policies.map((list) => list.map((program) => programs.indexOf(program))),
    policyOf: engine.policies.flatMap((list, policy) => list.map(() => policy)),
    single: engine.only !== null,
    sets: exits.flatMap(({ until }) => (until === null ? [] : [until])),
    courses: exits.flatMap(({ course }) => (course === null ? [] : [course])),
    states,
    openings,
    starts: Int16Array.from(table((_, p, s) => (isAdverse(s) ? numberOpening(p, s) : 0))),
    startsShort: Int16Array.from(
      table((_, p, s) => {
        if (!isAdverse(s)) return 0;
        return numberOpening(p, DWELLS[s] === 1 ? WEAKENED[s]! : s);
      }),
    ),
    given: Uint8Array.from(
      table((program, _, s) => (program.exemptions.some(({ given }) => given[s] === 1) ? 1 : 0)),
    ),
    needs: Int32Array.from(
      table(({ base }, _, s) => {
        const met = base === null || isAdverse(s) ? [] : base.map((need, n) => need[s]! << n);
        return met.reduce((bits, bit) => bits | bit, 0);
      }),
    ),
  };
}

/** What an unanswered fact starts, and as what it is read then: a pathway, or a question and what its silence opens. */
function startOf(program: code.Program, known: number) {
  const signature = program.inherits[known] === 1 ? STRENGTHENED[known]! : known;
  const start = program.starts[signature]!;
  if (start > code.ASK) return { ask: -1, pathway: start, read: signature };
  const ask = code.ASK - start;
  const { deadline, otherwise } = program.asks[ask]!;
  const silent = otherwise === 'strengthen' && deadline < NEVER;
  const read = STRENGTHENED[signature]!;
  const then = silent ? program.starts[read]! : code.NOTHING;
  return { ask, pathway: Math.max(then, code.NOTHING), read };
}
