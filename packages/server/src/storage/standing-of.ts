import type { Standing } from '../ports/standing.ts';
import type { Database } from './database.ts';
import { instant } from './instants.ts';

/** {@link Standing} from PostgreSQL, as `kangma_decider`. @param now milliseconds: what is due by then. */
export async function standingOf({ pool }: Database, now: number): Promise<Standing> {
  const { rows } = await pool.query<Standing>(
    `select
      (select jsonb_build_object('green', count(*) filter (where colour = 'green'),
        'yellow', count(*) filter (where colour = 'yellow'), 'red', count(*) filter (where colour = 'red'),
        'none', count(*) filter (where colour = 'none')) from code) as codes,
      (select count(*) from submission where state in ('received', 'reading')) as "waitingSubmissions",
      (select min(received_at) from submission where state in ('received', 'reading')) as "oldestSubmission",
      (select count(*) from code where next_change_at <= $1) as "dueCodes",
      (select min(next_change_at) from code where next_change_at <= $1) as "oldestDue",
      (select jsonb_build_object('accepted', coalesce(sum(accepted), 0), 'repeated', coalesce(sum(repeated), 0),
        'rejected', coalesce(sum(rejected), 0), 'parked', coalesce(sum(parked), 0)) from submission) as rows,
      (select count(*) from notice where state = 'waiting' and due_at <= $1) as "waitingNotices",
      (select count(*) from notice where state = 'failed') as "failedNotices",
      (select count(*) from area where division is null and lifted_at is null) as "unresolvedPlaces"`,
    [instant(now)],
  );
  return rows[0]!;
}
