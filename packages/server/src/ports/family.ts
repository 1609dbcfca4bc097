import type { Language } from '@kangma/policy';

export type Relation = 'child' | 'elder' | 'other';
export type Consent = 'guardian' | 'code' | 'counter';

/** Somebody asks to keep somebody. Instants are milliseconds. */
export interface NewBond {
  readonly id: string;
  readonly keeper: string;
  readonly division: string;
  readonly relation: Relation;
  readonly documentKey: Uint8Array;
  /** sealed: the names of both and the type of the document. */
  readonly said: Uint8Array;
  readonly askedAt: number;
}

export interface Bond extends NewBond {
  readonly state: 'asked' | 'bound' | 'ended';
  /** the record that it leads to now; `null` until there is consent. */
  readonly member: string | null;
  readonly consent: Consent | null;
  readonly boundAt: number | null;
}

export interface Bound {
  readonly id: string;
  readonly member: string;
  readonly consent: Consent;
  readonly staff: string | null;
  readonly at: number;
}

export interface BondEnd {
  readonly by: 'keeper' | 'member' | 'counter';
  readonly staff: string | null;
  /** why the counter refused. */
  readonly reason: string | null;
  readonly at: number;
}

/** Families, as part of a transaction. */
export interface FamilyWork {
  /** Asks, or asks again: there is one bond for a keeper and a document. Answers with the one that there is. */
  ask(bond: NewBond): Promise<Bond>;
  /** A bond that has not ended, locked until the transaction ends. */
  bond(id: string): Promise<Bond | undefined>;
  bind(bound: Bound): Promise<void>;
  end(id: string, end: BondEnd): Promise<void>;
  /** Ends all that lead to a member; answers with how many there were. */
  endAllOf(member: string, end: BondEnd): Promise<number>;
}

/** A code for consent, or how long to wait before asking for one. */
export type ConsentAsked =
  | { readonly ok: true; readonly code: string; readonly expiresInSeconds: number }
  | { readonly ok: false; readonly waitSeconds: number };

/** Consent by a code that a member gets and passes on to the keeper. */
export interface FamilyConsent {
  /** A code for a keeper and the document that they name; limited for the keeper, whoever is known. */
  ask(keeper: string, documentKey: Uint8Array): Promise<ConsentAsked>;
  /** Sends it; nobody waits, so that nobody learns by waiting whether there was a phone. */
  send(phone: string | null, code: string, keeperName: string, language: Language): void;
  /** Uses the code up if it is the right one. */
  use(keeper: string, documentKey: Uint8Array, code: string): Promise<boolean>;
}
