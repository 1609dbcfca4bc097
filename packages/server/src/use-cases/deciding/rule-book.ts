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

/**
 * The policies in force, as engines by what was published when. A replay asks for the engine of its moment; everything else
 * asks for the newest.
 */
export class RuleBook {
  readonly #programs: readonly Program[];
  readonly #engines = new Map<number, Engine>();
  readonly #bases = new Map<number, string>();

  /** @param programs compiled; `published` is from when they count here, in milliseconds. */
  constructor(programs: readonly Program[]) {
    this.#programs = programs.toSorted((a, b) => a.published - b.published);
  }

  get programs(): readonly Program[] {
    return this.#programs;
  }

  /** Whether a version, named as `policy:version`, is among them. */
  has(version: string): boolean {
    return this.#programs.some(({ policy }) => `${policy.policy}:${policy.version}` === version);
  }

  /** Minutes east of Greenwich in which instants are written. */
  get offset(): number {
    return this.#programs[0]?.offset ?? 0;
  }

  /** How many minutes back stays count when an area of the division is listed or raised at a moment (milliseconds). */
  lookBack(division: string, at: number): number {
    const minute = toMinute(at);
    const inForce = this.#programs.filter(
      ({ jurisdiction, effective }) => division.startsWith(jurisdiction) && effective <= minute,
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
    const isInForce = ({ published, effective }: Program) => published <= at && effective <= minute;
    // more are in force as time goes on, never fewer: their number tells which they are
    let count = 0;
    for (const program of this.#programs) if (isInForce(program)) count++;
    let text = this.#bases.get(count);
    if (text === undefined) {
      const inForce = this.#programs
        .filter(isInForce)
        .toSorted((a, b) => a.effective - b.effective || a.policy.version - b.policy.version);
      const latest = new Map(inForce.map(({ policy, base }) => [policy.policy, base]));
      text = JSON.stringify([...latest].map(([id, base]) => [id, base?.map((need) => [...need])]));
      this.#bases.set(count, text);
    }
    return text;
  }

  /** The engine of the policies that were published by `knownAt` (milliseconds). */
  engineAt(knownAt: number): Engine {
    let count = this.#programs.length;
    while (count > 0 && this.#programs[count - 1]!.published > knownAt) count--;
    let engine = this.#engines.get(count);
    if (engine === undefined) {
      engine = createEngine(this.#programs.slice(0, count));
      this.#engines.set(count, engine);
    }
    return engine;
  }
}
