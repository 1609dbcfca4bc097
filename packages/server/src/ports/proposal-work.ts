/** A proposal that is to be checked. */
export interface Unchecked {
  readonly id: string;
  readonly canonical: string;
}

/** One bucket of a measurement: whose effect, under which rules, at which moment (milliseconds). */
export interface MeasureBucket {
  readonly measurement: string;
  readonly canonical: string;
  readonly edition: number;
  readonly at: number;
  readonly bucket: number;
}

/** A measurement all of whose buckets have been measured. */
export interface WholeMeasurement {
  readonly measurement: string;
  readonly results: readonly string[];
}

/** What is done to proposals besides deciding by people: checked, and measured over everybody. */
export interface ProposalWork {
  /** The oldest that nobody checks; it is the caller's until `until`. */
  claimCheck(now: number, until: number): Promise<Unchecked | undefined>;
  noteCheck(id: string, part: number, until: number): Promise<void>;
  noteChecked(id: string, report: string, findings: number, at: number): Promise<void>;
  /** Begins what is due: the impact of what has been checked clean, and each hour of the shadow. */
  beginMeasurements(now: number): Promise<void>;
  /** The next bucket, of those that this worker looks after. */
  nextBucket(worker: string): Promise<MeasureBucket | undefined>;
  noteBucket(of: MeasureBucket, result: string): Promise<void>;
  nextWhole(): Promise<WholeMeasurement | undefined>;
  finish(measurement: string, result: string, at: number): Promise<void>;
}

/** Checks the canonical text of a policy, and says how far it is, from 0 to 1; what it found, as a report of `check`. */
export type Checker = (
  canonical: string,
  onProgress: (part: number) => void,
) => Promise<{ readonly report: string; readonly findings: number }>;
