import { type IntakeKindId, type IntakeRow, readSubmission } from '@kangma/intake';
import type { Claimed } from '../../ports/submissions.ts';
import { takeSnapshot } from '../places/take-snapshot.ts';
import { processRows } from './process-rows.ts';
import { openFile } from './receive.ts';
import { LeaseLost, type Working } from './working.ts';

/** How many rows share a transaction: enough to spread its cost, few enough that nobody waits long for their code. */
const ROWS_PER_BATCH = 500;

/**
 * Reads a submission from where it was left and takes its rows in, batch by batch. A batch and the mark behind it are one
 * transaction: whenever this stops, and whoever goes on, every row counts once.
 */
export async function workSubmission(working: Working, submission: Claimed): Promise<void> {
  const { submissions, keys, clock, limits } = working;
  const bytes = openFile(keys, submission.id, await submissions.file(submission.id));
  const { kind, receivedAt } = submission;
  const read = await readSubmission({ kind: kind as IntakeKindId, bytes }, { receivedAt }, limits);
  if (!read.ok) return submissions.refuse(submission.id, read.problems[0]!, clock.now());
  await submissions.describe(submission.id, read.format, read.encoding ?? null);
  if (read.updatedAt !== undefined) {
    return takeSnapshot(working, submission, [...read.rows], Date.parse(read.updatedAt));
  }
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
  const { store, clock, worker, leaseMs } = working;
  const to = from + rows.length;
  await store.transact(async (tx) => {
    const now = clock.now();
    const { tally, left } = await processRows(working, tx, submission, rows, now);
    const until = now + leaseMs;
    const [held] = await Promise.all([
      tx.advance({ submission: submission.id, worker, from, to, tally, until }),
      left.length === 0 ? undefined : tx.leaveRows(submission.id, left),
    ]);
    if (!held) throw new LeaseLost();
  });
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
