import type { Sql } from '../ports/sql.ts';
import type { Database } from './database.ts';

/** Single statements outside of any scope: row-level security shows them nothing of a person. */
export function plainSql({ pool }: Database): Sql {
  return {
    async query<Row>(text: string, values: readonly unknown[]) {
      const { rows } = await pool.query<Record<string, unknown>>(text, [...values]);
      return rows as Row[];
    },
  };
}
