import type { Sql } from '../ports/sql.ts';
import type { Database } from './database.ts';

/** The names of prepared statements, by their texts: one text has one name, on whatever connection it comes. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `plain-${names.size}`;
  names.set(text, name);
  return name;
}

/** Single statements outside of any scope: row-level security shows them nothing of a person. Each is prepared once. */
export function plainSql({ pool }: Database): Sql {
  return {
    async query<Row>(text: string, values: readonly unknown[]) {
      const statement = { name: nameOf(text), text, values: [...values] };
      const { rows } = await pool.query<Record<string, unknown>>(statement);
      return rows as Row[];
    },
  };
}
