import type { Fact, View } from '../evidence/view.ts';
import type { Divisions } from './divisions.ts';

/** What a person's evidence is, as far as the columns go. */
export const PLAIN = 0;
/** Some result was reported before that of an earlier sample: courses are counted by the book. */
export const DISORDERED = 1;
/** Columns do not hold this evidence: the view is kept, and the interpreter decides. */
export const NARRATED = 2;

/** A delay that stands for "no report known". */
export const UNREPORTED = 0x7fff;

/**
 * The evidence of a population as typed arrays, the same for every policy. One person's facts stand together, triggers
 * before supports, each in order of `begin`; one person's nucleic negatives stand together in order of sampling.
 * Instants are minutes since 1970, as everywhere.
 *
 * A person whose evidence is rare and heavy is *narrated*: positives (a walk turns back for them), answers (they
 * name another piece of evidence), results that put a question, results later than 22 days, and whatever does not fit
 * the widths below. Nobody else is.
 */
export interface Columns {
  readonly persons: number;
  /** person → its first fact; one longer than there are persons. */
  readonly facts: Int32Array;
  /** person → its first negative; one longer than there are persons. */
  readonly tests: Int32Array;
  /** person → {@link PLAIN}, {@link DISORDERED} or {@link NARRATED}. */
  readonly flag: Uint8Array;

  readonly signature: Uint8Array;
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly assigned: Int32Array;
  readonly isolated: Int32Array;
  readonly authority: Uint16Array;

  readonly sampled: Int32Array;
  /** minutes from sampling to report (or {@link UNREPORTED}) times two, plus one where the tube was pooled. */
  readonly delay: Uint16Array;
  readonly laboratory: Uint16Array;

  readonly divisions: Divisions;
  /** tests that no course counts, of the few who have any; only the interpreter asks for them. */
  readonly uncounted: ReadonlyMap<number, readonly Fact[]>;
  /** the views of narrated persons. */
  readonly kept: ReadonlyMap<number, View>;
}

const ARRAYS = [
  'facts',
  'tests',
  'flag',
  'signature',
  'begin',
  'end',
  'assigned',
  'isolated',
  'authority',
  'sampled',
  'delay',
  'laboratory',
] as const;

/** Bytes of all arrays and of the dictionary; kept views are not counted. */
export function columnBytes(columns: Columns): number {
  return ARRAYS.reduce((sum, name) => sum + columns[name].byteLength, columns.divisions.byteLength);
}
