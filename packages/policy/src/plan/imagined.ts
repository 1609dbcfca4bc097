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

/** A test as planned; its result would come from the authority of `trigger`. */
interface Imagining {
  trigger: Fact;
  readonly laboratory: number;
  readonly at: Minute;
  latest: Minute;
  where: string | null;
  readonly for: { pathway: string; stage: string; exit: string }[];
  /** the tests that a course counts just before this one, and how far apart it wants them. */
  readonly after: { readonly test: Imagining; readonly gap: number }[];
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
    this.#bind(route.tests);
    this.#bind(route.rests);
    for (const act of route.acts) {
      if (!this.acts.some((other) => sameAct(other, act))) this.acts.push(act);
    }
    this.conversions.push(...route.conversions);
    this.#supports.push(...route.supports);
  }

  /** Adds what courses ask for, each sample at its distance from the one before. */
  #bind(planned: readonly RouteTest[]): void {
    let before: Imagining | null = null;
    for (const one of planned) {
      const { gap } = one.sample;
      const test = this.#share(one);
      if (before !== null && gap > 0 && before !== test) test.after.push({ test: before, gap });
      before = test;
    }
  }

  /** Adds a test, or lets one that is already planned serve it too, where one laboratory is good for both. */
  #share({ trigger, laboratory, sample, pathway, stage, exit, where }: RouteTest): Imagining {
    const { at, latest } = sample;
    const purpose = { pathway, stage, exit };
    for (const test of this.#tests) {
      if (test.at !== at) continue;
      const [mine, its] = [where ?? '', test.where ?? ''];
      if (!mine.startsWith(its) && !its.startsWith(mine)) continue;
      if (mine.length > its.length) {
        test.where = where;
        test.trigger = trigger;
        this.#forget();
      }
      if (!test.for.some((other) => samePurpose(other, purpose))) test.for.push(purpose);
      test.latest = Math.min(test.latest, latest);
      return test;
    }
    const test = { trigger, laboratory, at, latest, where, for: [purpose], after: [] };
    this.#tests.push(test);
    return test;
  }

  /** A test in the view has changed its place: the view is made anew when it is next asked for. */
  #forget(): void {
    this.#view = this.#known;
    this.#seenTests = 0;
    this.#seenSupports = 0;
  }

  /**
   * The tests in order of time, with the times that are free: any from `at` to `latest` that keep each test its `gap`
   * after the one before do for every course. With `isGreen` the latest times are tried out too, and what would delay
   * green is taken back to the planned time: it is for plans whose tests have effects beside completing courses.
   */
  tests(isGreen: ((view: View) => boolean) | null): PlannedTest[] {
    const tests = this.#tests.sort((a, b) => a.at - b.at);
    const gaps = tests.map(() => 0);
    for (let i = tests.length - 1; i > 0; i--) {
      const test = tests[i]!;
      for (const { test: before, gap } of test.after) {
        const next = before === tests[i - 1];
        if (next) gaps[i] = Math.max(gaps[i]!, gap);
        // the person is told of the test before only: a distance to any other must hold whatever they do
        before.latest = Math.min(before.latest, (next ? test.latest : test.at) - gap);
      }
    }
    if (isGreen !== null) {
      for (let i = tests.length - 1; i >= 0; i--) {
        const facts = tests.map((test, j) => factOf(test, j < i ? test.at : test.latest));
        if (!isGreen(withFacts(this.#known, facts, this.#supports))) this.#pin(tests, gaps, i);
      }
    }
    return tests.map(({ at, latest, where, for: purposes }, i) => ({
      at,
      latest,
      gap: gaps[i]!,
      where,
      for: purposes,
    }));
  }

  /** Takes a test back to its planned time, and those before it as far as their distances ask for. */
  #pin(tests: readonly Imagining[], gaps: readonly number[], index: number): void {
    tests[index]!.latest = tests[index]!.at;
    for (let i = index; i > 0 && gaps[i]! > 0; i--) {
      const before = tests[i - 1]!;
      before.latest = Math.min(before.latest, tests[i]!.latest - gaps[i]!);
    }
  }
}

/** The negative that a planned test would give if it were sampled at `at`. */
function factOf({ trigger, laboratory }: Imagining, at: Minute): Fact {
  return imaginedFact(trigger, NEGATIVE, at, at + laboratory);
}

type Purpose = Imagining['for'][number];

function samePurpose(a: Purpose, b: Purpose): boolean {
  return a.pathway === b.pathway && a.stage === b.stage && a.exit === b.exit;
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
