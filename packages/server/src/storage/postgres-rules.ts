import { canonicalJson, parseCanonical } from '@kangma/policy';
import type { RuleStore, StoredPolicy, WrittenPolicy } from '../ports/rules.ts';
import type { Database } from './database.ts';
import { instant } from './instants.ts';

interface VersionRow {
  readonly canonical: string;
  readonly publishedAt: number;
  readonly withdrawnAt: number | null;
}

/** {@link RuleStore} in PostgreSQL, as `kangma_decider`. */
export class PostgresRules implements RuleStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async all(): Promise<readonly StoredPolicy[]> {
    const { rows } = await this.#database.pool.query<VersionRow>(
      `select canonical, published_at as "publishedAt", withdrawn_at as "withdrawnAt"
        from policy_version order by published_at, policy, version`,
    );
    return rows.map(({ canonical, ...times }) => {
      const read = parseCanonical(canonical);
      if (!read.ok) throw new Error(`a stored policy cannot be read: ${read.problems[0]!.code}`);
      return { policy: read.value, ...times };
    });
  }

  async found(policies: readonly WrittenPolicy[], now: number): Promise<boolean> {
    const { rows } = await this.#database.pool.query<{ founded: boolean }>(
      'select found_policies($1::text[], $2::text[], $3) as founded',
      [
        policies.map(({ source }) => source),
        policies.map(({ policy }) => canonicalJson(policy)),
        instant(now),
      ],
    );
    return rows[0]!.founded;
  }

  async propose({ policy, source }: WrittenPolicy, id: string, now: number): Promise<void> {
    await this.#database.pool.query(
      `insert into policy_proposal (proposal_id, source, canonical, proposed_at)
        select $1, $2, $3, $4 where not exists (select from policy_proposal where digest = text_digest($3))`,
      [id, source, canonicalJson(policy), instant(now)],
    );
  }
}
