import type { Sql } from '../ports/sql.ts';
import type { Database } from './database.ts';

/** Single statements outside of any scope: row-level security shows them nothing of a person. Each is prepared once. */
export function plainSql({ pool }: Database): Sql {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `plain-${names.size}`;
    names.set(text, name);
    return name;
  };
  return {
    async query<Row>(text: string, values: readonly unknown[]) {
      const statement = { name: nameOf(text), text, values: [...values] };
      const { rows } = await pool.query<Record<string, unknown>>(statement);
      return rows as Row[];
    },
  };
}
