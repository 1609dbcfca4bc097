import { type IntakeKindId, type IntakeRow, readSubmission } from '@kangma/intake';
import type { Advance } from '../../ports/store.ts';
import type { Claimed } from '../../ports/submissions.ts';
import { takeSnapshot } from '../places/take-snapshot.ts';
import { processRows } from './process-rows.ts';
import { openPieces } from './receive.ts';
import { LeaseLost, type Working } from './working.ts';

/** How many rows share a transaction: enough to spread its cost, few enough that nobody waits long for their code. */
const ROWS_PER_BATCH = 500;

/** A submission that ends so many workers before it comes any further would end every other. */
const MAX_ATTEMPTS = 3;

/**
 * Reads a submission from where it was left and takes its rows in, batch by batch. A batch and the mark behind it are one
 * transaction: whenever this stops, and whoever goes on, every row counts once.
 */
export async function workSubmission(working: Working, submission: Claimed): Promise<void> {
  const { submissions, keys, clock, limits } = working;
  if (submission.attempts > MAX_ATTEMPTS) {
    return submissions.refuse(submission.id, { code: 'given-up' }, clock.now());
  }
  const sealed = await submissions.file(submission.id);
  const bytes = openPieces(keys, 'file', submission.id, sealed);
  const { kind, receivedAt } = submission;
  const read = await readSubmission({ kind: kind as IntakeKindId, bytes }, { receivedAt }, limits);
  if (!read.ok) return submissions.refuse(submission.id, read.problems[0]!, clock.now());
  await submissions.describe(submission.id, read.format, read.encoding ?? null);
  if (read.updatedAt !== undefined) {
    return takeSnapshot(working, submission, [...read.rows], Date.parse(read.updatedAt));
  }
  await takeRows(working, submission, read.rows);
  await submissions.finish(submission.id, clock.now());
}

/**
 * Deals the rows out to lanes, by whom they are about: what concerns one person stays in order, and while one lane waits for
 * the database another one works. A row goes on only when its lane is free, so that no more is held than a batch a lane.
 */
async function takeRows(
  working: Working,
  submission: Claimed,
  rows: Iterable<IntakeRow>,
): Promise<void> {
  const lanes = submission.lanesDone.map((done, i) => new Lane(working, submission, i, done));
  let place = 0;
  try {
    for (const row of rows) await lanes[laneOf(row, lanes.length)]!.take(row, ++place);
    for (const lane of lanes) await lane.flush(place);
  } finally {
    await Promise.allSettled(lanes.map((lane) => lane.settled()));
  }
  for (const lane of lanes) await lane.settled();
}

function laneOf(row: IntakeRow, lanes: number): number {
  if (!row.ok || !('person' in row.record)) return 0;
  const { document } = row.record.person;
  // neither the last character nor the one before is the same for everybody
  return (
    (document.charCodeAt(document.length - 1) + document.charCodeAt(document.length - 2)) % lanes
  );
}

/** One lane of a submission: its batches are taken in one after the other. */
class Lane {
  readonly #working: Working;
  readonly #submission: Claimed;
  readonly #lane: number;
  #done: number;
  #batch: IntakeRow[] = [];
  #running: Promise<void> = Promise.resolve();

  constructor(working: Working, submission: Claimed, lane: number, done: number) {
    this.#working = working;
    this.#submission = submission;
    this.#lane = lane;
    this.#done = done;
  }

  async take(row: IntakeRow, place: number): Promise<void> {
    if (place <= this.#done) return;
    this.#batch.push(row);
    if (this.#batch.length >= ROWS_PER_BATCH) await this.flush(place);
  }

  /** Takes in what has come, and waits only for what was taken in before. */
  async flush(to: number): Promise<void> {
    await this.#running;
    if (this.#batch.length === 0) return;
    const rows = this.#batch;
    const from = this.#done;
    this.#batch = [];
    this.#done = to;
    this.#running = takeIn(this.#working, this.#submission, { lane: this.#lane, from, to }, rows);
    // whoever waits for it next is told; until then it is nobody's
    this.#running.catch(() => {});
  }

  settled(): Promise<void> {
    return this.#running;
  }
}

async function takeIn(
  working: Working,
  submission: Claimed,
  stretch: Pick<Advance, 'lane' | 'from' | 'to'>,
  rows: readonly IntakeRow[],
): Promise<void> {
  const { store, clock, worker, leaseMs } = working;
  await store.transact(async (tx) => {
    const now = clock.now();
    const { tally, left } = await processRows(working, tx, submission, rows, now);
    const until = now + leaseMs;
    const [held] = await Promise.all([
      tx.advance({ submission: submission.id, worker, ...stretch, tally, until }),
      left.length === 0 ? undefined : tx.leaveRows(submission.id, left),
    ]);
    if (!held) throw new LeaseLost();
  });
}
