import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStore } from './check-store.ts';
import { type Embedded, startEmbedded } from './postgres/start-embedded.ts';
import { makeReady } from './testing/ready-database.ts';
import { SmallProvince } from './testing/small-province.ts';
import { TEST_MASTER } from './testing/test-keys.ts';

let folder: string;
let embedded: Embedded;

/** The settings of a server with this data folder, whatever this machine's environment says. */
const settings = () => ({ KANGMA_DATA: folder });
const check = (env: Record<string, string> = settings()) => checkStore(env, () => {});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kangma-check-'));
  const key = `${TEST_MASTER.toString('base64')}\n`;
  writeFileSync(join(folder, 'master.key'), key, { mode: 0o600 });
  embedded = await startEmbedded({ dataFolder: folder, durable: false, log: () => {} });
  await makeReady(embedded.url);
  const province = await SmallProvince.open({ url: embedded.url });
  await province.register(3);
  await province.close();
}, 60_000);
afterAll(async () => {
  await embedded.stop();
  rmSync(realpathSync(join(folder, 'postgres')), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

test('beside a running server everything is decided again', async () => {
  const pages: number[] = [];
  const checked = await checkStore(settings(), (persons) => pages.push(persons));
  expect(checked).toMatchObject({ ok: true, verified: { persons: 3, differences: [] } });
  expect(pages.at(-1)).toBe(3);
});

test('where none runs, the database runs for the time of the check; a database may be named too', async () => {
  await embedded.stop();
  expect(await check()).toMatchObject({ ok: true, verified: { persons: 3, differences: [] } });
  embedded = await startEmbedded({ dataFolder: folder, durable: false, log: () => {} });
  const named = { ...settings(), DATABASE_URL: embedded.url };
  expect(await check(named)).toMatchObject({ ok: true, verified: { persons: 3 } });
});

test('a colour that does not follow from the evidence is told', async () => {
  const province = await SmallProvince.open({ url: embedded.url });
  const { rows } = await province.pool.query<{ person: string }>(
    `update decision set colour = 'red' where (person_id, decision_no) = (
      select person_id, max(decision_no) from decision group by person_id order by person_id limit 1)
      returning person_id as person`,
  );
  await province.close();
  const checked = await check();
  const { person } = rows[0]!;
  expect(checked).toMatchObject({
    ok: true,
    verified: {
      differences: [
        { code: 'decision-differs', person },
        { code: 'code-differs', person },
      ],
    },
  });
});

test('where there is no store, none is made', async () => {
  const empty = join(folder, 'empty');
  expect(await check({ KANGMA_DATA: empty })).toMatchObject({
    ok: false,
    message: expect.stringContaining(empty) as string,
  });
  expect(await check({ ...settings(), KANGMA_KEY_FILE: join(empty, 'key') })).toMatchObject({
    ok: false,
    message: expect.stringContaining('key file') as string,
  });
});
