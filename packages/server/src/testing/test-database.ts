import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
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

async function serverUrl(): Promise<string> {
  startKeeper();
  const file = join(folder, 'answer');
  for (let waited = 0; !existsSync(file); waited += LOOK_EVERY_MS) {
    if (waited > PATIENCE_MS) throw new Error('the PostgreSQL of the tests does not start');
    await pause(LOOK_EVERY_MS);
  }
  const answer = JSON.parse(readFileSync(file, 'utf8')) as { url?: string; failure?: string };
  if (answer.url === undefined) throw new Error(answer.failure);
  return answer.url;
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
 * A fresh, empty database in the PostgreSQL of this test run, which the first caller starts; everything is gone when
 * the run ends. Roles are shared by the databases of a run.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await command(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, close: () => command(server, `drop database ${name} with (force)`) };
}
