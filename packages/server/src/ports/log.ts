/** What may stand beside an event: counts, truths, and words (codes, ids, route patterns). Other text is withheld. */
export type Facts = Readonly<Record<string, number | boolean | string | null | undefined>>;

/** One answered request: nothing of its address but the pattern, nothing of its body. */
export interface RequestFacts {
  readonly id: string;
  readonly method: string;
  /** the pattern, such as `/v1/persons/:id/code`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/**
 * The operations log. It cannot hold personal data: there is no way to hand it a sentence, a body or an address.
 */
export interface Log {
  /** @param event a fixed word of the code, such as `import-finished`. */
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  /** Keeps the error's name, its code and where in the code it arose; not its message, which may quote a value. */
  error(event: string, error: unknown, facts?: Facts): void;
  request(facts: RequestFacts): void;
}
