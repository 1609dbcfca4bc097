import type { Reason } from '@kangma/people';
import type { Language } from '@kangma/policy';

/** A record with what names the person, sealed. */
export interface SealedRecord {
  readonly person: string;
  readonly division: string;
  readonly place: string | null;
  readonly name: Uint8Array;
  readonly documentType: string;
  readonly document: Uint8Array;
  readonly phone: Uint8Array | null;
  readonly language: Language;
  readonly birthDate: Uint8Array | null;
  /** it is merged into another. */
  readonly isClosed: boolean;
}

/** Two records that may be one person; `one` is the smaller id. */
export interface NewDuplicate {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly division: string;
  readonly score: number;
  readonly verdict: 'same' | 'maybe';
  readonly reasons: readonly Reason[];
}

export type DuplicateState = 'open' | 'proposed' | 'merged' | 'undoing' | 'apart';
export type DuplicateStep = 'propose' | 'merge' | 'undo' | 'unmerge' | 'withdraw' | 'keep-apart';

/** A pair and how far it is. */
export interface Duplicate extends NewDuplicate {
  readonly state: DuplicateState;
  readonly survivor: string | null;
  readonly merge: string | null;
  /** who took the last step. */
  readonly staff: string | null;
  readonly foundAt: number;
}

/** What a step leaves behind. */
export interface Stepped {
  readonly duplicate: string;
  readonly step: DuplicateStep;
  readonly reason: string;
  readonly state: DuplicateState;
  readonly survivor: string | null;
  readonly merge: string | null;
  readonly staff: string;
  readonly at: number;
}

/** A registration that the counter has to confirm. */
export interface RegistrationCase {
  readonly id: string;
  readonly division: string;
  readonly documentKey: Uint8Array;
  readonly phoneKey: Uint8Array;
  /** sealed: what was said. */
  readonly said: Uint8Array;
  readonly openedAt: number;
}

export interface ClosedCase {
  readonly id: string;
  readonly state: 'confirmed' | 'refused';
  readonly reason: string | null;
  readonly staff: string;
  readonly at: number;
}

/** What a record has in common with others, as blind traits, before and after an edit. */
export interface MovedTraits {
  readonly gone: readonly Uint8Array[];
  readonly come: readonly Uint8Array[];
}

export const EDITED_FIELDS = ['division', 'place', 'language', 'phone'] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

/** What a person corrects of their own record. */
export interface RecordEdit {
  readonly person: string;
  readonly at: number;
  readonly fields: readonly EditedField[];
  /** sealed: what stood there. */
  readonly before: Uint8Array;
  readonly division: string;
  readonly place: string | null;
  readonly language: string;
  readonly traits: MovedTraits;
}

/** Another phone for somebody. */
export interface PhoneMove {
  readonly person: string;
  readonly at: number;
  /** who saw the document at the counter; `null`: the person, by codes to both phones. */
  readonly staff: string | null;
  readonly phoneKey: Uint8Array;
  readonly sealed: Uint8Array;
  /** the blind index of the phone that they had, if any. */
  readonly keyBefore: Uint8Array | null;
  /** sealed: what stood there. */
  readonly before: Uint8Array;
  readonly traits: MovedTraits;
  /** the session that goes on, if any. */
  readonly staying: Uint8Array | null;
}

/** People as records, as part of a transaction. Instants are milliseconds. */
export interface PeopleWork {
  /** People who came in together and are to be compared; nobody else takes them until the transaction ends. */
  nextSearch(): Promise<{ readonly id: string; readonly persons: readonly string[] } | undefined>;
  endSearch(id: string): Promise<void>;
  records(persons: readonly string[]): Promise<readonly SealedRecord[]>;
  /** Those who share each of these traits; one that more than `most` people have is left out. */
  sharing(traits: readonly Uint8Array[], most: number): Promise<readonly (readonly string[])[]>;
  /** Pairs that are there already stay as they are. */
  addDuplicates(found: readonly NewDuplicate[], at: number): Promise<void>;
  /** Locked until the transaction ends. */
  duplicate(id: string): Promise<Duplicate | undefined>;
  step(step: Stepped): Promise<void>;
  /** Whether other records are merged into this one. */
  hasMerged(person: string): Promise<boolean>;
  /** From now on what leads to the merged record leads to the survivor. */
  merge(merge: string, survivor: string, merged: string): Promise<void>;
  unmerge(merge: string, survivor: string, merged: string): Promise<void>;

  /** Keeps what somebody said until their phone is proven; what was said before from that phone is gone. */
  keepRegistration(phoneKey: Uint8Array, said: Uint8Array, expiresAt: number): Promise<void>;
  takeRegistration(phoneKey: Uint8Array, now: number): Promise<Uint8Array | undefined>;
  hasPhone(person: string | null, phoneKey: Uint8Array): Promise<boolean>;
  /** Corrects a record; false where the person saved an edit on this day in China. */
  edit(edit: RecordEdit): Promise<boolean>;
  /**
   * From now on this is the person's phone, and the one before is not; sessions end. `edited`: they changed it on this day;
   * `taken`: it signs somebody else in – at the counter it is given all the same.
   */
  movePhone(move: PhoneMove): Promise<'moved' | 'edited' | 'taken'>;
  /** Keeps that somebody agreed to a version of the terms; what was agreed to before stays as it is. */
  agree(person: string, version: number, at: number): Promise<void>;
  /** Opens a case, unless one is open for this document and this phone; answers with the id of the one that is open now. */
  openCase(one: RegistrationCase): Promise<string>;
  /** An open case, locked until the transaction ends. */
  openedCase(id: string): Promise<RegistrationCase | undefined>;
  closeCase(closed: ClosedCase): Promise<void>;
}
