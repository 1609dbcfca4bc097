import { decideView } from '../decide/decide.ts';
import type { Decision, Reason } from '../decide/decision.ts';
import { type View, viewOf } from '../evidence/view.ts';
import { engineAt, type Engine } from '../engine/engine.ts';
import { minutes } from '../language/compile.ts';
import type { Program } from '../language/program.ts';
import { planView } from '../plan/plan.ts';
import { type Millisecond, type Minute, writeInstant } from '../time.ts';
import type { Example, Examples, Expectation } from './example.ts';

/** Something that is not as an example expects it. */
export interface Difference {
  /** RFC 3339. */
  readonly at: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

export interface ExampleResult {
  readonly example: Example;
  /** empty: the example holds. */
  readonly differences: readonly Difference[];
}

/** Decides every example under the compiled policies, and tells every difference from what it expects. */
export function runExamples(policies: readonly Program[], file: Examples): ExampleResult[] {
  const run = exampleRunner(file);
  return file.examples.map((example) => ({ example, differences: [...run(policies, example)] }));
}

type Run = (policies: readonly Program[], example: Example) => Iterable<Difference>;

/**
 * Runs examples one at a time, under ever other policies: what is known of a person does not depend on the policy and is
 * worked out once. Differences come as they are found, so that whoever needs one only does not pay for all.
 */
export function exampleRunner({ offset }: Examples): Run {
  const views = new Map<Example, Map<Millisecond, View>>();
  const viewAt = (example: Example, knownAt: Millisecond): View => {
    const known = views.get(example) ?? new Map<Millisecond, View>();
    const view = known.get(knownAt) ?? viewOf(example.evidence, knownAt);
    views.set(example, known.set(knownAt, view));
    return view;
  };
  return function* (policies, example) {
    for (const expected of example.expect) {
      const engine = engineAt(policies, expected.knownAt);
      yield* compare(engine, viewAt(example, expected.knownAt), expected, offset);
    }
  };
}

function* compare(
  engine: Engine,
  view: View,
  expected: Expectation,
  offset: number,
): Generator<Difference> {
  const { at, knownAt } = expected;
  const decision = decideView(engine, view, { at, knownAt });
  const got = observed(decision, expected, () => planView(engine, view, at).green);
  for (const [what, value] of Object.entries(got)) {
    const wanted = written(expected[what as keyof Expectation], offset);
    const is = written(value, offset);
    if (wanted !== is) yield { at: writeInstant(at, offset), what, expected: wanted, got: is };
  }
}

type Seen = Readonly<Record<string, unknown>>;

/** What the decision says about everything that is expected. */
function observed(decision: Decision, expected: Expectation, green: () => object): Seen {
  const { reasons } = decision;
  const reason = reasons.find((one) => placeOf(one) === expected.pathway) ?? reasons[0];
  const all: Readonly<Record<string, () => unknown>> = {
    colour: () => decision.colour,
    pathway: () => (reason === undefined ? 'none' : placeOf(reason)),
    measure: () => reason?.measure ?? 'none',
    until: () => reason?.until ?? 'never',
    overdue: () => nearestWait(reason)?.overdueAt ?? 'never',
    otherwise: () => nearestWait(reason)?.otherwise ?? 'none',
    failure: () =>
      reason?.exits.findLast(({ course }) => course !== null)?.course?.failure ?? 'none',
    convert: () => Math.max(0, ...(reason?.exits.map(({ within }) => within) ?? [])),
    green: () => {
      const date = green() as { kind: string; at?: Minute };
      return date.at ?? date.kind;
    },
    question: () => decision.questions[0]?.ask ?? 'none',
    state: () => decision.questions[0]?.state ?? 'none',
    veto: () => has(decision.vetoes, 'veto', expected.veto),
    exemption: () => decision.exemptions[0]?.exemption ?? 'none',
    undetermined: () => has(decision.undetermined, 'code', expected.undetermined),
    rejected: () =>
      expected.rejected!.map(({ evidence, code }) => ({
        evidence,
        code: has(
          decision.rejected.filter((one) => one.evidence === evidence),
          'code',
          code,
        ),
      })),
  };
  const asked = Object.keys(all).filter((what) => what in expected);
  return Object.fromEntries(asked.map((what) => [what, all[what]!()]));
}

function placeOf({ pathway, stage }: Reason): string {
  return `${pathway}/${stage}`;
}

/** The one that is expected where it is among them, else all of them. */
function has<T>(list: readonly T[], key: keyof T, expected: unknown): string {
  const found = list.map((one) => String(one[key]));
  return found.includes(String(expected)) ? String(expected) : found.join(', ') || 'none';
}

type Wait = { readonly overdueAt: Minute | null; readonly otherwise: string | null };

function nearestWait(reason: Reason | undefined): Wait | undefined {
  const waits = reason?.exits.flatMap(({ clock, release }): Wait[] => [
    ...(clock?.kind === 'until' ? [clock] : []),
    ...(release === null ? [] : [release]),
  ]);
  return waits
    ?.filter(({ overdueAt }) => overdueAt !== null)
    .sort((a, b) => a.overdueAt! - b.overdueAt!)[0];
}

function written(value: unknown, offset: number): string {
  if (typeof value === 'number')
    return value > 1_000_000 ? writeInstant(value, offset) : `${value} min`;
  if (typeof value === 'object' && value !== null && 'amount' in value)
    return `${minutes(value as Parameters<typeof minutes>[0], 0)} min`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
