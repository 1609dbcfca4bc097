import type { IntakeRow } from '@kangma/intake';
import type { Claimed } from '../../ports/submissions.ts';
import { LeaseLost, type Working } from '../intake/working.ts';
import { recordSnapshot } from './record-snapshot.ts';

/**
 * Takes a snapshot of risk areas in, whole or not at all: what is not in it is lifted. One that is older than what is listed
 * already says nothing any more and is refused.
 *
 * @param at when the service said so, in milliseconds.
 */
export async function takeSnapshot(
  working: Working,
  submission: Claimed,
  rows: readonly IntakeRow[],
  at: number,
): Promise<void> {
  const { store, submissions, clock, places, newId, worker, leaseMs } = working;
  const { id } = submission;
  const areas = rows.flatMap((row) =>
    row.ok && row.record.type === 'risk-area' ? [row.record.area] : [],
  );
  const taken =
    // its rows are behind us when this stopped between taking it in and saying so
    submission.lanesDone[0]! > 0 ||
    (await store.transact(async (tx) => {
      const latest = await tx.areas.latestSnapshot();
      if (latest !== null && at < latest) return false;
      const { listed, raised, lowered } = await recordSnapshot(places, newId, tx, id, areas, at);
      const accepted = listed + raised + lowered;
      const tally = { accepted, repeated: areas.length - accepted, rejected: 0, parked: 0 };
      const until = clock.now() + leaseMs;
      const step = { submission: id, worker, lane: 0, from: 0, to: areas.length, tally, until };
      if (!(await tx.advance(step))) throw new LeaseLost();
      await tx.areas.noteSnapshot(id, at);
      return true;
    }));
  if (taken) await submissions.finish(id, clock.now());
  else await submissions.refuse(id, { code: 'older-snapshot' }, clock.now());
}
