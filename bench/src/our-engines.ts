// Everything of ours that answers with colour and next change, behind one shape: persons in, two arrays out.
import { columnBytes } from '../../packages/policy/src/columns/columns.ts';
import { buildColumns } from '../../packages/policy/src/columns/columns-builder.ts';
import { compileColumns } from '../../packages/policy/src/columns/compile-columns.ts';
import { decideView } from '../../packages/policy/src/decide/decide.ts';
import { createEngine, scan } from '../../packages/policy/src/engine/engine.ts';
import type { View } from '../../packages/policy/src/evidence/view.ts';
import { compile } from '../../packages/policy/src/language/compile.ts';
import { planOf } from '../../packages/policy/src/plan/plan.ts';
import { plainPolicy } from '../../packages/policy/src/testing/plain-policy.ts';
import type { Minute } from '../../packages/policy/src/time.ts';
import { decideByHand } from './by-hand.ts';
import { decideColumnsByHand } from './columns-by-hand.ts';

export interface OurEngine {
  readonly name: string;
  readonly decideAll: (at: Minute, colour: Int8Array, next: Int32Array) => void;
  /** bytes a person, answers included, where it is columns. */
  readonly bytes?: number;
}

/** A decision with its reasons, and with the plan back to green: what a resident's page shows. */
export function tellers(views: readonly View[]): { name: string; tell: (at: Minute) => number }[] {
  const engine = createEngine([compile(plainPolicy)]);
  const sum = (of: (view: View) => number) => views.reduce((total, view) => total + of(view), 0);
  const told = (view: View, at: Minute) => decideView(engine, view, { at, knownAt: at * 60_000 });
  return [
    { name: 'decision with reasons', tell: (at) => sum((view) => told(view, at).reasons.length) },
    {
      name: 'decision with reasons and plan',
      tell: (at) => sum((view) => planOf(engine, view, told(view, at)).tests.length),
    },
  ];
}

export function ourEngines(views: readonly View[]): OurEngine[] {
  const engine = createEngine([compile(plainPolicy)]);
  const columns = buildColumns(views);
  const decider = compileColumns(engine);
  const bytes = columnBytes(columns) / views.length + 5;
  const answer = { colour: 0, next: 0 };
  const one =
    (decide: (view: View, at: Minute) => void): OurEngine['decideAll'] =>
    (at, colour, next) => {
      for (let i = 0; i < views.length; i++) {
        decide(views[i]!, at);
        colour[i] = answer.colour;
        next[i] = answer.next;
      }
    };
  return [
    {
      name: 'written by hand, objects',
      decideAll: one((view, at) => decideByHand(view, at, answer)),
    },
    { name: 'interpreter', decideAll: one((view, at) => scan(engine, view, at, answer, null)) },
    {
      name: 'written by hand, columns',
      bytes,
      decideAll: (at, colour, next) => decideColumnsByHand(columns, at, colour, next),
    },
    {
      name: 'compiled columns',
      bytes,
      decideAll: (at, colour, next) => void decider.decide(columns, at, colour, next),
    },
  ];
}
