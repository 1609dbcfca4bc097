import pg from 'pg';

/** Each part of a schema as lines, in an order of its own. */
const PARTS: Readonly<Record<string, string>> = {
  columns: `select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`,
  constraints: `select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) as line from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n' order by line`,
  indexes: `select indexdef as line from pg_indexes where schemaname = 'public' order by line`,
  'row-level security': `select format('%s %s for %s to %s using (%s) with check (%s)', tablename, policyname, cmd,
      array_to_string(roles, ', '), qual, with_check) as line
    from pg_policies where schemaname = 'public' order by line`,
  functions: `select format('%s(%s) %s%s', proname, pg_get_function_arguments(oid),
      case when prosecdef then 'as its owner, for ' else 'for ' end,
      coalesce((select string_agg(grantee::regrole::text, ', ' order by grantee::regrole::text)
        from aclexplode(proacl) where grantee <> proowner and grantee <> 0), 'everybody')) as line
    from pg_proc where pronamespace = 'public'::regnamespace order by line`,
  grants: `select format('%s: %s %s', grantee, table_name, string_agg(lower(privilege_type), ', ' order by privilege_type)) as line
    from information_schema.role_table_grants where table_schema = 'public' and grantee like 'kangma%'
    group by grantee, table_name order by line`,
  'grants on columns': `select format('%s: %s(%s) %s', grantee, table_name, column_name, lower(privilege_type)) as line
    from information_schema.role_column_grants c where table_schema = 'public' and grantee like 'kangma%'
      and not exists (select from information_schema.role_table_grants t
        where (t.table_schema, t.table_name, t.grantee, t.privilege_type)
          = (c.table_schema, c.table_name, c.grantee, c.privilege_type))
    order by line`,
};

/** What a database holds beside its rows, and who may do what with it, as a text that a person can read in a difference. */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const parts: string[] = [];
    for (const [name, text] of Object.entries(PARTS)) {
      const { rows } = await client.query<string[]>({ text, rowMode: 'array' });
      parts.push(`# ${name}\n\n${rows.map(([line]) => line).join('\n')}\n`);
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}
