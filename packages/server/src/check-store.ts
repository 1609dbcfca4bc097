import { existsSync } from 'node:fs';
import { readConfig } from './config/config.ts';
import { OffsetClock } from './demo/offset-clock.ts';
import { derivedKeys } from './keys/derived-keys.ts';
import { readKeyFile } from './keys/key-file.ts';
import { findCluster } from './postgres/cluster.ts';
import { joinEmbedded } from './postgres/join-embedded.ts';
import { startEmbedded } from './postgres/start-embedded.ts';
import { type Verified, verifyStore } from './use-cases/verifying/verify-store.ts';
import { wireDeciding } from './wire-deciding.ts';

const CONNECTIONS = 2;

/** What was found, or why the store cannot be looked at. */
export type Checked =
  | { readonly ok: true; readonly verified: Verified }
  | { readonly ok: false; readonly message: string };

interface Joined {
  readonly url: string;
  leave(): Promise<void>;
}

/** The PostgreSQL over a data folder: the one that runs, or one that runs until we leave. */
async function join(dataFolder: string): Promise<Joined> {
  const url = joinEmbedded(dataFolder);
  if (url !== undefined) return { url, leave: () => Promise.resolve() };
  const started = await startEmbedded({ dataFolder, log: () => {} });
  return { url: started.url, leave: () => started.stop() };
}

/**
 * Decides everything that a server stored again, and tells what differs ({@link verifyStore}), beside the server or without
 * it. The environment says where the store is, as it does to the server; nothing is created where there is none.
 *
 * @param onPage told how many people have been looked at.
 */
export async function checkStore(
  env: Readonly<Record<string, string | undefined>>,
  onPage: (persons: number) => void,
): Promise<Checked> {
  const read = readConfig(env);
  if (!read.ok) {
    return { ok: false, message: read.problems.map(({ message }) => message).join(' ') };
  }
  const { databaseUrl, dataFolder, keyFile, provinces } = read.config;
  if (databaseUrl === undefined && findCluster(dataFolder) === undefined) {
    return { ok: false, message: `There is no store in ${dataFolder}: see KANGMA_DATA.` };
  }
  if (!existsSync(keyFile)) {
    return { ok: false, message: `There is no key file ${keyFile}: see KANGMA_KEY_FILE.` };
  }
  const keys = derivedKeys(readKeyFile(keyFile));
  const joined = databaseUrl === undefined ? await join(dataFolder) : undefined;
  try {
    const clock = new OffsetClock();
    const deciding = await wireDeciding({
      url: joined?.url ?? databaseUrl!,
      keys,
      clock,
      provinces,
      connections: CONNECTIONS,
      onIdleError: () => {},
    });
    try {
      const { population } = deciding;
      const verified = await verifyStore(deciding, population, clock.now(), onPage);
      return { ok: true, verified };
    } finally {
      await deciding.close();
    }
  } finally {
    await joined?.leave();
  }
}
