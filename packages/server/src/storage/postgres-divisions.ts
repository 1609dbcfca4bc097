import type { Division } from '@kangma/intake';
import type { DivisionStore } from '../ports/divisions.ts';
import type { Database } from './database.ts';

/** {@link DivisionStore} in PostgreSQL. */
export class PostgresDivisions implements DivisionStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async table(provinces: readonly string[]): Promise<readonly Division[]> {
    const { rows } = await this.#database.pool.query<Division>(
      'select code, name from division where length(code) < 12 or left(code, 2) = any($1::text[])',
      [provinces],
    );
    return rows;
  }

  async aliases(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.#database.pool.query<{ named: string; division: string }>(
      'select named, division from place_alias',
    );
    return new Map(rows.map(({ named, division }) => [named, division]));
  }
}
