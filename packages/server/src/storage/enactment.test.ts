import type { Policy } from '@kangma/policy';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shippedPolicies } from '../prepare-database.ts';
import { enact, measured, readyProposal, signed } from '../testing/enact.ts';
import { SmallProvince } from '../testing/small-province.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { urlAs } from '../wire-deciding.ts';
import { Database } from './database.ts';

const DENIED = '42501';
const MINUTE = 60_000;

let province: SmallProvince;
let app: Database;
let decider: Database;
let national: Policy;
/** of a proposal of which nothing is missing. */
let id: string;

beforeAll(async () => {
  province = await SmallProvince.open();
  await province.register(2);
  app = new Database(urlAs(province.url, 'kangma_app', TEST_KEYS), 2, () => {});
  decider = new Database(urlAs(province.url, 'kangma_decider', TEST_KEYS), 2, () => {});
  national = shippedPolicies().find(({ policy }) => policy.policy === 'national')!.policy;
});
afterAll(async () => {
  await Promise.all([app.close(), decider.close()]);
  await province.close();
});

const soon = () => new Date(province.clock.time + MINUTE).toISOString();
let version = 1;
const next = (more: Partial<Policy> = {}): Policy => ({
  ...national,
  version: ++version,
  published: soon(),
  effective: soon(),
  ...more,
});
beforeEach(async () => {
  id = await readyProposal(province.pool, next(), province.clock.time);
});

async function call(name: string, of = id, as = app): Promise<string | null> {
  const { rows } = await as.pool.query<{ refusal: string | null }>(
    `select ${name}($1, $2) as refusal`,
    [of, new Date(province.clock.time).toISOString()],
  );
  return rows[0]!.refusal;
}
const publish = (of?: string) => call('enact_policy', of);
const withdraw = (of?: string) => call('withdraw_policy', of);

async function rulesOf(of: string) {
  const { rows } = await province.pool.query<{ count: number }>(
    `select ((select count(*) from policy_version where proposal_id = $1) + (select count(*) from population_run r
        join policy_proposal p on r.reason = p.policy || ':' || p.version where p.proposal_id = $1))::integer as count`,
    [of],
  );
  return rows[0]!.count;
}

test.each([
  ['check-missing', 'update policy_proposal set checked_at = null where proposal_id = $1'],
  ['check-findings', 'update policy_proposal set findings = 1 where proposal_id = $1'],
  ['impact-missing', 'delete from policy_measurement where proposal_id = $1'],
  ['impact-missing', 'update policy_measurement set finished_at = null where proposal_id = $1'],
  ['impact-missing', 'update policy_measurement set edition = edition - 1 where proposal_id = $1'],
  ['impact-missing', "update policy_measurement set purpose = 'shadow' where proposal_id = $1"],
  ['signatures-missing', 'delete from policy_signature where proposal_id = $1'],
  [
    'signatures-missing',
    "delete from policy_signature where login = 'author-two' and proposal_id = $1",
  ],
  ['signatures-missing', "update policy_signature set act = 'withdraw' where proposal_id = $1"],
  [
    'signer-unknown',
    "update policy_signature set login = 'nobody' where login = 'author-two' and proposal_id = $1",
  ],
  ['proposal-closed', 'update policy_proposal set withdrawn_at = now() where proposal_id = $1'],
])('a policy does not come into force: %s, after %s', async (code, statement) => {
  await province.pool.query(statement, [id]);
  expect(await publish()).toBe(code);
  expect(await rulesOf(id)).toBe(0);
});

test('a signature of somebody who was taken off the list, or left, counts no more', async () => {
  await province.pool.query("delete from policy_signer where login = 'author-two'");
  expect(await publish()).toBe('signer-unknown');
  await province.pool.query("insert into policy_signer values ('author-two', '', '{}')");
  await province.pool.query("update staff set active = false where login = 'author-two'");
  expect(await publish()).toBe('signer-unknown');
  await province.pool.query("update staff set active = true where login = 'author-two'");
  expect(await publish()).toBeNull();
});

test('one person does not sign twice, under another login either', async () => {
  await province.pool.query("delete from policy_signature where login = 'author-two'");
  await expect(
    app.pool.query(
      `insert into policy_signature select proposal_id, act, 'author-two', staff_id, name, signature, signed_at
        from policy_signature where proposal_id = $1`,
      [id],
    ),
  ).rejects.toMatchObject({ code: '23505' });
});

test('what would take effect before it is published needs its mark', async () => {
  const late = next({ effective: new Date(province.clock.time - MINUTE).toISOString() });
  id = await readyProposal(province.pool, { ...late, retroactive: true }, province.clock.time);
  await province.pool.query(
    `update policy_proposal set canonical = replace(canonical, '"retroactive":true', '"retroactive":false') where proposal_id = $1`,
    [id],
  );
  expect(await publish()).toBe('backdated');
  await province.pool.query(
    `update policy_proposal set canonical = replace(canonical, '"retroactive":false', '"retroactive":true') where proposal_id = $1`,
    [id],
  );
  expect(await publish()).toBeNull();
});

