import { parseCanonical } from '@kangma/policy';
import type { NewPolicy, RuleStore, StoredPolicy } from '../ports/rules.ts';
import { RULES_CHANGED } from './channels.ts';
import { instant } from './instants.ts';
import type { Database } from './database.ts';

/** {@link RuleStore} in PostgreSQL, as `kangma_decider`. */
export class PostgresRules implements RuleStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async all(): Promise<readonly StoredPolicy[]> {
    const { rows } = await this.#database.pool.query<{ canonical: string; publishedAt: number }>(
      `select canonical, published_at as "publishedAt" from policy_version order by published_at, policy, version`,
    );
    return rows.map(({ canonical, publishedAt }) => {
      const read = parseCanonical(canonical);
      if (!read.ok) throw new Error(`a stored policy cannot be read: ${read.problems[0]!.code}`);
      return { policy: read.value, publishedAt };
    });
  }

  async add(one: NewPolicy): Promise<'added' | 'same' | 'other'> {
    const { policy, version } = one.policy;
    return this.#database.transact(async (client) => {
      const { rowCount } = await client.query(
        'insert into policy_version values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
        [policy, version, one.text, one.digest, instant(one.publishedAt), instant(one.effectiveAt)],
      );
      if (rowCount === 1) {
        await client.query('select pg_notify($1, $2)', [RULES_CHANGED, policy]);
        return 'added';
      }
      const { rows } = await client.query<{ same: boolean }>(
        'select digest = $3 as same from policy_version where policy = $1 and version = $2',
        [policy, version, one.digest],
      );
      return rows[0]!.same ? 'same' : 'other';
    });
  }
}
