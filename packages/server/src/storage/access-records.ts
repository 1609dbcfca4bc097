import { randomUUID } from 'node:crypto';
import type { Access, AccessLog } from '../ports/access-log.ts';
import type { Clock } from '../ports/clock.ts';
import type { Database } from './database.ts';

interface AccessRow extends Access {
  readonly access_id: string;
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
    ofPerson(person, after, limit) {
      return database.transact(
        async (client) => {
          const { rows } = await client.query<AccessRow>(
            `select access_id, at, role, office, division, purpose, route from access_log
            where person_id = $1 and ($2::timestamptz is null or (at, access_id) < ($2, $3::uuid))
            order by at desc, access_id desc limit $4`,
            [person, after === undefined ? null : new Date(after.at), after?.id ?? null, limit + 1],
          );
          const shown = rows.slice(0, limit);
          const last = rows.length > limit ? shown.at(-1) : undefined;
          return {
            items: shown.map(({ access_id: _, ...access }) => access),
            next: last === undefined ? undefined : { at: last.at, id: last.access_id },
          };
        },
        { person },
      );
    },
  };
}
