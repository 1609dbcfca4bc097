import { existsSync, mkdirSync } from 'node:fs';
import { type Config, readConfig } from './config/config.ts';
import { derivedKeys } from './keys/derived-keys.ts';
import { readKeyFile } from './keys/key-file.ts';
import type { Keys } from './ports/keys.ts';
import { findCluster } from './postgres/cluster.ts';
import { joinEmbedded } from './postgres/join-embedded.ts';
import { startEmbedded } from './postgres/start-embedded.ts';

/** A server's store, as the environment says where it is; or why it cannot be reached. */
export type Reached =
  | {
      readonly ok: true;
      readonly config: Config;
      readonly keys: Keys;
      /** as the owner. */
      readonly url: string;
      /** Stops what had to be started for it. */
      readonly leave: () => Promise<void>;
    }
  | { readonly ok: false; readonly message: string };

/**
 * Reaches a server's store beside the server or without it. The key file has to be there: a store that is read needs its own,
 * and one that is restored that of its backup.
 *
 * @param create whether an embedded store is made where there is none.
 */
export async function reachStore(
  env: Readonly<Record<string, string | undefined>>,
  { create = false }: { readonly create?: boolean } = {},
): Promise<Reached> {
  const read = readConfig(env);
  if (!read.ok) {
    return { ok: false, message: read.problems.map(({ message }) => message).join(' ') };
  }
  const { config } = read;
  const { databaseUrl, dataFolder, keyFile } = config;
  if (!create && databaseUrl === undefined && findCluster(dataFolder) === undefined) {
    return { ok: false, message: `There is no store in ${dataFolder}: see KANGMA_DATA.` };
  }
  if (!existsSync(keyFile)) {
    return { ok: false, message: `There is no key file ${keyFile}: see KANGMA_KEY_FILE.` };
  }
  const keys = derivedKeys(readKeyFile(keyFile));
  const here = { ok: true, config, keys, leave: () => Promise.resolve() } as const;
  if (databaseUrl !== undefined) return { ...here, url: databaseUrl };
  const running = joinEmbedded(dataFolder);
  if (running !== undefined) return { ...here, url: running };
  mkdirSync(dataFolder, { recursive: true });
  const started = await startEmbedded({ dataFolder, log: () => {} });
  return { ...here, url: started.url, leave: () => started.stop() };
}
