import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../../packages/server/src/postgres/start-embedded.ts';
import { makeReady } from '../../../packages/server/src/testing/ready-database.ts';
import { TEST_MASTER } from '../../../packages/server/src/testing/test-keys.ts';
import { SmallProvince } from '../../../packages/server/src/testing/small-province.ts';

/**
 * A PostgreSQL of its own, that writes to disk as it would for an authority, with tables and divisions; gone when the work is
 * done. The folder holds the key of the tests, for a server that joins in.
 */
export async function withPostgres(
  work: (url: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kangma-bench-'));
  writeFileSync(join(folder, 'master.key'), `${TEST_MASTER.toString('base64')}\n`, { mode: 0o600 });
  const postgres = await startEmbedded({ dataFolder: folder, log: () => {} });
  try {
    await makeReady(postgres.url);
    await work(postgres.url, folder);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** {@link withPostgres}, with the intake and the deciding path over it. @param begin where its clock stands; in 2022, where left out. */
export async function withStore(
  work: (province: SmallProvince) => Promise<void>,
  begin?: string,
): Promise<void> {
  await withPostgres(async (url) => {
    const province = await SmallProvince.open({ url, ...(begin === undefined ? {} : { begin }) });
    try {
      await work(province);
    } finally {
      await province.close();
    }
  });
}

export function perSecond(count: number, milliseconds: number): number {
  return Math.round((count / milliseconds) * 1000);
}

export function shown(n: number): string {
  return Math.round(n).toLocaleString('en');
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
