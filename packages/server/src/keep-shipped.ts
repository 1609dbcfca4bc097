import { randomUUID } from 'node:crypto';
import type { Clock } from './ports/clock.ts';
import type { Keys } from './ports/keys.ts';
import type { Log } from './ports/log.ts';
import type { WrittenPolicy } from './ports/rules.ts';
import { Database } from './storage/database.ts';
import { PostgresRules } from './storage/postgres-rules.ts';
import { takeShipped } from './use-cases/rules/take-shipped.ts';
import { urlAs } from './wire-deciding.ts';

export interface Keeping {
  readonly url: string;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
  readonly policies: readonly WrittenPolicy[];
}

/** Takes up what ships with this version: as the rules of an empty store, or as proposals. */
export async function keepShipped({ url, keys, clock, log, policies }: Keeping): Promise<void> {
  const database = new Database(urlAs(url, 'kangma_decider', keys), 2, () => {});
  try {
    const taking = { rules: new PostgresRules(database), clock, newId: randomUUID };
    for (const { policy, version } of await takeShipped(taking, policies))
      log.warn('shipped-version-taken', { policy, version });
  } finally {
    await database.close();
  }
}
