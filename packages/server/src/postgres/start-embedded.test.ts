import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joinEmbedded } from './join-embedded.ts';
import { startEmbedded, type Embedded } from './start-embedded.ts';

let folder: string;
let started: Embedded[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kangma-postgres-'));
  started = [];
});

afterEach(async () => {
  for (const postgres of started) await postgres.stop();
  rmSync(realpathSync(join(folder, 'data/postgres')), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function start(durable = false): Promise<Embedded> {
  const postgres = await startEmbedded({
    dataFolder: join(folder, 'data'),
    durable,
    log: () => {},
  });
  started.push(postgres);
  return postgres;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Another server process over the same folder. */
async function startElsewhere(env: NodeJS.ProcessEnv) {
  const script = join(import.meta.dirname, '../testing/start-and-wait.ts');
  const child = spawn(process.execPath, [script, join(folder, 'data')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ...(JSON.parse(line.toString()) as { url: string; pid: number }) };
}

test('it starts from nothing, keeps what was written, and the next start finds it', async () => {
  const first = await start(true);
  await ask(first.url, 'create table kept as select 7 as number');
  await first.stop();
  const second = await start(true);
  expect(await ask(second.url, 'select number from kept')).toEqual([7]);
  expect(
    await ask(second.url, 'select datlocprovider::text || datcollate from pg_database limit 1'),
  ).toEqual(['bC']);
});

test('it takes no connection without the password, nor under a wrong one', async () => {
  const url = new URL((await start()).url);
  url.password = 'guessed';
  await expect(ask(url.href, 'select 1')).rejects.toThrow(/authentication failed/);
  url.password = '';
  await expect(ask(url.href, 'select 1')).rejects.toThrow(/password/);
});

test('only its own user may read the password and the data', async () => {
  await start();
  const place = realpathSync(join(folder, 'data/postgres'));
  expect(statSync(join(place, 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(place, 'data')).mode & 0o777).toBe(0o700);
});

test('it runs from a folder that other users may not enter', async () => {
  mkdirSync(join(folder, 'data'), { mode: 0o700 });
  const { url } = await start();
  expect(await ask(url, 'select 1')).toEqual([1]);
});

test('killed, it comes back at the same address with everything committed', async () => {
  const postgres = await start(true);
  await ask(postgres.url, 'create table kept as select 7 as number');
  const killed = postgres.pid;
  process.kill(killed, 'SIGKILL');
  await vi.waitFor(() => expect(postgres.pid).not.toBe(killed), { timeout: 20_000 });
  expect(await ask(postgres.url, 'select number from kept')).toEqual([7]);
});

test('it takes over what a killed server left running', async () => {
  // Without setpriv on the path, PostgreSQL outlives the server that started it.
  const orphan = await startElsewhere({ PATH: '' });
  await ask(orphan.url, 'create table kept as select 7 as number');
  orphan.child.kill('SIGKILL');
  await once(orphan.child, 'exit');
  expect(await ask(orphan.url, 'select number from kept')).toEqual([7]);
  const postgres = await start();
  expect(await ask(postgres.url, 'select number from kept')).toEqual([7]);
});

test('it leaves the database of a living server alone, and says so', async () => {
  const other = await startElsewhere(process.env);
  await expect(start()).rejects.toMatchObject({
    code: 'folder-in-use',
    message: expect.stringContaining(String(other.pid)) as string,
  });
  expect(await ask(other.url, 'select 1')).toEqual([1]);
  other.child.kill('SIGKILL');
  await once(other.child, 'exit');
  expect(await ask((await start()).url, 'select 1')).toEqual([1]);
});

test('a lock file whose number another process has by now holds nothing up', async () => {
  await (await start()).stop();
  const data = join(realpathSync(join(folder, 'data/postgres')), 'data');
  writeFileSync(join(data, 'postmaster.pid'), `${process.ppid}\n${data}\n`);
  expect(await ask((await start()).url, 'select 1')).toEqual([1]);
});

test('another process joins the one that runs, and finds none where none does', async () => {
  const data = join(folder, 'data');
  expect(joinEmbedded(data)).toBeUndefined();
  const postgres = await start();
  expect(joinEmbedded(data)).toBe(postgres.url);
  await postgres.stop();
  expect(joinEmbedded(data)).toBeUndefined();
  const cluster = join(realpathSync(join(data, 'postgres')), 'data');
  const { port } = new URL(postgres.url);
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.ppid}\n${cluster}\n0\n${port}\n`);
  expect(joinEmbedded(data)).toBeUndefined();
});

test('a creation that was cut short is begun again', async () => {
  await (await start()).stop();
  const place = realpathSync(join(folder, 'data/postgres'));
  rmSync(join(place, 'data'), { recursive: true });
  mkdirSync(join(place, 'draft'));
  writeFileSync(join(place, 'draft', 'half'), '');
  expect(await ask((await start()).url, 'select 1')).toEqual([1]);
  expect(readdirSync(dirname(join(place, 'data')))).not.toContain('draft');
});
