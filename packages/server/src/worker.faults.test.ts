import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from './postgres/start-embedded.ts';
import { busyFiles } from './testing/busy-files.ts';
import { makeReady } from './testing/ready-database.ts';
import { SmallProvince } from './testing/small-province.ts';
import { workerProcess } from './testing/worker-process.ts';

const PEOPLE = 1200;
/** Longer than a worker rests between two looks, or it would lose its buckets in between. */
const LEASE_MS = 1500;
const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 60_000;
const NOW = Date.now();
const FILES = busyFiles(PEOPLE, NOW);
const ROWS = FILES.reduce((sum, [, rows]) => sum + rows.length, 0);

/** The same files on a day without faults. */
let clean: Awaited<ReturnType<typeof stateOf>>;
beforeAll(async () => {
  const province = await open();
  for (const [kind, rows] of FILES) await province.takeIn(kind, rows);
  clean = await stateOf(province);
  await province.close();
}, 30_000);

function open(url?: string): Promise<SmallProvince> {
  return SmallProvince.open({
    begin: new Date(NOW).toISOString(),
    ...(url === undefined ? {} : { url }),
  });
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`in vain: ${what}`);
    await pause(LOOK_EVERY_MS);
  }
}

async function rowsDone({ pool }: SmallProvince): Promise<number> {
  const { rows } = await pool.query<{ done: number }>(
    'select sum(accepted + repeated + rejected + parked)::integer as done from submission',
  );
  return rows[0]!.done;
}

async function allDone({ pool }: SmallProvince): Promise<boolean> {
  const { rows } = await pool.query("select from submission where state <> 'done'");
  const waiting = await pool.query('select from submission_row where settled_at is null');
  return rows.length === 0 && waiting.rows.length === 0;
}

/** What must be equal whatever happened: nothing decided otherwise than it should be, every row once, everybody's colour. */
async function stateOf(province: SmallProvince) {
  province.clock.time = Date.now();
  const { differences } = await province.verify();
  const [evidence, done, colours] = [
    await province.evidenceRows(),
    await rowsDone(province),
    await province.colours(),
  ];
  return { differences, evidence, done, colours };
}

test('the day without faults has every colour', () => {
  expect([...new Set(Object.values(clean.colours))].toSorted()).toEqual(['green', 'red', 'yellow']);
  expect(clean).toMatchObject({ differences: [], done: ROWS, evidence: { residents: PEOPLE } });
});

test('a server killed again and again in the middle of an import', async () => {
  const province = await open();
  for (const [kind, rows] of FILES) await province.handIn(kind, rows);
  for (const part of [0.1, 0.35, 0.6, 0.85]) {
    const worker = workerProcess(province.url, LEASE_MS);
    await until(`${part} of the rows`, async () => (await rowsDone(province)) > part * ROWS);
    await worker.kill();
  }
  expect(await rowsDone(province)).toBeLessThan(ROWS);
  const last = workerProcess(province.url, LEASE_MS);
  await until('the end of the import', () => allDone(province));
  await last.kill();
  expect(await stateOf(province)).toEqual(clean);
  await province.close();
}, 120_000);

test('two servers on one database, of which one dies', async () => {
  const province = await open();
  for (const [kind, rows] of FILES) await province.handIn(kind, rows);
  const [one, other] = [0, 1].map(() => workerProcess(province.url, LEASE_MS));
  await until('both at work', async () => {
    const { rows } = await province.pool.query(
      'select leased_by from bucket where leased_by is not null group by leased_by',
    );
    return rows.length === 2;
  });
  await until('half of the rows', async () => (await rowsDone(province)) > ROWS / 2);
  await one!.kill();
  await until('the end of the import', () => allDone(province));
  await other!.kill();
  expect(await stateOf(province)).toEqual(clean);
  await province.close();
}, 120_000);

test('a file that takes all memory ends nobody but itself: it is given up after three attempts', async () => {
  const province = await open();
  // small on the wire, more than a worker may hold once it is read
  const { id } = await province.handIn('laboratory', `[${'{},'.repeat(9_000_000)}{}]`);
  const [kind, rows] = FILES[0]!;
  const next = await province.handIn(kind, rows);
  const worker = workerProcess(province.url, LEASE_MS);
  const receipt = (of: string) => province.deciding.submissions.receipt(of);
  await until(
    'the end of the file behind it',
    async () => (await receipt(next.id))!.state === 'done',
  );
  await until('the end of the bomb', async () => (await receipt(id))!.state === 'refused');
  await worker.kill();
  expect(await receipt(id)).toMatchObject({ problem: { code: 'given-up' }, accepted: 0 });
  expect(await receipt(next.id)).toMatchObject({ accepted: PEOPLE });
  await province.close();
}, 120_000);

test('a file whose rows the database will not have is given up, and keeps nobody waiting', async () => {
  const province = await open();
  const [[kind, rows], [, declared]] = [FILES[0]!, FILES[1]!];
  await province.takeIn(kind, rows);
  await province.pool.query(`create function refuse() returns trigger language plpgsql as $$ begin
    raise exception 'never' using errcode = 'data_exception'; end $$`);
  await province.pool.query(`create trigger refuse before insert on evidence for each row
    when (new.body like '%declaration%') execute function refuse()`);
  const { id } = await province.handIn('declarations', declared);
  for (let attempt = 0; attempt < 3; attempt++)
    await expect(province.settle()).rejects.toMatchObject({ code: '22000' });
  const next = await province.takeIn('residents', rows.slice(0, 1));
  expect(next.state).toBe('done');
  expect(await province.deciding.submissions.receipt(id)).toMatchObject({
    state: 'refused',
    problem: { code: 'given-up' },
  });
  expect((await province.verify()).differences).toEqual([]);
  await province.close();
}, 30_000);

let folder: string;
let postgres: Embedded;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kangma-faults-'));
  postgres = await startEmbedded({ dataFolder: folder, log: () => {} });
  await makeReady(postgres.url);
}, 30_000);
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('PostgreSQL killed again and again in the middle of a batch: the import goes on by itself', async () => {
  const province = await open(postgres.url);
  for (const [kind, rows] of FILES) await province.handIn(kind, rows);
  const worker = workerProcess(postgres.url, LEASE_MS);
  for (const part of [0.1, 0.4, 0.7]) {
    await until(`${part} of the rows`, async () => (await rowsDone(province)) > part * ROWS);
    process.kill(postgres.pid, 'SIGKILL');
  }
  await until('the end of the import', () => allDone(province));
  await worker.kill();
  expect(await stateOf(province)).toEqual(clean);
  await province.close();
}, 120_000);
