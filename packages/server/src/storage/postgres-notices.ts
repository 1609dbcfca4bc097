import type { DueNotice, NoticeStore, Settled, ToldKeeper } from '../ports/notices.ts';
import { tokens } from './arrays.ts';
import type { Database } from './database.ts';
import { instant } from './instants.ts';

type DueRow = Omit<DueNotice, 'keepers'> & {
  readonly keepers: readonly (Omit<ToldKeeper, 'phone'> & { readonly phone: string })[];
};

/** {@link NoticeStore} in PostgreSQL, as `kangma_decider`. */
export class PostgresNotices implements NoticeStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async due(buckets: readonly number[], now: number, limit: number): Promise<readonly DueNotice[]> {
    const { rows } = await this.#database.pool.query<DueRow>({
      name: 'due-notices',
      text: `select n.person_id as person, n.notice_id as id, n.kind, n.facts, n.expires_at as "expiresAt", n.attempts,
          p.language, coalesce(n.phone, p.phone) as phone, array(
            select jsonb_build_object('person', k.person_id, 'relation', f.relation, 'language', k.language,
              'phone', encode(k.phone, 'hex'))
            from family_bond f join person k on k.person_id = current_record(f.keeper)
            where n.phone is null and f.member = any(records_of(n.person_id)) and f.state = 'bound' and k.phone is not null
              and (p.phone is null or f.relation = 'child')) as keepers
        from unnest($1::smallint[]) as b(bucket) cross join lateral (
          select * from notice where notice.bucket = b.bucket and state = 'waiting' and due_at <= $2
          order by due_at limit $3) n
        join person p on p.person_id = n.person_id
        order by n.due_at limit $3`,
      values: [buckets, instant(now), limit],
    });
    return rows.map(({ keepers, ...notice }) => ({
      ...notice,
      keepers: keepers.map((one) => ({ ...one, phone: Buffer.from(one.phone, 'hex') })),
    }));
  }

  async settle(notices: readonly Settled[], now: number): Promise<void> {
    await this.#database.pool.query({
      name: 'settle-notices',
      text: `update notice n set state = s.state, problem = s.problem, due_at = s.due, attempts = n.attempts + 1,
          settled_at = case when s.state = 'waiting' then null else $6::timestamptz end
        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[]) as s(person, id, state, problem, due)
        where n.person_id = s.person and n.notice_id = s.id`,
      values: [
        tokens(notices.map(({ person }) => person)),
        tokens(notices.map(({ id }) => id)),
        tokens(notices.map(({ state }) => state)),
        tokens(notices.map(({ problem }) => problem)),
        tokens(notices.map(({ dueAt }) => instant(dueAt))),
        instant(now),
      ],
    });
  }
}
