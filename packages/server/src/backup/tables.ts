import type { Client } from 'pg';

/**
 * What is not in a backup: how far the schema is (it says so itself), who works on what at this moment, and the divisions of the
 * country, which come with the program.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['migration', 'worker', 'bucket', 'division']);

export interface Table {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The tables with what they hold by themselves, each after those that it refers to. */
export async function tablesInOrder(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table & { refers: string[] }>(
    `select c.relname::text as table,
        array(select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          order by a.attnum) as columns,
        array(select r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
          where k.conrelid = c.oid and k.contype = 'f') as refers
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`,
  );
  const left = rows.filter(({ table }) => !LEFT_OUT.has(table));
  const ordered: Table[] = [];
  const done = new Set(LEFT_OUT);
  while (ordered.length < left.length) {
    const next = left.find(
      ({ table, refers }) =>
        !done.has(table) && refers.every((other) => other === table || done.has(other)),
    );
    if (next === undefined) throw new Error('tables refer to each other in a circle');
    done.add(next.table);
    ordered.push({ table: next.table, columns: next.columns });
  }
  return ordered;
}

/** Makes the numbers that a table gives go on behind those that it holds. */
export async function goOnCounting(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name::text as table, column_name::text as column from information_schema.columns
      where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${client.escapeIdentifier(column)})
        from ${client.escapeIdentifier(table)}), 0) + 1, false)`,
      [table, column],
    );
  }
}
