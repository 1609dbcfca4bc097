import { signatureOf } from '../evidence/signature.ts';
import type { Fact, View } from '../evidence/view.ts';
import { type Minute, UNKNOWN } from '../time.ts';
import type { Act, Conversion, PlannedTest, Route, RouteTest } from './way.ts';

export const NEGATIVE = signatureOf('test', { result: 'negative' });

/** The id of everything imagined. */
export const IMAGINED = '(imagined)';

/** Evidence that the trigger's own authority would give at `at`; of a test, reported at `reported`. */
export function imaginedFact(trigger: Fact, signature: number, at: Minute, reported = at): Fact {
  return {
    signature,
    begin: at,
    end: at,
    reported,
    assigned: at,
    isolated: UNKNOWN,
    id: IMAGINED,
    authority: trigger.authority,
    about: undefined,
  };
}

export function withFacts(view: View, tests: readonly Fact[], supports: readonly Fact[]): View {
  if (tests.length === 0 && supports.length === 0) return view;
  return {
    ...view,
    negatives: merged(view.negatives, tests),
    supports: merged(view.supports, supports),
  };
}

/** Both lists in order of time; what is imagined mostly lies ahead of everything known. */
function merged(known: readonly Fact[], more: readonly Fact[]): readonly Fact[] {
  if (more.length === 0) return known;
  const all = [...known, ...more];
  for (let i = known.length; i < all.length; i++) {
    if (i > 0 && all[i]!.begin < all[i - 1]!.begin) return all.sort((a, b) => a.begin - b.begin);
  }
  return all;
}

/** A test as planned, the trigger that it is for first, and the route that sets its latest time. */
interface Imagining {
  readonly trigger: Fact;
  readonly laboratory: number;
  readonly at: Minute;
  latest: Minute;
  readonly where: string | null;
  readonly for: { pathway: string; stage: string; exit: string }[];
  bound: Route;
}

/** A view with what a plan has imagined so far, and the account of it for the person. */
export class Imagined {
  readonly #known: View;
  readonly #supports: Fact[] = [];
  readonly #tests: Imagining[] = [];
  readonly acts: Act[] = [];
  readonly conversions: Conversion[] = [];
  #view: View;
  /** how many of the tests and releases the view holds already. */
  #seenTests = 0;
  #seenSupports = 0;
  #leans = false;

  constructor(view: View) {
    this.#known = view;
    this.#view = view;
  }

  /** Made when it is asked for: a person in one pathway needs none. */
  get view(): View {
    const tests = this.#tests.slice(this.#seenTests).map((test) => factOf(test, test.at));
    const supports = this.#supports.slice(this.#seenSupports);
    this.#view = withFacts(this.#view, tests, supports);
    this.#seenTests = this.#tests.length;
    this.#seenSupports = this.#supports.length;
    return this.#view;
  }

  add(route: Route): void {
    for (const test of route.tests) this.#share(test, route);
    for (const act of route.acts) {
      if (!this.acts.some((other) => sameAct(other, act))) this.acts.push(act);
    }
    this.conversions.push(...route.conversions);
    this.#supports.push(...route.supports);
    this.#leans ||= route.leans;
  }

  /** Adds a test, or lets one that is already planned serve it too. */
  #share(planned: RouteTest, route: Route): void {
    const { trigger, laboratory, sample, pathway, stage, exit, where } = planned;
    const { at, latest } = sample;
    const purpose = { pathway, stage, exit };
    for (const test of this.#tests) {
      if (test.at !== at || (where !== null && test.where !== where)) continue;
      test.for.push(purpose);
      if (latest < test.latest) {
        test.latest = latest;
        test.bound = route;
      }
      return;
    }
    this.#tests.push({ trigger, laboratory, at, latest, where, for: [purpose], bound: route });
  }

  /**
   * The tests in order of time. Tests that serve several pathways can bind each other in ways that no single course
   * shows; there the latest times are tried out, and what would delay green is taken back to the planned time.
   */
  tests(isGreen: (view: View) => boolean): PlannedTest[] {
    const tests = this.#tests.sort((a, b) => a.at - b.at);
    if (this.#leans || this.#bindEachOther()) {
      for (let i = tests.length - 1; i >= 0; i--) {
        const facts = tests.map((test, j) => factOf(test, j < i ? test.at : test.latest));
        if (!isGreen(withFacts(this.#known, facts, this.#supports)))
          tests[i]!.latest = tests[i]!.at;
      }
    }
    return tests.map(({ at, latest, where, for: purposes }) => ({
      at,
      latest,
      where,
      for: purposes,
    }));
  }

  /** Whether shared tests have their latest times from different routes: each route keeps to its own only. */
  #bindEachOther(): boolean {
    let bound: Route | null = null;
    for (const test of this.#tests) {
      if (test.for.length < 2) continue;
      if (bound !== null && bound !== test.bound) return true;
      bound = test.bound;
    }
    return false;
  }
}

/** The negative that a planned test would give if it were sampled at `at`. */
function factOf({ trigger, laboratory }: Imagining, at: Minute): Fact {
  return imaginedFact(trigger, NEGATIVE, at, at + laboratory);
}

function sameAct(a: Act, b: Act): boolean {
  return (
    a.what === b.what &&
    a.division === b.division &&
    a.pathway === b.pathway &&
    a.stage === b.stage &&
    a.veto === b.veto &&
    a.notBefore === b.notBefore
  );
}
