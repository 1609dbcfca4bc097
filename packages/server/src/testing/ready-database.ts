import { loadDivisions } from '../storage/load-divisions.ts';
import { migrate } from '../storage/migrate.ts';
import { createTestDatabase, onceInARun, type TestDatabase } from './test-database.ts';
import { TEST_KEYS } from './test-keys.ts';

/** The province whose villages are there. */
export const PROVINCE = '35';

/** Brings a database to where a server finds it: tables, roles and divisions, of villages only one province's. */
export async function makeReady(url: string): Promise<void> {
  const passwords = {
    kangma_app: TEST_KEYS.rolePassword('kangma_app'),
    kangma_decider: TEST_KEYS.rolePassword('kangma_decider'),
  };
  await migrate(url, passwords, Date.parse('2022-03-01T00:00:00+08:00'));
  await loadDivisions(url, PROVINCE);
}

/** A database of one test file's own with tables and divisions: a copy of one that is made once in a run. */
export async function readyDatabase(): Promise<TestDatabase> {
  const template = await onceInARun('template', async () => {
    const { url } = await createTestDatabase();
    await makeReady(url);
    return new URL(url).pathname.slice(1);
  });
  return createTestDatabase(template);
}
