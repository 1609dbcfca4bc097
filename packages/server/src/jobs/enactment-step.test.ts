import { canonicalJson, parsePolicy } from '@kangma/policy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Checker } from '../ports/proposal-work.ts';
import { plainSql } from '../storage/plain-sql.ts';
import { Database } from '../storage/database.ts';
import { postgresProposals } from '../storage/postgres-proposals.ts';
import type { Proposals } from '../ports/proposals.ts';
import { shippedPolicies } from '../prepare-database.ts';
import { enact, knowSigners } from '../testing/enact.ts';
import { type Invented, named } from '../testing/invented.ts';
import { SmallProvince } from '../testing/small-province.ts';
import { sternerRules } from '../testing/sterner-rules.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { urlAs } from '../wire-deciding.ts';
import { checkStep, measureStep } from './enactment-step.ts';
import { timeStep } from './time-step.ts';

const HOUR = 3_600_000;
const ID = '0197aaaa-0000-4000-8000-000000000001';
const QUIET = { info() {}, warn() {}, error() {}, request() {} };
const clean: Checker = () => Promise.resolve({ report: '{"findings":[]}', findings: 0 });

let province: SmallProvince;
let app: Database;
let proposals: Proposals;
let people: Invented[];
beforeEach(async () => {
  province = await SmallProvince.open();
  app = new Database(urlAs(province.url, 'kangma_app', TEST_KEYS), 2, () => {});
  proposals = postgresProposals(plainSql(app));
  people = await province.register(8);
  const stay = { level: 'medium', division: { code: '350206001' }, precision: 'place' };
  const when = { from: '2022-03-29T08:00:00', to: '2022-03-30T08:00:00' };
  await province.takeIn('stays', [{ ...named(people[0]!), ...stay, ...when }]);
  const packs = new Map(shippedPolicies().map(({ policy, source }) => [policy.policy, source]));
  const source = sternerRules(2, '');
  const read = parsePolicy(source, (id) => packs.get(id));
  if (!read.ok) throw new Error(read.problems[0]!.message.en);
  const policy = { ...read.value, effective: '2022-05-01T00:00:00+08:00' };
  const canonical = canonicalJson(policy);
  await proposals.add({ id: ID, source, canonical, author: null, at: province.clock.time });
});
afterEach(async () => {
  await app.close();
  await province.close();
});

const check = (checker = clean) => checkStep(province.deciding, checker, QUIET);
async function measure(deciding = province.deciding): Promise<void> {
  await timeStep(deciding);
  while (await measureStep(deciding));
}
const stored = async () => (await proposals.one(ID))!;
const impact = async () => JSON.parse((await stored()).impact!.result) as object;

test('what nobody has checked is checked once, and measured once it is clean', async () => {
  await measure();
  expect((await stored()).impact).toBeNull();
  expect(await check()).toBe(true);
  expect(await check()).toBe(false);
  await measure();
  // it takes effect in a month, and what is open stays with the version that opened it
  expect(await impact()).toMatchObject({
    onTheDay: { persons: 8, changed: 0 },
    asIf: { persons: 8, changed: 1, byPathway: [{ name: 'medium-risk-stay', worse: 1 }] },
  });
});

test('what has findings is not measured', async () => {
  await check(() => Promise.resolve({ report: '{}', findings: 2 }));
  await measure();
  expect(await stored()).toMatchObject({ findings: 2, impact: null, measuring: null });
});

test('a check that failed, or whose worker died, is begun again when its lease is over', async () => {
  await expect(check(() => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory');
  expect(await check()).toBe(false);
  province.clock.time += province.deciding.leaseMs;
  expect(await check()).toBe(true);
});

test('two servers measure it together, each the buckets that it looks after', async () => {
  const other = await province.another();
  await check();
  for (const one of [province.deciding, other, province.deciding, other]) await timeStep(one);
  await province.deciding.proposalWork.beginMeasurements(province.clock.time);
  let turns = 0;
  while ((await stored()).impact === null) {
    const more = await measureStep(turns++ % 2 === 0 ? province.deciding : other);
    expect(more || turns < 200).toBe(true);
  }
  expect(await impact()).toMatchObject({ asIf: { persons: 8, changed: 1 } });
  await other.close();
});

test('when the rules change, what was measured before counts no more, and is measured again', async () => {
  await check();
  await measure();
  expect((await stored()).measured).toBe(true);
  const national = shippedPolicies().find(({ policy }) => policy.policy === 'national')!.policy;
  const later = '2022-06-01T00:00:00+08:00';
  const policy = { ...national, version: 2, published: later, effective: later };
  await enact(province.pool, policy, province.clock.time);
  expect((await stored()).measured).toBe(false);
  await measure();
  expect((await stored()).measured).toBe(true);
});

test('in the shadow it is measured each hour of a day, and no hour is made up for', async () => {
  await check();
  await measure();
  await knowSigners(province.pool);
  await proposals.beginShadow(ID, province.clock.time);
  const begin = province.clock.time;
  for (const hour of [0, 0.5, 1, 23.9, 24]) {
    province.clock.time = begin + hour * HOUR;
    await measure();
  }
  const { shadow } = await stored();
  expect(shadow.map(({ at }) => (at - begin) / HOUR)).toEqual([0, 1, 23.9]);
  expect(JSON.parse(shadow[0]!.result)).toMatchObject({ asIf: { persons: 8, changed: 1 } });
  expect(await province.colour(people[0]!)).toBe('yellow');
}, 20_000);
