import { type Signature, signatureOf } from '../evidence/signature.ts';
import type { Fact, View } from '../evidence/view.ts';
import { NEVER } from '../time.ts';
import { type Columns, DISORDERED, NARRATED, PLAIN, UNREPORTED } from './columns.ts';
import { Divisions } from './divisions.ts';
import { Growing } from './growing.ts';

const POOLED = signatureOf('test', { result: 'negative', method: 'nucleic', pooling: 'pooled' });
const ANSWERS: ReadonlySet<Signature> = new Set(
  ['confirmed', 'denied'].map((reply) => signatureOf('answer', { reply })),
);

/** Packs persons, one after the other, into {@link Columns}. */
export class ColumnsBuilder {
  readonly #divisions = new Divisions();
  readonly #uncounted = new Map<number, readonly Fact[]>();
  readonly #kept = new Map<number, View>();
  #persons = 0;
  readonly #facts = new Growing(Int32Array);
  readonly #tests = new Growing(Int32Array);
  readonly #flag = new Growing(Uint8Array);
  readonly #signature = new Growing(Uint8Array);
  readonly #begin = new Growing(Int32Array);
  readonly #end = new Growing(Int32Array);
  readonly #assigned = new Growing(Int32Array);
  readonly #isolated = new Growing(Int32Array);
  readonly #authority = new Growing(Uint16Array);
  readonly #sampled = new Growing(Int32Array);
  readonly #delay = new Growing(Uint16Array);
  readonly #laboratory = new Growing(Uint16Array);

  /** Adds the next person; the view may be kept. */
  add(view: View): void {
    this.#facts.push(this.#begin.length);
    this.#tests.push(this.#sampled.length);
    if (this.#fits(view)) {
      this.#flag.push(inOrder(view.negatives) ? PLAIN : DISORDERED);
      for (const fact of view.triggers) this.#addFact(fact);
      for (const fact of view.supports) this.#addFact(fact);
      for (const test of view.negatives) this.#addTest(test);
      if (view.uncounted.length > 0) this.#uncounted.set(this.#persons, view.uncounted);
    } else {
      this.#flag.push(NARRATED);
      this.#kept.set(this.#persons, view);
    }
    this.#persons++;
  }

  /** The columns of the persons added; the builder is spent. */
  finish(): Columns {
    this.#facts.push(this.#begin.length);
    this.#tests.push(this.#sampled.length);
    return {
      persons: this.#persons,
      facts: this.#facts.finish(),
      tests: this.#tests.finish(),
      flag: this.#flag.finish(),
      signature: this.#signature.finish(),
      begin: this.#begin.finish(),
      end: this.#end.finish(),
      assigned: this.#assigned.finish(),
      isolated: this.#isolated.finish(),
      authority: this.#authority.finish(),
      sampled: this.#sampled.finish(),
      delay: this.#delay.finish(),
      laboratory: this.#laboratory.finish(),
      divisions: this.#divisions,
      uncounted: this.#uncounted,
      kept: this.#kept,
    };
  }

  #fits(view: View): boolean {
    const known = (fact: Fact) => this.#divisions.code(fact.authority.division) >= 0;
    return (
      view.positives.length === 0 &&
      view.triggers.every((fact) => fact.reported === fact.begin && known(fact)) &&
      view.supports.every((fact) => !ANSWERS.has(fact.signature) && known(fact)) &&
      view.negatives.every((test) => delayOf(test) >= 0 && known(test))
    );
  }

  #addFact(fact: Fact): void {
    this.#signature.push(fact.signature);
    this.#begin.push(fact.begin);
    this.#end.push(fact.end);
    this.#assigned.push(fact.assigned);
    this.#isolated.push(fact.isolated);
    this.#authority.push(this.#divisions.code(fact.authority.division));
  }

  #addTest(test: Fact): void {
    this.#sampled.push(test.begin);
    this.#delay.push(delayOf(test) * 2 + (test.signature === POOLED ? 1 : 0));
    this.#laboratory.push(this.#divisions.code(test.authority.division));
  }
}

/** Packs a whole population. */
export function buildColumns(views: Iterable<View>): Columns {
  const builder = new ColumnsBuilder();
  for (const view of views) builder.add(view);
  return builder.finish();
}

/** Minutes from sampling to report; -1 where they do not fit. */
function delayOf(test: Fact): number {
  if (test.reported >= NEVER) return UNREPORTED;
  const delay = test.reported - test.begin;
  return delay < UNREPORTED ? delay : -1;
}

function inOrder(tests: readonly Fact[]): boolean {
  return tests.every((test, i) => i === 0 || tests[i - 1]!.reported <= test.reported);
}
