import { PURPOSES, type RESIDENT_ENDPOINTS, STAFF_ROLES } from '@kangma/contract';
import type { AccessLog } from '../ports/access-log.ts';
import { readCursor, writeCursor } from '../ports/cursor.ts';
import type { Handler } from '../ports/handler.ts';

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Error(`the access log holds a word of no list: ${text}`);
  return found;
}

/** Which staff opened my record, when and for what. */
export function myAccesses(
  accesses: AccessLog,
): Handler<(typeof RESIDENT_ENDPOINTS)['myAccesses']> {
  return async ({ person }, { cursor, limit }) => {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    if (cursor !== undefined && after === undefined) return { ok: false, code: 'invalid-request' };
    const { items, next } = await accesses.ofPerson(person, after, limit);
    return {
      ok: true,
      value: {
        items: items.map(({ at, role, office, division, purpose, route }) => ({
          at: new Date(at).toISOString(),
          role: oneOf(STAFF_ROLES, role),
          office,
          division,
          purpose: oneOf(PURPOSES, purpose),
          what: route,
        })),
        next: next === undefined ? null : writeCursor(next),
      },
    };
  };
}
