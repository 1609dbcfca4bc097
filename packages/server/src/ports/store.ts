/**
 * What the use cases need of a store. A `Work` is one transaction: all of it happens, or nothing. Instants are milliseconds
 * since 1970-01-01T00:00Z unless they are called minutes.
 */
import type { CodeColour, Evidence } from '@kangma/policy';
import type { AreaWork } from './areas.ts';
import type { FamilyWork } from './family.ts';
import type { PeopleWork } from './people.ts';
import type { LeftProblem } from './left-problem.ts';
import type { NewNotice } from './notices.ts';
import type { AwakenedRow } from './submissions.ts';

export type Cause = 'evidence' | 'time' | 'policy';

/** Where a person's code stands: the projection of the latest decision. */
export interface CodeState {
  readonly person: string;
  readonly decisionNo: number;
  readonly colour: CodeColour;
  readonly since: number;
  /** what was known by then has been decided on. */
  readonly knownAt: number;
  readonly nextChangeAt: number | null;
  readonly digest: Uint8Array;
  /** nothing has been recorded that could matter to them by itself (`RuleBook.matters`), beside what a base needs. */
  readonly plain: boolean;
}

/** A decision to be appended, and the projection that follows from it. */
export interface NewDecision {
  readonly person: string;
  readonly decisionNo: number;
  readonly at: number;
  readonly knownAt: number;
  readonly colour: CodeColour;
  readonly cause: Cause;
  readonly body: string;
  readonly since: number;
  readonly digest: Uint8Array;
  readonly summary: string;
  readonly nextChangeAt: number | null;
  /** whether it is the last of its person in this call, and the number that the code had before the call. */
  readonly last: boolean;
  readonly before: number;
}

/** Looked at again without a new decision. */
export interface Reschedule {
  readonly person: string;
  readonly knownAt: number;
  readonly nextChangeAt: number | null;
}

/** Evidence to be appended. */
export interface NewEvidence {
  readonly person: string;
  readonly id: string;
  readonly recordedAt: number;
  readonly submission: string | null;
  readonly row: number | null;
  /** the JSON of the evidence without id, person and recordedAt. */
  readonly body: string;
}

export interface NewPerson {
  readonly id: string;
  readonly division: string;
  readonly place: string | null;
  readonly name: Uint8Array;
  readonly nameCheck: Uint8Array;
  readonly documentType: string;
  readonly document: Uint8Array;
  readonly documentKey: Uint8Array;
  readonly phone: Uint8Array | null;
  readonly phoneKey: Uint8Array | null;
  readonly language: string;
  readonly registeredAt: number;
  readonly birthDate: Uint8Array | null;
  /** blind indexes of what another record of the same person would have in common (packages/people). */
  readonly traits: readonly Uint8Array[];
}

/** Whom a blind index belongs to, and where their code stands. */
export interface Match {
  /** the merge through which it leads to that person; `null`: it is the person's own. */
  readonly through: string | null;
  readonly nameCheck: Uint8Array;
  readonly division: string;
  readonly state: CodeState;
}

export type RowOutcome = 'rejected' | 'parked';

/** A row that did not become evidence. */
export interface LeftRow {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly problems: readonly LeftProblem[];
  /** the key of what it waits for; `null` where it waits for nothing. */
  readonly awaits: Uint8Array | null;
  /** the sealed record, to be taken up again. */
  readonly record: Uint8Array | null;
}

export interface Tally {
  readonly accepted: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly parked: number;
}

/** A stretch of one lane of a submission that is behind us. */
export interface Advance {
  readonly submission: string;
  readonly worker: string;
  readonly lane: number;
  /** up to which row the lane was done before, and is now. */
  readonly from: number;
  readonly to: number;
  readonly tally: Tally;
  /** until when the lease runs from now on. */
  readonly until: number;
}

/** One transaction. */
export interface Work {
  readonly areas: AreaWork;
  readonly people: PeopleWork;
  readonly family: FamilyWork;

  /** Documents' blind indexes, in hexadecimal, → people. Their codes are locked until the transaction ends. */
  matchDocuments(keys: readonly Uint8Array[]): Promise<ReadonlyMap<string, Match>>;
  addPersons(persons: readonly NewPerson[], empty: EmptyCode): Promise<void>;
  /** The codes of these people, locked until the transaction ends, whatever others do. */
  lockCodes(persons: readonly string[]): Promise<readonly CodeState[]>;
  /** All evidence about these people, by person. */
  evidenceOf(persons: readonly string[]): Promise<ReadonlyMap<string, Evidence[]>>;
  appendEvidence(evidence: readonly NewEvidence[]): Promise<void>;
  /** As `appendEvidence`, where it is not known what is there: answers with the ids that were there already. */
  appendUnlessThere(evidence: readonly NewEvidence[]): Promise<ReadonlySet<string>>;
  /** These people are plain no more. */
  markNotPlain(persons: readonly string[]): Promise<void>;
  appendDecisions(decisions: readonly NewDecision[]): Promise<void>;
  /** Leaves notices for these people's phones; reminders of theirs that still wait are taken back. */
  tell(persons: readonly string[], notices: readonly NewNotice[]): Promise<void>;
  reschedule(rows: readonly Reschedule[]): Promise<void>;
  /** Tells every server whose codes changed. */
  announce(persons: readonly string[]): Promise<void>;
  leaveRows(submission: string, rows: readonly LeftRow[]): Promise<void>;
  /** Parked rows whose person or place has become known since; locked, and passed over by others, until the transaction ends. */
  takeAwakened(limit: number): Promise<readonly AwakenedRow[]>;
  /** Notes what became of awakened rows of one submission: what those `left` now wait for, and of the others that they are settled. */
  settleRows(
    submission: string,
    rows: readonly number[],
    left: readonly LeftRow[],
    tally: Tally,
    at: number,
  ): Promise<void>;
  /**
   * Moves the mark behind which a submission is done, and renews the worker's lease; false where the worker holds it no more.
   */
  advance(step: Advance): Promise<boolean>;
}

/** What a person has before the first decision. */
export interface EmptyCode {
  readonly at: number;
  readonly digest: Uint8Array;
  readonly summary: string;
}

export interface Store {
  /** Runs the work in one transaction; a conflict with others runs it again. */
  transact<T>(work: (tx: Work) => Promise<T>): Promise<T>;
}
