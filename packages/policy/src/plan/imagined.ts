import { signatureOf } from '../evidence/signature.ts';
import type { Fact, View } from '../evidence/view.ts';
import { type Minute, UNKNOWN } from '../time.ts';
import type { Act, PlannedTest, Route, RouteTest } from './way.ts';

export const NEGATIVE = signatureOf('test', { result: 'negative' });

/** The id of everything imagined. */
export const IMAGINED = '(imagined)';

/** A negative that would be sampled at `at`, for the trigger's authority. */
export function imaginedTest(trigger: Fact, at: Minute, laboratory: number): Fact {
  return { ...imaginedFact(trigger, NEGATIVE, at), reported: at + laboratory };
}

/** Evidence that the trigger's own authority would give at `at`. */
export function imaginedFact(trigger: Fact, signature: number, at: Minute): Fact {
  return {
    id: IMAGINED,
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

/** A test as planned, with the imagined fact that stands for it. */
interface Imagining extends PlannedTest {
  readonly fact: Fact;
}

/** A view with what a plan has imagined so far, and the account of it for the person. */
export class Imagined {
  view: View;
  readonly #known: View;
  readonly #supports: Fact[] = [];
  #tests: Imagining[] = [];
  readonly #acts: Act[] = [];

  constructor(view: View) {
    this.view = view;
    this.#known = view;
  }

  add(route: Route): void {
    const fresh: Fact[] = [];
    for (const test of route.tests) if (this.#share(test)) fresh.push(test.fact);
    for (const act of route.acts)
      if (!this.#acts.some((other) => sameAct(other, act))) this.#acts.push(act);
    this.#supports.push(...route.supports);
    this.view = withFacts(this.view, fresh, route.supports);
  }

  /** Adds a test, or lets one that is already planned serve it too; true where it is a new one. */
  #share({ fact, sample, pathway, stage, exit, where }: RouteTest): boolean {
    const purpose = { pathway, stage, exit };
    const same = this.#tests.findIndex(
      (test) => test.at === sample.at && (where === null || test.where === where),
    );
    if (same < 0) {
      this.#tests.push({ ...sample, where, for: [purpose], fact });
      return true;
    }
    const test = this.#tests[same]!;
    const latest = Math.min(sample.latest, test.latest);
    this.#tests[same] = { ...test, latest, for: [...test.for, purpose] };
    return false;
  }

  /**
   * Tests that serve several pathways bind each other in ways that no single course shows, so where there are several
   * pathways the latest times are tried out: whatever would delay green is taken back to the planned time.
   */
  tighten(isGreen: (view: View) => boolean): void {
    this.#tests.sort(byTime);
    for (let i = this.#tests.length - 1; i >= 0; i--) {
      const facts = this.#tests.map(({ fact, at, latest }, j) =>
        j < i ? fact : delayed(fact, latest - at),
      );
      if (isGreen(withFacts(this.#known, facts, this.#supports))) continue;
      this.#tests[i] = { ...this.#tests[i]!, latest: this.#tests[i]!.at };
    }
  }

  get tests(): readonly PlannedTest[] {
    return this.#tests
      .sort(byTime)
      .map(({ at, latest, where, for: purposes }) => ({ at, latest, where, for: purposes }));
  }

  get acts(): readonly Act[] {
    return this.#acts.sort((a, b) => (a.notBefore ?? 0) - (b.notBefore ?? 0));
  }
}

const byTime = (a: PlannedTest, b: PlannedTest) => a.at - b.at;

function delayed(fact: Fact, by: Minute): Fact {
  return { ...fact, begin: fact.begin + by, end: fact.end + by, reported: fact.reported + by };
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