test('everything in place, it is published once, and its number is taken', async () => {
  const same = await readyProposal(
    province.pool,
    { ...next(), version: version - 1 },
    province.clock.time,
  );
  expect(await publish()).toBeNull();
  expect(await rulesOf(id)).toBe(2);
  expect(await publish()).toBe('proposal-closed');
  await measured(province.pool, same, province.clock.time);
  expect(await publish(same)).toBe('version-taken');
});

test('it is published at a moment at which nothing has been decided yet', async () => {
  await publish();
  const { rows } = await province.pool.query<{ later: boolean }>(
    `select published_at > (select max(known_at) from code) as later from policy_version where proposal_id = $1`,
    [id],
  );
  expect(rows[0]!.later).toBe(true);
});

test('a published version is withdrawn by two, once', async () => {
  await publish();
  expect(await withdraw()).toBe('signatures-missing');
  await signed(province.pool, id, 'withdraw', province.clock.time);
  expect(await withdraw()).toBeNull();
  expect(await withdraw()).toBe('proposal-closed');
});

test('the last policy in force is not withdrawn', async () => {
  await publish();
  await signed(province.pool, id, 'withdraw', province.clock.time);
  const client = await province.pool.connect();
  await client.query('begin');
  await client.query('update policy_version set withdrawn_at = now() where proposal_id <> $1', [
    id,
  ]);
  const { rows } = await client.query('select withdraw_policy($1, $2) as refusal', [
    id,
    new Date(province.clock.time).toISOString(),
  ]);
  await client.query('rollback');
  client.release();
  expect(rows).toEqual([{ refusal: 'last-policy' }]);
});

test.each(['enact_policy', 'withdraw_policy', 'put_in_force'])(
  'the deciding path does not call %s',
  async (name) => {
    await expect(call(name, id, decider)).rejects.toMatchObject({ code: DENIED });
  },
);

const FORGED = [
  "insert into policy_version (policy) values ('own')",
  'update policy_version set withdrawn_at = now()',
  "update policy_proposal set canonical = '{}'",
  'update policy_proposal set withdrawn_at = now()',
  'delete from policy_proposal',
  'delete from policy_signature',
  "insert into policy_signer values ('me', 'me', '{}')",
  'delete from policy_signer',
  'insert into population_run select * from population_run limit 1',
];
test.each(FORGED)('the application cannot: %s', async (statement) => {
  await expect(app.pool.query(statement)).rejects.toMatchObject({ code: DENIED });
});
test.each([...FORGED.slice(0, -1), 'insert into policy_signature select * from policy_signature'])(
  'the deciding path cannot: %s',
  async (statement) => {
    await expect(decider.pool.query(statement)).rejects.toMatchObject({ code: DENIED });
  },
);
test.each([
  'update policy_proposal set checked_at = now()',
  'update policy_proposal set findings = 0',
  'insert into policy_measurement select * from policy_measurement',
  'select put_in_force(null, now())',
  "select begin_run('', now(), now())",
])('who takes requests writes nothing of what was checked or measured: %s', async (statement) => {
  await expect(app.pool.query(statement)).rejects.toMatchObject({ code: DENIED });
});

test('the rules that a store begins with are there once', async () => {
  expect(await province.deciding.ruleStore.found(shippedPolicies(), province.clock.time)).toBe(
    false,
  );
});

test('whoever decides with rules that are no longer the newest takes up the newer ones first', async () => {
  const other = await province.another();
  const { edition } = other.rules;
  await enact(province.pool, next(), province.clock.time);
  await expect(decider.pool.query('select hold_rules($1)', [edition])).rejects.toMatchObject({
    code: 'KM001',
  });
  const editions: number[] = [];
  await other.store.transact(() => Promise.resolve(void editions.push(other.rules.edition)));
  expect(editions).toEqual([edition + 1]);
  await other.close();
});

test('whoever changes the rules waits for those who decide', async () => {
  const order: string[] = [];
  const { promise: may, resolve: end } = Promise.withResolvers<void>();
  await province.deciding.reload();
  const deciding = province.deciding.store.transact(async () => {
    order.push('begun');
    await may;
    order.push('decided');
  });
  while (order.length === 0) await new Promise(setImmediate);
  const publishing = publish().then((refusal) => order.push(`published ${refusal}`));
  for (let waiting = 0; waiting === 0; ) {
    const { rows } = await province.pool.query<{ n: number }>(
      "select count(*)::integer as n from pg_locks where locktype = 'advisory' and not granted",
    );
    waiting = rows[0]!.n;
  }
  end();
  await Promise.all([deciding, publishing]);
  expect(order).toEqual(['begun', 'decided', 'published null']);
});
