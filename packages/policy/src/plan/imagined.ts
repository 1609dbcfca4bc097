import { signatureOf } from '../evidence/signature.ts';
import type { Fact, View } from '../evidence/view.ts';
import { type Minute, UNKNOWN } from '../time.ts';
import type { Act, PlannedTest, Route, RouteTest } from './way.ts';

export const NEGATIVE = signatureOf('test', { result: 'negative' });

/** A negative that would be sampled at `at`, for the trigger's authority. */
export function imaginedTest(trigger: Fact, at: Minute, laboratory: number): Fact {
  return { ...imaginedFact(trigger, NEGATIVE, at), reported: at + laboratory };
}

/** Evidence that the trigger's own authority would give at `at`. */
export function imaginedFact(trigger: Fact, signature: number, at: Minute): Fact {
  return {
    id: `imagined-${signature}-${at}`,
    signature,
    begin: at,
    end: at,
    reported: at,
    assigned: at,
    isolated: UNKNOWN,
    authority: trigger.authority,
    about: undefined,
  };
}

export function withFacts(view: View, tests: readonly Fact[], supports: readonly Fact[]): View {
  if (tests.length === 0 && supports.length === 0) return view;
  const byBegin = (a: Fact, b: Fact) => a.begin - b.begin;
  return {
    ...view,
    negatives: tests.length === 0 ? view.negatives : [...view.negatives, ...tests].sort(byBegin),
    supports: supports.length === 0 ? view.supports : [...view.supports, ...supports].sort(byBegin),
  };
}

/** A view with what a plan has imagined so far, and the account of it for the person. */
export class Imagined {
  view: View;
  readonly #tests: RouteTest[] = [];
  readonly #acts = new Map<string, Act>();

  constructor(view: View) {
    this.view = view;
  }

  add(route: Route): void {
    const fresh = route.tests.filter((test) => !this.#tests.some((other) => serves(other, test)));
    this.#tests.push(...route.tests);
    for (const act of route.acts) {
      const { what, division, pathway, stage, veto, notBefore } = act;
      this.#acts.set(JSON.stringify([what, division, pathway, stage, veto, notBefore]), act);
    }
    this.view = withFacts(
      this.view,
      fresh.map(({ fact }) => fact),
      route.supports,
    );
  }

  /** The tests, each once with all that it is for, and the acts; both in order of time. */
  written(): { tests: PlannedTest[]; acts: Act[] } {
    const tests: PlannedTest[] = [];
    for (const one of this.#tests) {
      const { pathway, stage, exit, where } = one;
      const { at, latest } = one.sample;
      const same = tests.findIndex(
        (test) => test.at === at && (where === null || test.where === where),
      );
      const purpose = { pathway, stage, exit };
      if (same < 0) tests.push({ at, latest, where, for: [purpose] });
      else {
        const test = tests[same]!;
        tests[same] = {
          ...test,
          latest: Math.min(latest, test.latest),
          for: [...test.for, purpose],
        };
      }
    }
    const acts = [...this.#acts.values()].sort((a, b) => (a.notBefore ?? 0) - (b.notBefore ?? 0));
    return { tests: tests.sort((a, b) => a.at - b.at), acts };
  }
}

/** Whether a test imagined already serves another purpose too: same sample, and a laboratory that counts there. */
function serves(other: RouteTest, test: RouteTest): boolean {
  return other.sample.at === test.sample.at && (test.where === null || other.where === test.where);
}
