import type { Division } from '@kangma/intake';
import { Client } from 'pg';

/** All divisions of a province, down to the villages. As the owner. */
export function provinceDivisions(url: string, province: string): Promise<readonly Division[]> {
  return rowsOf<Division>(
    url,
    `select code, name from division where code like $1 || '%' order by code`,
    [province],
  );
}

/** Whether anybody is registered. As the owner. */
export async function holdsPeople(url: string): Promise<boolean> {
  return (await rowsOf(url, 'select from person limit 1', [])).length > 0;
}

async function rowsOf<Row extends object>(
  url: string,
  text: string,
  values: readonly string[],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(text, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
