/** Tells open pages whose codes have changed. */
export class CodeFeed {
  readonly #watchers = new Map<string, Set<() => void>>();

  /** Calls back each time that the person's code has changed; answers with how to stop. */
  watch(person: string, onChange: () => void): () => void {
    const all = this.#watchers.get(person) ?? new Set();
    this.#watchers.set(person, all);
    all.add(onChange);
    return () => {
      all.delete(onChange);
      if (all.size === 0) this.#watchers.delete(person);
    };
  }

  changed(persons: Iterable<string>): void {
    for (const person of persons) {
      for (const tell of this.#watchers.get(person) ?? []) tell();
    }
  }

  /** Changes may have gone unheard: everybody looks again. */
  changedAll(): void {
    this.changed([...this.#watchers.keys()]);
  }
}
