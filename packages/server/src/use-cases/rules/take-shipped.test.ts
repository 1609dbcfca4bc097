import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WrittenPolicy } from '../../ports/rules.ts';
import { shippedPolicies } from '../../prepare-database.ts';
import { SmallProvince } from '../../testing/small-province.ts';
import { takeShipped } from './take-shipped.ts';

let province: SmallProvince;
beforeAll(async () => {
  province = await SmallProvince.open();
});
afterAll(() => province.close());

const taken = (shipped: readonly WrittenPolicy[]) =>
  takeShipped({ ...province.deciding, rules: province.deciding.ruleStore }, shipped);
async function open(): Promise<readonly string[]> {
  const { rows } = await province.pool.query<{ name: string }>(
    `select policy || ' ' || version as name from policy_proposal p
      where not exists (select from policy_version v where v.proposal_id = p.proposal_id)`,
  );
  return rows.map(({ name }) => name);
}

const shipped = shippedPolicies();
const [first] = shipped as [WrittenPolicy];
const next = (version: number, more = {}): WrittenPolicy => ({
  ...first,
  policy: { ...first.policy, version, ...more },
});

test('what is there already changes nothing', async () => {
  expect(await taken(shipped)).toEqual([]);
  expect(await open()).toEqual([]);
});

test('a newer version is proposed, once, and not in force', async () => {
  const newer = next(2);
  expect(await taken([newer])).toEqual([]);
  expect(await taken([newer])).toEqual([]);
  expect(await open()).toEqual([`${first.policy.policy} 2`]);
  await province.deciding.reload();
  expect(province.deciding.rules.programs).toHaveLength(shipped.length);
});

test('a number that has another text here is told, and left alone', async () => {
  const other = next(1, { basis: ['another law'] });
  expect(await taken([other])).toEqual([other.policy]);
  expect(await open()).toHaveLength(1);
});
