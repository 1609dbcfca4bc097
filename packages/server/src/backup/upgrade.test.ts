import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDivisions } from '../storage/load-divisions.ts';
import { PROVINCE } from '../testing/ready-database.ts';
import { SmallProvince } from '../testing/small-province.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { restoreBackup } from './restore-backup.ts';

/** A backup that each release left: 40 invented people, 16 of them under way to green. */
const FIXTURES = join(import.meta.dirname, 'fixtures');
const RELEASES = readdirSync(FIXTURES).filter((name) => name.endsWith('.backup'));

test('there is a release to upgrade from', () => {
  expect(RELEASES).toContain('0.1.0.backup');
});

test.each(RELEASES)('what %s left is brought up to this version, and goes on', async (release) => {
  const database = await createTestDatabase();
  const at = Date.parse('2022-04-10T00:00:00Z');
  await restoreBackup(database.url, TEST_KEYS, join(FIXTURES, release), at, () => {});
  await loadDivisions(database.url, PROVINCE);
  const province = await SmallProvince.open({
    url: database.url,
    begin: '2022-04-10T08:00:00+08:00',
  });
  const counts = async () =>
    Object.entries(Object.groupBy(Object.values(await province.colours()), (colour) => colour)).map(
      ([colour, all]) => `${all!.length} ${colour}`,
    );
  expect((await counts()).toSorted()).toEqual(['29 green', '3 yellow', '8 red']);
  expect((await province.verify()).differences).toEqual([]);
  // time goes on, and what is new is taken in
  await province.passTo('2022-05-10T08:00:00+08:00');
  await province.register(41);
  expect((await counts()).toSorted()).not.toContain('29 green');
  expect((await province.verify()).differences).toEqual([]);
  await province.close();
  await database.close();
});
