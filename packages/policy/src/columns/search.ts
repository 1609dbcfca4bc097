import { ADVERSE, signatureOf } from '../evidence/signature.ts';
import { courseDone } from '../engine/course.ts';
import { type Engine, type Result, scan } from '../engine/engine.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import type { Blueprint } from './blueprint.ts';
import { type Columns, UNREPORTED } from './columns.ts';
import { negativesOf, viewOfColumns } from './view-of-columns.ts';
import { clockEnd } from '../engine/clock.ts';

const TEST = signatureOf('test', {});

/**
 * What generated code calls: searches among one person's facts `lo … hi`, each the counterpart of a function of the
 * interpreter, and the way to the interpreter itself for whom the columns do not decide.
 */
export class Search {
  /** how many persons the interpreter decided. */
  narrated = 0;
  /** the program whose vetoes were last looked for. */
  heldBy = -1;
  readonly #engine: Engine;
  readonly #plan: Blueprint;
  readonly #columns: Columns;
  readonly #at: Minute;
  readonly #colour: Int8Array;
  readonly #next: Int32Array;
  readonly #result: Result = { colour: code.NONE, next: NEVER };
  /** how many of the intervals below are the person's; the rest is left from others. */
  #holds = 0;
  readonly #holdFrom: Minute[] = [];
  readonly #holdTo: Minute[] = [];

  constructor(
    engine: Engine,
    plan: Blueprint,
    columns: Columns,
    at: Minute,
    colour: Int8Array,
    next: Int32Array,
  ) {
    this.#engine = engine;
    this.#plan = plan;
    this.#columns = columns;
    this.#at = at;
    this.#colour = colour;
    this.#next = next;
  }

  /** Has the interpreter decide. */
  narrate(person: number): void {
    scan(this.#engine, viewOfColumns(this.#columns, person), this.#at, this.#result, null);
    this.#colour[person] = this.#result.colour;
    this.#next[person] = this.#result.next;
    this.narrated++;
  }

  /** Whether some fact is marked in the row of a table. */
  has(lo: number, hi: number, table: Uint8Array, row: number): boolean {
    const { signature } = this.#columns;
    for (let i = lo; i < hi; i++) if (table[row + signature[i]!] === 1) return true;
    return false;
  }

  /** R12, between two codes of the dictionary. */
  near(home: number, by: number, digits: number): boolean {
    return this.#columns.divisions.near(home, by, digits);
  }

  /** When a course is done, results being reported in any order. */
  course(
    first: number,
    last: number,
    trigger: number,
    course: number,
    program: number,
    from: Minute,
  ): Minute {
    const { offset, reach } = this.#plan.programs[program]!;
    const rules = this.#plan.courses[course]!;
    const digits = reach[TEST]!;
    if (rules.days.length === 0 && rules.window === NEVER)
      return this.#spaced(first, last, trigger, rules, digits, from);
    const { authority, laboratory, divisions } = this.#columns;
    const home = authority[trigger]!;
    const counted = negativesOf(this.#columns, first, last).filter((_, i) =>
      divisions.near(home, laboratory[first + i]!, digits),
    );
    return courseDone(rules, counted, from, offset, null);
  }

  /** The earliest report after which enough of the samples reported by then are far enough apart. */
  #spaced(
    first: number,
    last: number,
    trigger: number,
    { min, gap }: code.CourseCode,
    digits: number,
    from: Minute,
  ): Minute {
    const { sampled, delay, authority, laboratory, divisions } = this.#columns;
    const home = authority[trigger]!;
    let done = NEVER;
    for (let candidate = first; candidate < last; candidate++) {
      const known = sampled[candidate]! + (delay[candidate]! >> 1);
      if (known >= done || delay[candidate]! >> 1 === UNREPORTED) continue;
      for (let i = first, free = from, count = 0; i < last; i++) {
        if (sampled[i]! < free || sampled[i]! + (delay[i]! >> 1) > known) continue;
        if (!divisions.near(home, laboratory[i]!, digits)) continue;
        free = sampled[i]! + gap;
        if (++count === min) done = known;
      }
    }
    return done;
  }

