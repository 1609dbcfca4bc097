import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../../packages/server/src/postgres/start-embedded.ts';
import { makeReady } from '../../../packages/server/src/testing/ready-database.ts';
import { SmallProvince } from '../../../packages/server/src/testing/small-province.ts';

/** A province on a PostgreSQL of its own that writes to disk as it would for an authority; gone when the work is done. */
export async function withStore(work: (province: SmallProvince) => Promise<void>): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kangma-bench-'));
  const postgres = await startEmbedded({ dataFolder, log: () => {} });
  try {
    await makeReady(postgres.url);
    const province = await SmallProvince.open({ url: postgres.url });
    try {
      await work(province);
    } finally {
      await province.close();
    }
  } finally {
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
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
