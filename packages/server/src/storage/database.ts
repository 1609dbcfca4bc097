import { Pool, type PoolClient, type PoolConfig, types } from 'pg';
import type { Scope } from '../ports/reading.ts';

const SETTINGS = ['role', 'division', 'office', 'person'] as const;
const TIMESTAMPTZ = 1184;
const DATE = 1082;
const BIGINT = 20;

/** Instants come as milliseconds, dates as the text that they are, counts as numbers. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  // the session's time zone is UTC: `2022-04-01 00:00:00.123+00`
  [TIMESTAMPTZ]: (text) => Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`),
  [DATE]: (text) => text,
  [BIGINT]: Number,
};

const typeParsers: NonNullable<PoolConfig['types']> = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const ours = format === 'binary' ? undefined : PARSERS[oid];
    return ours ?? (types.getTypeParser as (oid: number) => (text: string) => unknown)(oid);
  },
};

/** Conflicts with others that a second try resolves: serialization, deadlock, a key that another just took. */
const TRY_AGAIN = new Set(['40001', '40P01', '23505']);
const TRIES = 5;

/** How a transaction begins; as a snapshot, all its statements see one moment, and it writes nothing. */
export type Begin = 'begin' | typeof SNAPSHOT;
export const SNAPSHOT = 'begin isolation level repeatable read, read only';

/** A PostgreSQL as one role sees it. */
export class Database {
  readonly pool: Pool;

  /** @param onIdleError connections that break while nobody uses them (the server restarted) are told here, not thrown. */
  constructor(url: string, max: number, onIdleError: (error: Error) => void, durable = true) {
    this.pool = new Pool({
      connectionString: url,
      max,
      types: typeParsers,
      options: `-c TimeZone=UTC -c jit=off${durable ? '' : ' -c synchronous_commit=off'}`,
      connectionTimeoutMillis: 10_000,
      // queries of one turn go out together; each still waits for its own answer
      pipeline: true,
    });
    this.pool.on('error', onIdleError);
    this.pool.on('connect', forgetUnawaited);
  }

  /** Runs `work` in one transaction, again where it lost a race with another. */
  async transact<T>(
    work: (client: PoolClient) => Promise<T>,
    scope?: Scope,
    begin: Begin = 'begin',
  ): Promise<T> {
    for (let tried = 1; ; tried++) {
      const client = await this.pool.connect();
      let broken: Error | undefined;
      try {
        const begun = client.query(begin);
        await Promise.all([begun, scope === undefined ? undefined : setScope(client, scope)]);
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (error) {
        try {
          await client.query('rollback');
        } catch (failure) {
          broken = failure as Error;
        }
        if (tried >= TRIES || !TRY_AGAIN.has((error as { code?: string }).code ?? '')) throw error;
      } finally {
        client.release(broken);
      }
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** The transaction of a request sets every setting: what an earlier one on the same connection left is an empty string (design §5). */
async function setScope(client: PoolClient, scope: Scope): Promise<void> {
  await client.query(
    `select ${SETTINGS.map((name, i) => `set_config('kangma.${name}', $${i + 1}, true)`).join(', ')}`,
    SETTINGS.map((name) => scope[name] ?? ''),
  );
}

/**
 * Of statements that are sent together, one that fails makes the others fail, and only the first is waited for. The others'
 * rejections are nobody's to handle: without this they would end the process.
 */
function forgetUnawaited(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const answer = query(...args);
    if (answer instanceof Promise) answer.catch(() => {});
    return answer;
  }) as typeof client.query;
}
