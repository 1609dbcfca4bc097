import type { IntakeRow } from '@kangma/intake';
import { sameBytes } from '../same-bytes.ts';
import { processRows } from './process-rows.ts';
import { openRow } from './sealed-row.ts';
import type { Working } from './working.ts';

const ROWS_PER_BATCH = 500;

/**
 * Takes up rows that waited for somebody who has been registered since, or for a place that somebody has named, each for its
 * own submission. Answers with how many went on, be it to wait for something else; call it until there are none. A row that
 * waits for the same as before – what was said of a place has not reached this worker yet – did not go on.
 */
export async function settleAwakened(working: Working): Promise<number> {
  const { store, keys, clock } = working;
  return store.transact(async (tx) => {
    let wentOn = 0;
    const awakened = await tx.takeAwakened(ROWS_PER_BATCH);
    for (const [id, waiting] of Map.groupBy(awakened, ({ submission }) => submission.id)) {
      const rows = waiting.map(
        ({ row, record }): IntakeRow => ({ row, ok: true, record: openRow(keys, id, record) }),
      );
      const now = clock.now();
      const { tally, left } = await processRows(working, tx, waiting[0]!.submission, rows, now);
      await tx.settleRows(
        id,
        rows.map(({ row }) => row),
        left,
        tally,
        now,
      );
      const awaited = new Map(waiting.map(({ row, awaits }) => [row, awaits]));
      const waitAgain = left.filter(
        ({ row, awaits }) => awaits !== null && sameBytes(awaits, awaited.get(row)!),
      );
      wentOn += rows.length - waitAgain.length;
    }
    return wentOn;
  });
}
