import type { Evidence } from '@kangma/policy';
import type { CodeState } from './store.ts';

/** A stretch of people in order of their ids, as they stood at one moment; nobody is locked. */
export interface Page {
  readonly states: readonly CodeState[];
  readonly evidence: ReadonlyMap<string, Evidence[]>;
}

/** A page with all decisions, in order, by person. */
export interface PageOfHistory extends Page {
  readonly decisions: ReadonlyMap<string, readonly StoredDecision[]>;
}

/** A decision as it was stored. Instants are milliseconds. */
export interface StoredDecision {
  readonly person: string;
  readonly decisionNo: number;
  readonly at: number;
  readonly knownAt: number;
  readonly colour: string;
  readonly body: string;
}

/** How far one pass over everybody is in one bucket. */
export interface RunBucket {
  readonly run: string;
  /** the edition of the rules that it is for. */
  readonly edition: number;
  readonly bucket: number;
  readonly lastPerson: string | null;
  /** the moment that the pass decides at. */
  readonly at: number;
}

/** Everybody, bucket by bucket. */
export interface Population {
  /** The next people of a bucket after the one given, with the evidence of `of` them; an empty page is the end. */
  page(
    bucket: number,
    after: string | null,
    limit: number,
    of: (state: CodeState) => boolean,
  ): Promise<Page>;
  /** The same with all evidence and every decision of these people. */
  pageOfHistory(bucket: number, after: string | null, limit: number): Promise<PageOfHistory>;
  /** People of these buckets whose code can have changed by `now` with no new evidence, the longest overdue first. */
  due(buckets: readonly number[], now: number, limit: number): Promise<readonly string[]>;
  /** Deletes where people were, once that has expired; answers with how much. */
  forgetPresences(now: number): Promise<number>;

  /** Takes, until `until`, this worker's share of the buckets: those that it has and those that nobody looks after. */
  leaseBuckets(worker: string, now: number, until: number): Promise<readonly number[]>;
  /** Gives them back, for the others to go on at once. */
  releaseBuckets(worker: string): Promise<void>;

  /** A bucket, of those given, of a pass that has begun by `now` and is not finished. */
  runBucket(buckets: readonly number[], now: number): Promise<RunBucket | undefined>;
  advanceRun(
    at: RunBucket,
    lastPerson: string | null,
    seen: number,
    changed: number,
    now: number,
  ): Promise<void>;
}
