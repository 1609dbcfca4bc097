/** Something that can be waited for: a wake-up call that is kept until somebody waits, so that none is lost. */
export class Signal {
  #raised = false;
  #waiting: (() => void) | undefined;

  raise(): void {
    this.#raised = true;
    this.#waiting?.();
  }

  /** Resolves when the signal is raised, or after `ms` at the latest. */
  async wait(ms: number): Promise<void> {
    if (!this.#raised) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      this.#waiting = resolve;
      await promise;
      this.#waiting = undefined;
      clearTimeout(timer);
    }
    this.#raised = false;
  }
}
