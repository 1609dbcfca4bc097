import { createEngine, type Engine, type Program } from '@kangma/policy';

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
