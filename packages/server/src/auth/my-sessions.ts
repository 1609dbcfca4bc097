import type { RECORD_ENDPOINTS } from '@kangma/contract';
import type { Clock } from '../ports/clock.ts';
import type { Handlers } from '../ports/handler.ts';
import type { Sql } from '../ports/sql.ts';

interface SessionRow {
  readonly id: string;
  readonly issued: number;
  readonly expires: number;
  readonly isThis: boolean;
}

/** Where a resident is signed in, and the end of it: on a device that is theirs no more. */
export function mySessions(
  sql: Sql,
  clock: Clock,
): Handlers<Pick<typeof RECORD_ENDPOINTS, 'mySessions' | 'endSession' | 'endOtherSessions'>> {
  return {
    async mySessions({ person, session }) {
      const rows = await sql.query<SessionRow>(
        `select session_id as id, issued_at as issued, expires_at as expires, token_hash = $2 as "isThis"
        from resident_session where person_id = $1 and expires_at > $3 order by issued_at desc, session_id`,
        [person, session, new Date(clock.now())],
      );
      const items = rows.map(({ id, issued, expires, isThis }) => ({
        id,
        signedInAt: new Date(issued).toISOString(),
        endsAt: new Date(expires).toISOString(),
        isThis,
      }));
      return { ok: true, value: { items } };
    },
    async endSession({ person }, { id }) {
      const ended = await sql.query(
        'delete from resident_session where person_id = $1 and session_id = $2 returning 1',
        [person, id],
      );
      return ended.length === 0 ? { ok: false, code: 'not-found' } : { ok: true, value: undefined };
    },
    async endOtherSessions({ person, session }) {
      await sql.query('delete from resident_session where person_id = $1 and token_hash <> $2', [
        person,
        session,
      ]);
      return { ok: true, value: undefined };
    },
  };
}
