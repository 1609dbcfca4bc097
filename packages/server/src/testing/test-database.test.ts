import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './test-database.ts';

async function tablesOf(url: string, sql?: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  if (sql !== undefined) await client.query(sql);
  const { rows } = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public'",
  );
  await client.end();
  return rows.map(({ tablename }) => tablename);
}

test('each test file has a database of its own in one server, and drops it', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect(new URL(one.url).port).toBe(new URL(other.url).port);
  expect(await tablesOf(one.url, 'create table mine ()')).toEqual(['mine']);
  expect(await tablesOf(other.url)).toEqual([]);
  await one.close();
  await expect(tablesOf(one.url)).rejects.toThrow(/does not exist/);
  await other.close();
});
