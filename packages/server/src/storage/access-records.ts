import { randomUUID } from 'node:crypto';
import type { Access, AccessLog } from '../ports/access-log.ts';
import type { Clock } from '../ports/clock.ts';
import type { Database } from './database.ts';

interface AccessRow extends Access {
  readonly access_id: string;
}

/** A place in the list: the time in milliseconds and the id. */
function readCursor(cursor: string): { at: number; id: string } {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  return { at: Number(at), id };
}

/** {@link AccessLog} in PostgreSQL, as the application’s role: it may add and read, and nothing else. */
export function accessRecords(database: Database, clock: Clock): AccessLog {
  return {
    async personRead({ staff, role, office, division }, person, purpose, route) {
      await database.pool.query(
        `insert into access_log (person_id, access_id, at, staff_id, role, office, division, purpose, route)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          person,
          randomUUID(),
          new Date(clock.now()),
          staff,
          role,
          office,
          division,
          purpose,
          route,
        ],
      );
    },
    async act({ staff, role, office, division }, route, request, problem) {
      await database.pool.query(
        `insert into act_log (act_id, at, staff_id, role, office, division, route, request_id, problem)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          randomUUID(),
          new Date(clock.now()),
          staff,
          role,
          office,
          division,
          route,
          request,
          problem,
        ],
      );
    },
    ofPerson(person, cursor, limit) {
      const from = cursor === undefined ? undefined : readCursor(cursor);
      return database.transact(
        async (client) => {
          const { rows } = await client.query<AccessRow>(
            `select access_id, at, role, office, division, purpose, route from access_log
            where person_id = $1 and ($2::timestamptz is null or (at, access_id) < ($2, $3::uuid))
            order by at desc, access_id desc limit $4`,
            [person, from === undefined ? null : new Date(from.at), from?.id ?? null, limit + 1],
          );
          const items = rows.slice(0, limit);
          const last = rows.length > limit ? items.at(-1) : undefined;
          const next =
            last === undefined
              ? null
              : Buffer.from(`${last.at} ${last.access_id}`).toString('base64url');
          return { items: items.map(({ access_id: _, ...access }) => access), next };
        },
        { person },
      );
    },
  };
}
