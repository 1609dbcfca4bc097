import type { Evidence } from '@kangma/policy';
import type { PoolClient } from 'pg';
import { BUCKETS, bucketRange } from '../ports/bucket.ts';
import type {
  Page,
  PageOfHistory,
  Population,
  RunBucket,
  StoredDecision,
} from '../ports/population.ts';
import type { CodeState } from '../ports/store.ts';
import { tokens } from './arrays.ts';
import { CODE_STATE, type CodeStateRow, readCodeState } from './code-state-row.ts';
import { type Database, SNAPSHOT } from './database.ts';
import { instant } from './instants.ts';
import { EVIDENCE, type EvidenceRow, groupEvidence } from './evidence-row.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** {@link Population} in PostgreSQL, as `kangma_decider`. */
export class PostgresPopulation implements Population {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  page(
    bucket: number,
    after: string | null,
    limit: number,
    of: (state: CodeState) => boolean,
  ): Promise<Page> {
    return this.#snapshot((client) => pageOf(client, bucket, after, limit, of));
  }

  pageOfHistory(bucket: number, after: string | null, limit: number): Promise<PageOfHistory> {
    return this.#snapshot(async (client) => {
      const page = await pageOf(client, bucket, after, limit, () => true);
      return { ...page, decisions: await decisionsOf(client, page.states) };
    });
  }

  /** All statements see the same moment, so that no decision looks as if it lacked evidence. */
  #snapshot<T>(read: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.#database.transact(read, undefined, SNAPSHOT);
  }

  async due(buckets: readonly number[], now: number, limit: number): Promise<readonly string[]> {
    const { rows } = await this.#database.pool.query<{ person: string }>({
      name: 'due',
      text: `select c.person_id as person from unnest($1::smallint[]) as b(bucket) cross join lateral (
          select person_id, next_change_at from code
          where code.bucket = b.bucket and next_change_at <= $2 order by next_change_at limit $3) c
        order by c.next_change_at limit $3`,
      values: [buckets, instant(now), limit],
    });
    return rows.map(({ person }) => person);
  }

  async forgetPresences(now: number): Promise<number> {
    const { rowCount } = await this.#database.pool.query(
      'delete from presence where expires_at <= $1',
      [instant(now)],
    );
    return rowCount ?? 0;
  }

  leaseBuckets(worker: string, now: number, until: number): Promise<readonly number[]> {
    return this.#database.transact(async (client) => {
      const [, { rows: counted }] = await Promise.all([
        client.query(
          `insert into worker values ($1, $2) on conflict (worker) do update set seen_until = excluded.seen_until`,
          [worker, instant(until)],
        ),
        client.query<{ share: number }>(
          `select ceil($1::float8 / count(*))::integer as share from worker where seen_until > $2`,
          [BUCKETS, instant(now)],
        ),
      ]);
      const { share } = counted[0]!;
      // what is beyond the share is given back first, for a worker that has just come
      const released = client.query(
        `update bucket set leased_by = null, leased_until = null where bucket in (
          select bucket from bucket where leased_by = $1 order by bucket offset $2)`,
        [worker, share],
      );
      const { rows } = await client.query<{ bucket: number }>(
        `update bucket set leased_by = $1, leased_until = $3 where bucket in (
            select bucket from bucket where leased_by = $1 or leased_until is null or leased_until <= $2
            order by leased_by is not distinct from $1 desc, bucket limit $4 for update skip locked)
          returning bucket`,
        [worker, instant(now), instant(until), share],
      );
      await released;
      return rows.map(({ bucket }) => bucket).sort((a, b) => a - b);
    });
  }

  async releaseBuckets(worker: string): Promise<void> {
    await this.#database.transact(async (client) => {
      await Promise.all([
        client.query(
          'update bucket set leased_by = null, leased_until = null where leased_by = $1',
          [worker],
        ),
        client.query('delete from worker where worker = $1', [worker]),
      ]);
    });
  }

  async runBucket(buckets: readonly number[], now: number): Promise<RunBucket | undefined> {
    const { rows } = await this.#database.pool.query<RunBucket>(
      `select b.run_id as run, r.edition, b.bucket, b.last_person as "lastPerson", r.at
        from population_run_bucket b join population_run r using (run_id)
        where not b.done and b.bucket = any($1::smallint[]) and r.at <= $2 and r.finished_at is null order by r.started_at, b.bucket limit 1`,
      [buckets, instant(now)],
    );
    return rows[0];
  }

  async advanceRun(
    { run, bucket }: RunBucket,
    lastPerson: string | null,
    seen: number,
    changed: number,
    now: number,
  ): Promise<void> {
    await this.#database.transact(async (client) => {
      await client.query(
        `update population_run_bucket set last_person = coalesce($3, last_person), seen = seen + $4, changed = changed + $5,
            done = $3 is null
          where run_id = $1 and bucket = $2`,
        [run, bucket, lastPerson, seen, changed],
      );
      if (lastPerson !== null) return;
      await client.query(
        `update population_run set finished_at = $2 where run_id = $1 and not exists (
          select from population_run_bucket where run_id = $1 and not done)`,
        [run, instant(now)],
      );
    });
  }
}

async function pageOf(
  client: PoolClient,
  bucket: number,
  after: string | null,
  limit: number,
  of: (state: CodeState) => boolean,
): Promise<Page> {
  const [first, last] = bucketRange(bucket);
  const codes = await client.query<CodeStateRow>({
    name: 'page-codes',
    text: `select ${CODE_STATE} from code c where person_id > $1 and person_id <= $2 order by person_id limit $3`,
    values: [after ?? beforeFirst(first), last, limit],
  });
  const states = codes.rows.map(readCodeState);
  const persons = states.filter(of).map(({ person }) => person);
  if (persons.length === 0) return { states, evidence: new Map<string, Evidence[]>() };
  const { rows } = await client.query<EvidenceRow>({
    name: 'page-evidence',
    text: `select ${EVIDENCE} from evidence where person_id = any($1::uuid[])`,
    values: [tokens(persons)],
  });
  return { states, evidence: groupEvidence(rows) };
}

async function decisionsOf(
  client: PoolClient,
  states: readonly CodeState[],
): Promise<ReadonlyMap<string, StoredDecision[]>> {
  const { rows } = await client.query<StoredDecision>(
    `select person_id as person, decision_no as "decisionNo", at, known_at as "knownAt", colour, body
      from decision where person_id = any($1::uuid[]) order by person_id, decision_no`,
    [states.map(({ person }) => person)],
  );
  return Map.groupBy(rows, ({ person }) => person);
}

/** The page's condition is "after": the very first id of a bucket must still be after something. */
function beforeFirst(first: string): string {
  if (first === NOBODY) return NOBODY;
  const before = (Number.parseInt(first.slice(0, 2), 16) - 1).toString(16).padStart(2, '0');
  return `${before}ffffff-ffff-ffff-ffff-ffffffffffff`;
}
