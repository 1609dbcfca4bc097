import type { PoolClient } from 'pg';
import type { Store, Work } from '../ports/store.ts';
import type { Database } from './database.ts';
import { PostgresWork } from './postgres-work.ts';

/** The deciding path's store. */
export class PostgresStore implements Store {
  readonly #database: Database;

  /** @param database as `kangma_decider`. */
  constructor(database: Database) {
    this.#database = database;
  }

  transact<T>(work: (tx: Work) => Promise<T>): Promise<T> {
    return this.#database.transact((client: PoolClient) => work(new PostgresWork(client)));
  }
}
