import type { Purpose, StaffRole } from '@kangma/contract';
import type { CodeColour, Evidence } from '@kangma/policy';
import type { AreaLevel } from './areas.ts';
import type { Bond } from './family.ts';
import type { LeftProblem } from './left-problem.ts';
import type {
  Duplicate,
  DuplicateState,
  DuplicateStep,
  RegistrationCase,
  SealedRecord,
} from './people.ts';
import type { NoticeKind, NoticeProblem, NoticeState } from './notices.ts';
import type { Cause, RowOutcome } from './store.ts';
import type { Channel, Receipt } from './submissions.ts';

/** Who asks, as row-level security needs it: what is left out shows nothing. */
export interface Scope {
  readonly role?: string;
  readonly division?: string;
  readonly office?: string;
  readonly person?: string;
}

/** A person's code as stored. Instants are milliseconds. */
export interface StoredCode {
  readonly person: string;
  readonly colour: CodeColour;
  readonly since: number;
  readonly decidedAt: number;
  readonly knownAt: number;
  readonly nextChangeAt: number | null;
  readonly decisionNo: number;
  /** JSON, as `writeAnswer` wrote it. */
  readonly summary: string;
}

export interface DecisionLine {
  readonly decisionNo: number;
  readonly at: number;
  readonly colour: CodeColour;
  readonly cause: Cause;
  readonly pathways: readonly string[];
}

export interface SubmissionLine extends Receipt {
  readonly channel: Channel;
}

export interface LeftLine {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly problems: readonly LeftProblem[];
  readonly settledAt: number | null;
}

export interface ColourCounts {
  readonly division: string;
  readonly name: string;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly none: number;
}

export interface Overview {
  readonly waitingSubmissions: number;
  readonly oldestSubmission: number | null;
  readonly dueCodes: number;
  readonly oldestDue: number | null;
  readonly rejected: number;
  readonly parked: number;
  readonly unresolvedPlaces: number;
  readonly recentChanges: number;
}

/** Where in a list to go on: the instant and the id of the last line. */
export interface After {
  readonly at: number;
  readonly id: string;
}

/** What requests read, each in a transaction under the caller's scope. */
export interface Reading {
  /** The code of who holds a session; look-ups of one turn of the event loop go to the database together. */
  ownCode(session: Uint8Array, at: number): Promise<StoredCode | undefined>;
  code(scope: Scope, person: string): Promise<StoredCode | undefined>;
  /** The code with all evidence, as of one moment. */
  dossier(
    scope: Scope,
    person: string,
  ): Promise<{ readonly code: StoredCode; readonly evidence: readonly Evidence[] } | undefined>;
  decisions(
    scope: Scope,
    person: string,
    before: number | null,
    limit: number,
  ): Promise<readonly DecisionLine[]>;
  /** What a person was told or will be, the latest first. */
  notices(
    scope: Scope,
    person: string,
    after: After | null,
    limit: number,
  ): Promise<readonly NoticeLine[]>;
  /** Notices that did not reach their people, the latest first. */
  undelivered(
    scope: Scope,
    after: After | null,
    limit: number,
  ): Promise<readonly UndeliveredLine[]>;
  /** Staff who opened the records of so many people in a day since a moment. */
  bulkReads(scope: Scope, since: number, least: number): Promise<readonly BulkReadLine[]>;
  findByDocument(
    scope: Scope,
    key: Uint8Array,
  ): Promise<{ person: string; name: Uint8Array; division: string } | undefined>;
  submissions(scope: Scope, after: After | null, limit: number): Promise<readonly SubmissionLine[]>;
  submission(scope: Scope, id: string): Promise<SubmissionLine | undefined>;
  leftRows(
    scope: Scope,
    submission: string,
    outcome: RowOutcome | null,
    afterRow: number,
    limit: number,
  ): Promise<readonly LeftLine[]>;
  /** The sealed pieces of the scan that came along, in order; none where there is none that the scope may open. */
  attachment(scope: Scope, submission: string): Promise<readonly Uint8Array[]>;
  unresolved(
    scope: Scope,
    after: string | null,
    limit: number,
  ): Promise<readonly UnresolvedPlace[]>;
  unresolvedPlace(scope: Scope, id: string): Promise<UnresolvedPlace | undefined>;
  colours(scope: Scope, division: string): Promise<readonly ColourCounts[]>;
  overview(scope: Scope, now: number): Promise<Overview>;
  /** Open cases at the counter, the oldest first. */
  registrationCases(
    scope: Scope,
    after: After | null,
    limit: number,
  ): Promise<readonly RegistrationCase[]>;
  /** Pairs of records that may be one person, the surest first; `after` says score and id. */
  duplicates(
    scope: Scope,
    state: DuplicateState | null,
    after: After | null,
    limit: number,
  ): Promise<readonly Duplicate[]>;
  duplicate(
    scope: Scope,
    id: string,
  ): Promise<{ readonly pair: Duplicate; readonly steps: readonly StepLine[] } | undefined>;
  /** The bonds of a person, as keeper or as member, also those that ended; the latest first. */
  bonds(scope: Scope, person: string): Promise<readonly BondLine[]>;
  /** Bonds that wait at the counter, the oldest first. */
  bondsAsked(scope: Scope, after: After | null, limit: number): Promise<readonly Bond[]>;
  /** A person's own record; nobody else's. */
  record(person: string): Promise<OwnRecord | undefined>;
  /** The version of the terms that somebody agreed to last. */
  agreement(person: string): Promise<Agreement | undefined>;
  policies(): Promise<readonly PolicyLine[]>;
  divisionExists(code: string): Promise<boolean>;
  ping(): Promise<void>;
}

