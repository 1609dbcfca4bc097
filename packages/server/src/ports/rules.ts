import type { Policy } from '@kangma/policy';

/** One version of a policy as this store has it. */
export interface StoredPolicy {
  readonly policy: Policy;
  /** from when it counts as published here, in milliseconds: nothing was decided at that moment or later before it was. */
  readonly publishedAt: number;
  /** from when it is known to be withdrawn, or `null`. */
  readonly withdrawnAt: number | null;
}

/** A policy with the text that it was written as. */
export interface WrittenPolicy {
  readonly policy: Policy;
  readonly source: string;
}

export interface RuleStore {
  all(): Promise<readonly StoredPolicy[]>;
  /** Makes these the rules of an empty store; false where there are rules already. */
  found(policies: readonly WrittenPolicy[], now: number): Promise<boolean>;
  /** Keeps a policy as a proposal of nobody's, unless this text was proposed before. */
  propose(policy: WrittenPolicy, id: string, now: number): Promise<void>;
}
