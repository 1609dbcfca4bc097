import type { Act, HttpProblemCode } from '@kangma/contract';
import type { Mark } from './cursor.ts';

/** A proposal of a policy version, in a list. Instants are milliseconds. */
export interface ProposalLine {
  readonly id: string;
  readonly canonical: string;
  /** SHA-256 of it, in hexadecimal. */
  readonly digest: string;
  readonly author: string | null;
  readonly proposedAt: number;
  readonly checkedAt: number | null;
  readonly findings: number | null;
  /** whether its impact has been measured under the rules as they are now. */
  readonly measured: boolean;
  /** how many have signed that it be published. */
  readonly signed: number;
  readonly publishedAt: number | null;
  readonly withdrawnAt: number | null;
}

/** All there is to know of one. */
export interface StoredProposal extends ProposalLine {
  readonly source: string;
  readonly checkPart: number;
  /** what the check found, as JSON. */
  readonly report: string | null;
  /** what was measured under the rules as they are now, as JSON. */
  readonly impact: StoredMeasurement | null;
  /** how far a measurement under way is, from 0 to 1. */
  readonly measuring: number | null;
  readonly shadowSince: number | null;
  readonly shadow: readonly StoredMeasurement[];
  readonly signatures: readonly StoredSignature[];
  readonly pass: StoredPass | null;
}

export interface StoredMeasurement {
  readonly at: number;
  readonly result: string;
}

export interface StoredSignature {
  readonly act: Act;
  readonly login: string;
  readonly name: string;
  readonly at: number;
}

/** How far the pass over everybody is that a change of the rules began. */
export interface StoredPass {
  readonly at: number;
  readonly part: number;
  readonly seen: number;
  readonly changed: number;
  readonly finishedAt: number | null;
}

export interface NewProposal {
  readonly id: string;
  readonly source: string;
  readonly canonical: string;
  /** `null`: it came with a release. */
  readonly author: { readonly staff: string; readonly name: string } | null;
  readonly at: number;
}

export interface NewSignature {
  readonly act: Act;
  readonly login: string;
  readonly staff: string;
  readonly name: string;
  readonly signature: Uint8Array;
  readonly at: number;
}

/** A version with the signatures under which it was published or withdrawn. */
export interface EnactedVersion {
  readonly proposal: string;
  readonly canonical: string;
  readonly digest: string;
  readonly publishedAt: number;
  readonly effectiveAt: number;
  readonly withdrawnAt: number | null;
  readonly signatures: readonly {
    readonly act: Act;
    readonly name: string;
    readonly signature: Uint8Array;
    readonly publicKey: PublicKey | null;
  }[];
}

/** A public key for ES256, as a JSON Web Key. */
export type PublicKey = Readonly<Record<string, string>>;

/** Somebody who may sign policies. */
export interface Signer {
  /** of the staff member. */
  readonly login: string;
  readonly name: string;
  readonly publicKey: PublicKey;
}

/** Whether a signature is over this text and by this key. */
export type VerifySignature = (key: PublicKey, text: string, signature: Uint8Array) => boolean;

/** Why the rules were not changed; `null` where they were. */
export type Refusal = HttpProblemCode | null;

/** Proposals, as those who write, sign and publish them see them. */
export interface Proposals {
  add(proposal: NewProposal): Promise<void>;
  page(after: Mark | undefined, limit: number): Promise<readonly ProposalLine[]>;
  one(id: string): Promise<StoredProposal | undefined>;
  version(policy: string, version: number): Promise<EnactedVersion | undefined>;
  /** The public key of who may sign. */
  keyOf(login: string): Promise<PublicKey | undefined>;
  /** Adds a signature; false where this person has signed that already. */
  sign(id: string, signature: NewSignature): Promise<boolean>;
  /** Begins the day in the shadow, or begins it anew. */
  beginShadow(id: string, at: number): Promise<void>;
  /** Version, pass over everybody and notice, at once, or nothing. */
  publish(id: string, now: number): Promise<Refusal>;
  withdraw(id: string, now: number): Promise<Refusal>;
}
