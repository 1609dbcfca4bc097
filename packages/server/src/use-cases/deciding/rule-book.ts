import {
  createEngine,
  type Engine,
  type Evidence,
  isAdverse,
  kindOf,
  type Program,
  signatureOf,
  toMinute,
} from '@kangma/policy';

/** What a fact says, whoever vouches for it. */
type Said = Pick<Evidence, 'kind' | 'supersedes' | 'voids'> & Readonly<Record<string, unknown>>;

/** A compiled version, and from when to when it is known, in milliseconds; `withdrawn` is Infinity while it stands. */
export interface KnownProgram extends Program {
  readonly withdrawn: number;
}

/**
 * The policies of a store, as engines by what was known when. A replay asks for the engine of its moment; everything else asks
 * for the newest. A version that was withdrawn is in the engines of the time until then, and in no later one.
 */
export class RuleBook {
  readonly #programs: readonly KnownProgram[];
  /** the moments at which versions are published or withdrawn, in order. */
  readonly #moments: readonly number[];
  readonly #engines = new Map<number, Engine>();
  readonly #bases = new Map<string, string>();

  constructor(programs: readonly KnownProgram[]) {
    this.#programs = programs.toSorted((a, b) => a.published - b.published);
    this.#moments = programs
      .flatMap(({ published, withdrawn }) => [published, withdrawn])
      .filter(Number.isFinite)
      .toSorted((a, b) => a - b);
  }

  get programs(): readonly KnownProgram[] {
    return this.#programs;
  }

  /** How often the rules have changed, as the store counts it. */
  get edition(): number {
    return this.#moments.length;
  }

  /** Minutes east of Greenwich in which instants are written. */
  get offset(): number {
    return this.#programs[0]?.offset ?? 0;
  }

  /** How many minutes back stays count when an area of the division is listed or raised at a moment (milliseconds). */
  lookBack(division: string, at: number): number {
    const minute = toMinute(at);
    const inForce = this.#programs.filter(
      ({ jurisdiction, effective, withdrawn }) =>
        division.startsWith(jurisdiction) && effective <= minute && withdrawn === Infinity,
    );
    const [nearest] = inForce.toSorted(
      (a, b) => b.jurisdiction.length - a.jurisdiction.length || b.effective - a.effective,
    );
    return nearest?.lookBack ?? 0;
  }

  /**
   * Whether a fact can make a difference to somebody about whom nothing adverse is known. Most facts cannot: a negative result
   * of somebody who is green changes nothing, and neither does a vaccination.
   */
  matters(fact: Said): boolean {
    if (this.stirs(fact)) return true;
    const signature = signatureOf(fact.kind, fact);
    return this.#programs.some(({ base }) => base?.some((need) => need[signature] === 1) === true);
  }

  /** Whether, once it is known, other facts about the person can matter too: it may colour, replace, or be replaced. */
  stirs(fact: Said): boolean {
    const { kind, supersedes, voids, result } = fact;
    return (
      supersedes !== undefined ||
      voids !== undefined ||
      result === 'pending' ||
      isAdverse(signatureOf(kind, fact)) ||
      kind === 'merge' ||
      kindOf(kind).role === 'place'
    );
  }

  /**
   * What the bases in force at a moment (milliseconds) ask for, as a text: where two are equal, whoever has nothing but a base
   * has the same answer at both.
   */
  bases(at: number): string {
    const minute = toMinute(at);
    let key = '';
    for (const { published, withdrawn, effective } of this.#programs)
      key += published <= at && at < withdrawn && effective <= minute ? '1' : '0';
    let text = this.#bases.get(key);
    if (text === undefined) {
      const inForce = this.#programs
        .filter((_, i) => key[i] === '1')
        .toSorted((a, b) => a.effective - b.effective || a.policy.version - b.policy.version);
      const latest = new Map(inForce.map(({ policy, base }) => [policy.policy, base]));
      text = JSON.stringify([...latest].map(([id, base]) => [id, base?.map((need) => [...need])]));
      this.#bases.set(key, text);
    }
    return text;
  }

  /** The versions that were published, and not withdrawn, by a moment (milliseconds). */
  knownAt(moment: number): readonly KnownProgram[] {
    return this.#programs.filter(
      ({ published, withdrawn }) => published <= moment && moment < withdrawn,
    );
  }

  /** The engine of the policies that were known at `knownAt` (milliseconds). */
  engineAt(knownAt: number): Engine {
    let count = this.#moments.length;
    while (count > 0 && this.#moments[count - 1]! > knownAt) count--;
    let engine = this.#engines.get(count);
    if (engine === undefined) {
      engine = createEngine(this.knownAt(knownAt));
      this.#engines.set(count, engine);
    }
    return engine;
  }
}
