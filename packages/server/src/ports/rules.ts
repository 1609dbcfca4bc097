import type { Policy } from '@kangma/policy';

/** One version of a policy as this store has it. */
export interface StoredPolicy {
  readonly policy: Policy;
  /** from when it counts as published here, in milliseconds: never before it was loaded, or replays of earlier decisions
      would know it. */
  readonly publishedAt: number;
}

export interface NewPolicy {
  readonly policy: Policy;
  /** the canonical text. */
  readonly text: string;
  readonly digest: Uint8Array;
  readonly publishedAt: number;
  readonly effectiveAt: number;
}

export interface RuleStore {
  all(): Promise<readonly StoredPolicy[]>;
  /** Keeps a version. `same` where it is there already; `other` where that number was given to another text. */
  add(policy: NewPolicy): Promise<'added' | 'same' | 'other'>;
}
