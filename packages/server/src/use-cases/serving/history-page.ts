import type { Answer, ENDPOINTS } from '@kangma/contract';
import { readNumberCursor } from '../../ports/cursor.ts';
import type { Reading, Scope } from '../../ports/reading.ts';
import { iso } from './code-answer.ts';

/** A page of somebody's decisions, the latest first; the cursor is the number of the last one told. */
export async function historyPage(
  reading: Reading,
  scope: Scope,
  person: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Answer<(typeof ENDPOINTS)['myHistory']>> {
  const before = readNumberCursor(cursor);
  const lines = await reading.decisions(scope, person, before, limit + 1);
  const items = lines.slice(0, limit).map(({ decisionNo, at, colour, cause, pathways }) => ({
    decisionNumber: decisionNo,
    at: iso(at),
    colour,
    cause,
    pathways: [...pathways],
  }));
  const last = items.at(-1);
  return { items, next: lines.length > limit && last ? String(last.decisionNumber) : null };
}