/** A bond, seen by one of the two. */
export interface BondLine extends Bond {
  readonly side: 'keeper' | 'member';
}

/** A record as its person sees it. */
export interface OwnRecord extends SealedRecord {
  readonly registeredAt: number;
  /** when the person saved an edit last. */
  readonly editedAt: number | null;
}

export interface Agreement {
  readonly version: number;
  readonly at: number;
}

export interface StepLine {
  readonly at: number;
  readonly step: DuplicateStep;
  readonly reason: string;
}

/** A place that no rule resolves: of an area that is listed, or of rows that wait for it. */
export type UnresolvedPlace = { readonly id: string; readonly since: number } & (
  | {
      readonly of: 'area';
      readonly named: readonly string[];
      readonly place: string;
      readonly level: AreaLevel;
      /** divisions that may be meant, as codes. */
      readonly suggestions: readonly string[];
    }
  | {
      readonly of: 'rows';
      readonly rows: number;
      /** one of them: its submission, and what it says, sealed. */
      readonly submission: string;
      readonly record: Uint8Array;
    }
);

export interface BulkReadLine {
  readonly day: string;
  readonly staff: string;
  readonly login: string;
  readonly role: StaffRole;
  readonly office: string;
  readonly division: string;
  readonly persons: number;
  readonly reads: number;
  readonly purposes: readonly Purpose[];
  readonly latest: number;
}

export interface NoticeLine {
  readonly id: string;
  readonly kind: NoticeKind;
  /** JSON of `NoticeFacts`. */
  readonly facts: string;
  readonly madeAt: number;
  readonly dueAt: number;
  readonly state: NoticeState;
}

export interface UndeliveredLine {
  readonly id: string;
  readonly person: string;
  /** sealed. */
  readonly name: Uint8Array;
  readonly division: string;
  readonly kind: NoticeKind;
  readonly failedAt: number;
  readonly problem: NoticeProblem;
}

export interface PolicyLine {
  readonly canonical: string;
  readonly publishedAt: number;
  readonly effectiveAt: number;
  readonly withdrawnAt: number | null;
  readonly digest: string;
}
