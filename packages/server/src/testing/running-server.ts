import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config/config.ts';
import { OffsetClock } from '../demo/offset-clock.ts';
import { freePort } from '../postgres/free-port.ts';
import { startServer } from '../start-server.ts';
import { openDoors, type TestDoors } from './open-doors.ts';
import { SmallProvince } from './small-province.ts';
import { TEST_MASTER } from './test-keys.ts';

/** The whole server, as it runs, over a small province. */
export interface RunningTestServer extends TestDoors {
  readonly url: string;
  readonly province: SmallProvince;
}

const QUIET = { info() {}, warn() {}, error() {}, request() {} };

export async function runningServer(
  env: Readonly<Record<string, string>> = {},
): Promise<RunningTestServer> {
  const province = await SmallProvince.open({ begin: new Date().toISOString() });
  const folder = mkdtempSync(join(tmpdir(), 'kangma-server-'));
  const read = readConfig({
    PORT: String(await freePort()),
    KANGMA_DATA: folder,
    KANGMA_REQUESTS_PER_MINUTE: '100000',
    LOG_LEVEL: 'silent',
    ...env,
  });
  if (!read.ok) throw new Error(read.problems[0]!.message);
  const server = await startServer({
    config: read.config,
    databaseUrl: province.url,
    master: TEST_MASTER,
    clock: new OffsetClock(),
    log: QUIET,
  });
  const doors = openDoors(server.url, province);
  return {
    ...doors,
    url: server.url,
    province,
    async close() {
      await server.stop();
      await doors.close();
      await province.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
