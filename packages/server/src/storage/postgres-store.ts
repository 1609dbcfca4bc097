import type { PoolClient } from 'pg';
import type { Store, Work } from '../ports/store.ts';
import type { Database } from './database.ts';
import { PostgresWork } from './postgres-work.ts';

const RULES_HAVE_CHANGED = 'KM001';
const TRIES = 5;

/** The rules that are decided under, and how to take up newer ones. */
export interface HeldRules {
  edition(): number;
  reload(): Promise<void>;
}

/**
 * The deciding path's store. A transaction holds the rules that it began with: where there are newer ones, they are taken up and
 * the work begins again; where somebody changes them meanwhile, that waits for it.
 */
export class PostgresStore implements Store {
  readonly #database: Database;
  readonly #rules: HeldRules;

  /** @param database as `kangma_decider`. */
  constructor(database: Database, rules: HeldRules) {
    this.#database = database;
    this.#rules = rules;
  }

  async transact<T>(work: (tx: Work) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        return await this.#database.transact(async (client: PoolClient) => {
          await client.query({
            name: 'hold-rules',
            text: 'select hold_rules($1)',
            values: [this.#rules.edition()],
          });
          return work(new PostgresWork(client));
        });
      } catch (error) {
        if (tried >= TRIES || (error as { code?: string }).code !== RULES_HAVE_CHANGED) throw error;
        await this.#rules.reload();
      }
    }
  }
}
