import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../packages/server/src/config/config.ts';
import type { Sights } from '../packages/server/src/demo/demo-plan.ts';
import { type DemoSigner, demoSigners } from '../packages/server/src/demo/demo-signers.ts';
import { demoStaff, signersOf } from '../packages/server/src/demo/demo-staff.ts';
import { OffsetClock } from '../packages/server/src/demo/offset-clock.ts';
import { runDemo } from '../packages/server/src/demo/run-demo.ts';
import { createLog } from '../packages/server/src/log/create-log.ts';
import { freePort } from '../packages/server/src/postgres/free-port.ts';
import { prepareDatabase } from '../packages/server/src/prepare-database.ts';
import { keepSigners } from '../packages/server/src/storage/keep-signers.ts';
import { startServer } from '../packages/server/src/start-server.ts';
import { TEST_KEYS, TEST_MASTER } from '../packages/server/src/testing/test-keys.ts';
import { createTestDatabase } from '../packages/server/src/testing/test-database.ts';
import { buildWeb } from '../packages/web/src/build.ts';

const RESIDENTS = 1000;
const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 10_000;

/** The whole system over a database of its own: the real server, the pages, a small invented province. */
export interface System {
  readonly url: string;
  readonly province: Sights;
  /** who signs policies, and where each one's key is. */
  readonly signers: readonly DemoSigner[];
  /** The newest one-time code that went out since a moment, in milliseconds; where a phone is named, to it. */
  oneTimeCode(since: number, phone?: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startSystem(): Promise<System> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kangma-e2e-'));
  const [database] = await Promise.all([createTestDatabase(), buildWeb()]);
  const read = readConfig({
    PORT: String(await freePort()),
    KANGMA_DATA: dataFolder,
    KANGMA_DEV_OUTBOX: 'true',
    LOG_LEVEL: 'error',
  });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '));
  const { config } = read;
  const clock = new OffsetClock();
  // the roles of the tests' PostgreSQL are everybody's: so is the key that their passwords follow from
  writeFileSync(config.keyFile, `${TEST_MASTER.toString('base64')}\n`, { mode: 0o600 });
  const databaseUrl = database.url;
  await prepareDatabase(databaseUrl, TEST_KEYS, clock.now());
  const province = await runDemo({
    url: databaseUrl,
    keyFile: config.keyFile,
    dataFolder,
    provinces: config.provinces,
    residents: RESIDENTS,
    seed: 1,
    now: clock.now(),
    onProgress: () => {},
  });
  const log = createLog(config.logLevel);
  const server = await startServer({ config, databaseUrl, master: TEST_MASTER, clock, log });
  await server.auth.staff.add(demoStaff(province));
  const signers = demoSigners(dataFolder, signersOf(province));
  await keepSigners(databaseUrl, signers);
  return {
    url: server.url,
    province,
    signers,
    oneTimeCode: (since, phone) => oneTimeCode(server.url, since, phone),
    stop: async () => {
      await server.stop();
      await database.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

interface Outbox {
  readonly items: readonly { readonly at: string; readonly phone: string; readonly text: string }[];
}

async function oneTimeCode(url: string, since: number, phone?: string): Promise<string> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const response = await fetch(`${url}/dev/outbox/messages`);
    const { items } = (await response.json()) as Outbox;
    const newest = items.find(
      (one) => Date.parse(one.at) >= since && (phone === undefined || one.phone === phone),
    );
    const code = newest && /(?<!\d)\d{6}(?!\d)/.exec(newest.text)?.[0];
    if (code !== undefined) return code;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('no one-time code went out');
}
