import type { Division } from '@kangma/intake';
import { Client } from 'pg';

/** All divisions of a province, down to the villages. As the owner. */
export async function provinceDivisions(
  url: string,
  province: string,
): Promise<readonly Division[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Division>(
      `select code, name from division where code like $1 || '%' order by code`,
      [province],
    );
    return rows;
  } finally {
    await client.end();
  }
}
