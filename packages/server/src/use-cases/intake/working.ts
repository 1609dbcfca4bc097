import type { SubmissionLimits } from '@kangma/intake';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { SubmissionStore } from '../../ports/submissions.ts';
import type { Intake } from './process-rows.ts';

export interface Working extends Intake {
  readonly store: Store;
  readonly submissions: SubmissionStore;
  readonly clock: Clock;
  readonly worker: string;
  readonly limits: SubmissionLimits;
  /** how long a lease runs, in milliseconds, before another worker may go on with the submission. */
  readonly leaseMs: number;
}

/** Another worker has taken the submission over: this one stops at once. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}
