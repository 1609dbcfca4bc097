import type { IntakeRecord, IntakeRow } from '@kangma/intake';
import { processRows } from './process-rows.ts';
import type { Working } from './working.ts';

const ROWS_PER_BATCH = 500;

/**
 * Takes up rows that waited for somebody who has been registered since, or for a place that somebody has named, each for its
 * own submission. Answers with how many were settled; call it until there are none.
 */
export async function settleAwakened(working: Working): Promise<number> {
  const { store, keys, clock } = working;
  return store.transact(async (tx) => {
    let settled = 0;
    const awakened = await tx.takeAwakened(ROWS_PER_BATCH);
    for (const [id, waiting] of Map.groupBy(awakened, ({ submission }) => submission.id)) {
      const rows = waiting.map(({ row, record }): IntakeRow => {
        const text = keys.open(record, `row|${id}`);
        return { row, ok: true, record: JSON.parse(text) as IntakeRecord };
      });
      const now = clock.now();
      const { tally, left } = await processRows(working, tx, waiting[0]!.submission, rows, now);
      await tx.settleRows(
        id,
        rows.map(({ row }) => row),
        left,
        tally,
        now,
      );
    }
    return awakened.length;
  });
}
