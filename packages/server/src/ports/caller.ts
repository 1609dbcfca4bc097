import type { StaffRole } from '@kangma/contract';
import type { Language } from '@kangma/policy';
import type { StoredCode } from './reading.ts';

/** What is known of every call. */
interface Call {
  /** for the messages of the answer. */
  readonly language: Language;
  /** where it came from, an IPv6 customer as a whole; for limits only, and never kept but as a keyed hash. */
  readonly address: string;
}

/** Somebody who has not signed in. */
export interface Anyone extends Call {
  readonly kind: 'anyone';
}

/** A resident, signed in by phone. */
export interface Resident extends Call {
  readonly kind: 'resident';
  readonly person: string;
  /** the hash of the session’s token. */
  readonly session: Uint8Array;
  /** their code, read together with the session: it is what is asked for most. */
  readonly code: StoredCode;
  /** the family bond by which somebody else speaks for this person. */
  readonly bond?: string;
}

/** A staff member: acts for a division and all below it. */
export interface Staff extends Call {
  readonly kind: 'staff';
  readonly staff: string;
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly division: string;
  readonly office: string;
  /** a person at the desk, or a system with an API token, which may less. */
  readonly by: 'session' | 'token';
  /** the hash of the session’s or the API token. */
  readonly session: Uint8Array;
}

export type Caller = Anyone | Resident | Staff;
