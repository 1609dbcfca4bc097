import { type IntakeRow, type Limits, readSubmission } from '@kangma/intake';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { Claimed, SubmissionStore } from '../../ports/submissions.ts';
import { type Intake, processRows } from './process-rows.ts';
import { openFile } from './receive.ts';

/** How many rows share a transaction: enough to spread its cost, few enough that nobody waits long for their code. */
const ROWS_PER_BATCH = 500;

export interface Working extends Intake {
  readonly store: Store;
  readonly submissions: SubmissionStore;
  readonly clock: Clock;
  readonly worker: string;
  readonly limits: Limits;
  /** how long a lease runs, in milliseconds, before another worker may go on with the submission. */
  readonly leaseMs: number;
}

/** Another worker has taken the submission over: this one stops at once. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * Reads a submission from where it was left and takes its rows in, batch by batch. A batch and the mark behind it are one
 * transaction: whenever this stops, and whoever goes on, every row counts once.
 */
export async function workSubmission(working: Working, submission: Claimed): Promise<void> {
  const { submissions, keys, clock, limits } = working;
  const bytes = openFile(keys, submission.id, await submissions.file(submission.id));
  const { kind, receivedAt } = submission;
  const read = await readSubmission({ kind, bytes, receivedAt }, limits);
  if (!read.ok) return submissions.refuse(submission.id, read.problems[0]!, clock.now());
  await submissions.describe(submission.id, read.format, read.encoding);
  let from = submission.rowsDone;
  for (const rows of batches(read.rows, from)) {
    from = await takeIn(working, submission, from, rows);
  }
  await submissions.finish(submission.id, clock.now());
}

async function takeIn(
  working: Working,
  submission: Claimed,
  from: number,
  rows: readonly IntakeRow[],
): Promise<number> {
  const { store, submissions, clock, worker, leaseMs } = working;
  const to = from + rows.length;
  await store.transact(async (tx) => {
    const { tally, left } = await processRows(working, tx, submission, rows, clock.now());
    const [held] = await Promise.all([
      tx.advance(submission.id, from, to, tally),
      left.length === 0 ? undefined : tx.leaveRows(submission.id, left),
    ]);
    if (!held) throw new LeaseLost();
  });
  if (!(await submissions.renew(submission.id, worker, clock.now() + leaseMs)))
    throw new LeaseLost();
  return to;
}

/** The rows after the first `skip`, in batches. */
function* batches(rows: Iterable<IntakeRow>, skip: number): Generator<IntakeRow[]> {
  let batch: IntakeRow[] = [];
  let seen = 0;
  for (const row of rows) {
    if (seen++ < skip) continue;
    batch.push(row);
    if (batch.length < ROWS_PER_BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
