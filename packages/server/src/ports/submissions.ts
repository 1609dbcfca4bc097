import type { Authority } from '@kangma/policy';
import type { LeftProblem } from './left-problem.ts';

export type Channel = 'page' | 'api' | 'folder' | 'command' | 'synthetic';
export type SubmissionState = 'received' | 'reading' | 'done' | 'refused';

/** Something handed in, before anything is read from it. */
export interface NewSubmission {
  readonly id: string;
  readonly kind: string;
  readonly authority: Authority;
  readonly submittedBy: string | null;
  readonly channel: Channel;
  /** sealed: a file's name can hold a person's. */
  readonly filename: Uint8Array | null;
  readonly fingerprint: Uint8Array;
  readonly size: number;
  readonly receivedAt: number;
  /** sealed pieces, in order. */
  readonly file: readonly Uint8Array[];
  readonly attachment: readonly Uint8Array[];
  /** `null` where none came along. */
  readonly attachmentSize: number | null;
}

/** What is told about a submission: its receipt, and how far it is. */
export interface Receipt {
  readonly id: string;
  readonly kind: string;
  readonly division: string;
  readonly office: string;
  readonly receivedAt: number;
  readonly state: SubmissionState;
  readonly problem: LeftProblem | null;
  readonly size: number;
  /** bytes of the scan that came along; `null` where none did. */
  readonly attachmentSize: number | null;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  readonly accepted: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly parked: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}

/** A submission that a worker has taken on. */
export interface Claimed {
  readonly id: string;
  readonly kind: string;
  readonly authority: Authority;
  readonly receivedAt: number;
  /** in each lane, up to which row (counted from 1, in the order of the file) it is done. */
  readonly lanesDone: readonly number[];
  /** how many workers, this one included, have begun with it since it last came further. */
  readonly attempts: number;
}

/** Submissions from their arrival to their end. Instants are milliseconds. */
export interface SubmissionStore {
  /** Keeps a submission, or finds the one that was the same before; either way answers with its receipt. */
  receive(submission: NewSubmission): Promise<{ receipt: Receipt; repeated: boolean }>;
  /**
   * Takes on the oldest that nobody is at; its lease runs until `until`, and every batch renews it. Each worker that begins is
   * an attempt, until the submission comes further.
   */
  claim(worker: string, now: number, until: number): Promise<Claimed | undefined>;
  /** Leaves it to whoever comes next: the work on it broke off. */
  letGo(id: string): Promise<void>;
  /** The sealed pieces of the file. */
  file(id: string): Promise<readonly Uint8Array[]>;
  describe(id: string, format: string, encoding: string | null): Promise<void>;
  finish(id: string, at: number): Promise<void>;
  refuse(id: string, problem: LeftProblem, at: number): Promise<void>;
  receipt(id: string): Promise<Receipt | undefined>;
}

/** A parked row that can go on. */
export interface AwakenedRow {
  readonly submission: Claimed;
  readonly row: number;
  /** the key of what it waited for. */
  readonly awaits: Uint8Array;
  /** sealed. */
  readonly record: Uint8Array;
}
