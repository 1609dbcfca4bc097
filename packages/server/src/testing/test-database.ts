import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 10;

/** A database of one test file's own. */
export interface TestDatabase {
  /** As superuser. */
  readonly url: string;
  close(): Promise<void>;
}

/** Every thread of a test run has the same process number, and so the same folder: the first one starts the keeper. */
const folder = join(tmpdir(), `kangma-tests-${process.pid}`);

function startKeeper(): void {
  try {
    mkdirSync(folder, { mode: 0o711 });
  } catch {
    return;
  }
  spawn(
    process.execPath,
    [join(import.meta.dirname, 'postgres-keeper.ts'), folder, String(process.pid)],
    { detached: true, stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } },
  ).unref();
}

async function fileWhenThere(name: string): Promise<string> {
  const file = join(folder, name);
  for (let waited = 0; !existsSync(file); waited += LOOK_EVERY_MS) {
    if (waited > PATIENCE_MS) throw new Error(`${name} of the tests does not come`);
    await pause(LOOK_EVERY_MS);
  }
  return readFileSync(file, 'utf8');
}

async function serverUrl(): Promise<string> {
  startKeeper();
  const answer = JSON.parse(await fileWhenThere('answer')) as { url?: string; failure?: string };
  if (answer.url === undefined) throw new Error(answer.failure);
  return answer.url;
}

/** What all threads of a run share: the first that asks makes it, the others wait for it. */
export async function onceInARun(name: string, make: () => Promise<string>): Promise<string> {
  await serverUrl();
  try {
    mkdirSync(join(folder, `${name}.claim`));
  } catch {
    return fileWhenThere(name);
  }
  const made = await make();
  writeFileSync(join(folder, `${name}.draft`), made);
  renameSync(join(folder, `${name}.draft`), join(folder, name));
  return made;
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * A fresh database in the PostgreSQL of this test run, which the first caller starts; everything is gone when the run ends.
 * Roles are shared by the databases of a run.
 *
 * @param template the database that it is a copy of; empty where none is given.
 */
export async function createTestDatabase(template = 'template1'): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await command(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, close: () => command(server, `drop database ${name} with (force)`) };
}
