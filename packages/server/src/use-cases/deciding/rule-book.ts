import { createEngine, type Engine, type Program, toMinute } from '@kangma/policy';

/**
 * The policies in force, as engines by what was published when. A replay asks for the engine of its moment; everything else
 * asks for the newest.
 */
export class RuleBook {
  readonly #programs: readonly Program[];
  readonly #engines = new Map<number, Engine>();

  /** @param programs compiled; `published` is from when they count here, in milliseconds. */
  constructor(programs: readonly Program[]) {
    this.#programs = programs.toSorted((a, b) => a.published - b.published);
  }

  get programs(): readonly Program[] {
    return this.#programs;
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
