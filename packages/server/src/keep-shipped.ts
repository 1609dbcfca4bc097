import { randomUUID } from 'node:crypto';
import type { Policy } from '@kangma/policy';
import type { Clock } from './ports/clock.ts';
import type { Keys } from './ports/keys.ts';
import { Database } from './storage/database.ts';
import { PostgresPopulation } from './storage/postgres-population.ts';
import { PostgresRules } from './storage/postgres-rules.ts';
import { keepPolicies } from './use-cases/rules/load-rules.ts';
import { digest, urlAs } from './wire-deciding.ts';

export interface Keeping {
  readonly url: string;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly policies: readonly Policy[];
}

/**
 * Keeps the versions of the shipped policies that the database has not yet.
 * @throws where a version was kept with another text: its number must be raised, for what was decided under it stands.
 */
export async function keepShipped({ url, keys, clock, policies }: Keeping): Promise<void> {
  const database = new Database(urlAs(url, 'kangma_decider', keys), 2, () => {});
  const rules = new PostgresRules(database);
  const population = new PostgresPopulation(database);
  try {
    const loading = { rules, population, clock, digest, newId: randomUUID };
    const [clash] = await keepPolicies(loading, policies);
    if (clash === undefined) return;
    throw new Error(
      `policy ${clash.policy} version ${clash.version} has another text than the one in force: raise its version`,
    );
  } finally {
    await database.close();
  }
}
