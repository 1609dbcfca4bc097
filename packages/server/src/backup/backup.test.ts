import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { derivedKeys } from '../keys/derived-keys.ts';
import { loadDivisions } from '../storage/load-divisions.ts';
import { named } from '../testing/invented.ts';
import { PROVINCE } from '../testing/ready-database.ts';
import { local, SmallProvince } from '../testing/small-province.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const NOW = Date.parse('2022-04-02T08:00+08:00');
const HOUR = 3_600_000;
const quiet = () => {};

let folder: string;
let file: string;
let province: SmallProvince;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kangma-backup-'));
  file = join(folder, 'whole.backup');
  province = await SmallProvince.open();
  const people = await province.register(60);
  const at = local(new Date(province.clock.time - HOUR).toISOString());
  await province.takeIn(
    'contacts',
    people
      .slice(0, 20)
      .map((one) => ({ ...named(one), degree: 'close', setting: 'other', lastContactAt: at })),
  );
  await province.takeIn('laboratory', 'not a file of a laboratory');
  await writeBackup(province.url, TEST_KEYS, file, NOW, quiet);
}, 30_000);
afterAll(async () => {
  await province.close();
  rmSync(folder, { recursive: true });
});

let empty: TestDatabase;
beforeEach(async () => {
  empty = await createTestDatabase();
});
afterEach(() => empty.close());

const restore = (from: string, keys = TEST_KEYS) =>
  restoreBackup(empty.url, keys, from, NOW, quiet);

async function tablesOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query(
    `select from pg_class where relnamespace = 'public'::regnamespace`,
  );
  await client.end();
  return rowCount ?? 0;
}

test('what was restored into an empty database gives equal colours, decides on, and is what the evidence says', async () => {
  const rows = await restore(file);
  expect(rows).toMatchObject({ person: 60, submission: 4 });
  await loadDivisions(empty.url, PROVINCE);
  const restored = await SmallProvince.open({
    url: empty.url,
    begin: new Date(province.clock.time).toISOString(),
  });
  expect(await restored.colours()).toEqual(await province.colours());
  expect((await restored.verify()).differences).toEqual([]);
  await restored.register(61);
  expect(Object.keys(await restored.colours())).toHaveLength(61);
  await restored.close();
});

test('the numbers that a table gives go on where they were', async () => {
  await restore(file);
  const client = new pg.Client({ connectionString: empty.url });
  await client.connect();
  const { rows } = await client.query<{ free: boolean }>(
    `select nextval(pg_get_serial_sequence('area_change', 'change_no')) > coalesce(max(change_no), 0) as free from area_change`,
  );
  await client.end();
  expect(rows).toEqual([{ free: true }]);
});

test('a backup holds no name, document or phone in the clear', () => {
  const bytes = readFileSync(file).toString('latin1');
  for (const clear of ['示例', '990101', '10000000001', 'person_id']) {
    expect(bytes).not.toContain(Buffer.from(clear).toString('latin1'));
  }
});

test.each([
  ['is no backup', () => Buffer.from('PK not ours, whatever it is'), 'no-backup'],
  ['is empty', () => Buffer.alloc(0), 'no-backup'],
  ['ends early', (whole: Buffer) => whole.subarray(0, whole.length - 100), 'cut-short'],
  [
    'was changed in one bit',
    (whole: Buffer) => {
      const changed = Buffer.from(whole);
      changed[whole.length - 40]! ^= 1;
      return changed;
    },
    'other-key',
  ],
  [
    'has something behind its end',
    (whole: Buffer) => Buffer.concat([whole, Buffer.from([0, 0, 0, 1, 7])]),
    'damaged',
  ],
] as const)(
  'a file that %s is refused, and the database is as empty as before',
  async (_, change, code) => {
    const changed = join(folder, 'changed.backup');
    writeFileSync(changed, change(readFileSync(file)));
    await expect(restore(changed)).rejects.toMatchObject({ code });
    expect(await tablesOf(empty.url)).toBe(0);
  },
);

test('under another key it cannot be read', async () => {
  const other = derivedKeys(Buffer.alloc(32, 7));
  await expect(restore(file, other)).rejects.toMatchObject({ code: 'other-key' });
});

test('a database that holds something is not written over', async () => {
  await restore(file);
  const before = await tablesOf(empty.url);
  await expect(restore(file)).rejects.toMatchObject({ code: 'not-empty' });
  expect(await tablesOf(empty.url)).toBe(before);
});
