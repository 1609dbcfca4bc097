import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { canonicalJson, parsePolicy } from '@kangma/policy';
import { shippedPolicies } from './prepare-database.ts';
import { busyFiles } from './testing/busy-files.ts';
import { knowSigners, signed } from './testing/enact.ts';
import { invented, named } from './testing/invented.ts';
import { local, SmallProvince } from './testing/small-province.ts';
import { sternerRules } from './testing/sterner-rules.ts';
import { TEST_KEYS } from './testing/test-keys.ts';
import { workerProcess } from './testing/worker-process.ts';
import { urlAs } from './wire-deciding.ts';

const PEOPLE = 1200;
const LEASE_MS = 1500;
const LOOK_EVERY_MS = 5;
const PATIENCE_MS = 60_000;
const NOW = Date.now();
const DAY = 86_400_000;
const ID = '0197aaaa-0000-4000-8000-000000000001';

async function count({ pool }: SmallProvince, from: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::integer as count ${from}`);
  return rows[0]!.count;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`in vain: ${what}`);
    await pause(LOOK_EVERY_MS);
  }
}

/** A worker that is killed as soon as something holds. */
async function killedWhen(
  { url }: SmallProvince,
  what: string,
  holds: () => Promise<boolean>,
): Promise<void> {
  const worker = workerProcess(url, LEASE_MS);
  await until(what, holds);
  await worker.kill();
}

/** Sends a statement, and is gone before there is an answer. */
async function sendsAndDies(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  for (const statement of statements.slice(0, -1)) await client.query(statement);
  client.query(statements.at(-1)!).catch(() => {});
  await new Promise(setImmediate);
  (
    client as unknown as { connection: { stream: { destroy(): void } } }
  ).connection.stream.destroy();
}

async function proposed(province: SmallProvince): Promise<void> {
  const packs = new Map(shippedPolicies().map(({ policy, source }) => [policy.policy, source]));
  const source = sternerRules();
  const read = parsePolicy(source, (id) => packs.get(id));
  if (!read.ok) throw new Error(read.problems[0]!.message.en);
  await knowSigners(province.pool);
  await province.pool.query(
    'insert into policy_proposal (proposal_id, source, canonical, proposed_at) values ($1, $2, $3, now())',
    [ID, source, canonicalJson(read.value)],
  );
}

test('killed ten times on the way: everything resumes, nothing is half published, nobody has two answers at one moment', async () => {
  const province = await SmallProvince.open({ begin: new Date(NOW).toISOString() });
  for (const [kind, rows] of busyFiles(PEOPLE, NOW)) await province.takeIn(kind, rows);
  const stay = { level: 'medium', division: { code: '350206001' }, precision: 'place' };
  const [from, to] = [2, 1].map((days) => local(new Date(NOW - days * DAY).toISOString()));
  const stays = Array.from({ length: PEOPLE / 4 }, (_, i) => ({
    ...named(invented(i * 4)),
    ...stay,
    from,
    to,
  }));
  await province.takeIn('stays', stays);
  const before = await province.colours();
  await proposed(province);
  const has =
    (from: string, least = 1) =>
    async () =>
      (await count(province, from)) >= least;
  const measured = (least: number) => has('from policy_measurement_bucket', least);
  const passed = (least: number) =>
    has(
      "from population_run_bucket join population_run using (run_id) where reason like '%:2' and done",
      least,
    );

  // in the check
  for (const part of [0.05, 0.4])
    await killedWhen(
      province,
      `${part} of the check`,
      has(`from policy_proposal where check_part > ${part}`),
    );
  // while the impact is measured
  for (const buckets of [5, 25, 45])
    await killedWhen(province, `${buckets} buckets measured`, measured(buckets));
  expect(await count(province, 'from policy_measurement where finished_at is not null')).toBe(0);
  const worker = workerProcess(province.url, LEASE_MS);
  await until('the impact', has('from policy_measurement where finished_at is not null'));
  await worker.kill();
  const { rows } = await province.pool.query<{ result: string }>(
    'select result from policy_measurement',
  );
  const { asIf } = JSON.parse(rows[0]!.result) as { asIf: { persons: number; changed: number } };
  expect(asIf.persons).toBe(PEOPLE);
  await signed(province.pool, ID, 'publish', Date.now());

  // while it is published: before it is committed, and without an answer
  const enact = `select enact_policy('${ID}', now())`;
  const app = urlAs(province.url, 'kangma_app', TEST_KEYS);
  await sendsAndDies(app, ['begin', enact, 'select pg_sleep(0.05)']);
  await until('the lock to be free', async () => {
    const locks =
      "from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())";
    return (await count(province, locks)) === 0;
  });
  expect(await count(province, 'from policy_version where version = 2')).toBe(0);
  expect(await count(province, "from population_run where reason like '%:2'")).toBe(0);
  await sendsAndDies(app, [enact]);
  await until('the version', has('from policy_version where version = 2'));
  expect(await count(province, "from population_run where reason like '%:2'")).toBe(1);

  // in the pass over everybody
  for (const buckets of [5, 25, 45])
    await killedWhen(province, `${buckets} buckets passed`, passed(buckets));
  expect(await count(province, 'from population_run where finished_at is null')).toBe(1);
  const last = workerProcess(province.url, LEASE_MS);
  await until(
    'the end of the pass',
    async () => (await count(province, 'from population_run where finished_at is null')) === 0,
  );
  await last.kill();

  province.clock.time = Date.now();
  await province.deciding.reload();
  expect((await province.verify()).differences).toEqual([]);
  const after = await province.colours();
  const turned = Object.keys(after).filter((one) => after[one] !== before[one]);
  expect(turned).toHaveLength(asIf.changed);
  expect(turned.length).toBeGreaterThan(0);
  expect(await count(province, "from decision where cause = 'policy'")).toBe(
    await count(
      province,
      "from (select distinct person_id from decision where cause = 'policy') d",
    ),
  );
  expect(
    await count(
      province,
      'from (select from decision group by person_id, known_at having count(*) > 1) d',
    ),
  ).toBe(0);
  await province.close();
}, 180_000);