  /** The first release of a form from `entry` on that counts; a superior's counts from `limit` on. */
  release(
    lo: number,
    hi: number,
    trigger: number,
    form: number,
    entry: Minute,
    digits: number,
    limit: Minute,
  ): Minute {
    const { signature, begin } = this.#columns;
    for (let i = lo; i < hi; i++) {
      if (signature[i] !== form || begin[i]! < entry) continue;
      if (this.#counts(trigger, i, digits, limit)) return begin[i]!;
    }
    return NEVER;
  }

  /** The first evidence that a clock waits for. */
  until(
    lo: number,
    hi: number,
    trigger: number,
    set: number,
    program: number,
    limit: Minute,
  ): Minute {
    const { signature, begin, assigned } = this.#columns;
    const awaited = this.#plan.sets[set]!;
    const { reach } = this.#plan.programs[program]!;
    const since = begin[trigger]!;
    let first = NEVER;
    for (let i = lo; i < hi; i++) {
      const at = begin[i]!;
      if (awaited[signature[i]!] === 0 || at < since || i === trigger || at >= first) continue;
      // see engine/exit.ts: adverse facts of one minute
      if (at === since && assigned[i]! <= assigned[trigger]! && ADVERSE[signature[i]!] === 1)
        continue;
      if (this.#counts(trigger, i, reach[signature[i]!]!, limit)) first = at;
    }
    return first;
  }

  /** Looks for the vetoes that hold the person under a program; answers how many. */
  findHolds(lo: number, hi: number, program: number): number {
    const { signature, begin, assigned } = this.#columns;
    const rules = this.#plan.programs[program]!;
    const { vetoed } = rules;
    this.heldBy = program;
    let count = 0;
    for (let i = lo; i < hi; i++) {
      let bits = vetoed[signature[i]!]!;
      for (let v = 0; bits !== 0; v++, bits >>>= 1) {
        if ((bits & 1) === 0) continue;
        this.#holdFrom[count] = Math.max(begin[i]!, assigned[i]!);
        this.#holdTo[count] = this.#vetoEnd(lo, hi, i, rules, rules.vetoes[v]!);
        count++;
      }
    }
    this.#holds = count;
    return count;
  }

  /** The first moment from `at` on that none of the vetoes found last holds. */
  heldUntil(at: Minute): Minute {
    let time = at;
    for (let again = true; again; ) {
      again = false;
      for (let i = 0; i < this.#holds; i++) {
        if (this.#holdFrom[i]! > time || time >= this.#holdTo[i]!) continue;
        time = this.#holdTo[i]!;
        again = true;
      }
    }
    return time;
  }

  #vetoEnd(
    lo: number,
    hi: number,
    trigger: number,
    program: code.Program,
    veto: code.VetoCode,
  ): Minute {
    const { signature, begin } = this.#columns;
    if (veto.length >= 0) {
      const from = this.#vetoFrom(trigger, program, veto.anchor);
      if (from >= NEVER || from <= UNKNOWN) return NEVER;
      return clockEnd(program, from, veto.length, veto.days);
    }
    let first = NEVER;
    for (let i = lo; i < hi; i++) {
      const at = begin[i]!;
      if (veto.until![signature[i]!] === 0 || at < begin[trigger]! || i === trigger) continue;
      if (at < first && this.#counts(trigger, i, program.reach[signature[i]!]!, UNKNOWN))
        first = at;
    }
    return first;
  }

  #vetoFrom(trigger: number, program: code.Program, anchor: code.AnchorCode): Minute {
    const { begin, end, assigned, isolated } = this.#columns;
    if (anchor === code.ASSIGNED) return assigned[trigger]!;
    if (anchor === code.BEGIN) return begin[trigger]!;
    if (anchor !== code.ISOLATED) return end[trigger]!;
    const from = isolated[trigger]!;
    return from === UNKNOWN && program.unknownRuns ? assigned[trigger]! : from;
  }

  #counts(trigger: number, i: number, digits: number, limit: Minute): boolean {
    const { authority, begin, divisions } = this.#columns;
    const home = authority[trigger]!;
    const by = authority[i]!;
    if (divisions.near(home, by, digits)) return true;
    return begin[i]! >= limit && divisions.above(home, by);
  }
}
