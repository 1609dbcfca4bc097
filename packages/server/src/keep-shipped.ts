import type { Policy } from '@kangma/policy';
import type { Clock } from './ports/clock.ts';
import type { Keys } from './ports/keys.ts';
import { keepPolicies } from './use-cases/rules/load-rules.ts';
import { wireDeciding } from './wire-deciding.ts';

export interface Keeping {
  readonly url: string;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly provinces: readonly string[];
  readonly policies: readonly Policy[];
}

/**
 * Keeps the versions of the shipped policies that the database has not yet.
 * @throws where a version was kept with another text: its number must be raised, for what was decided under it stands.
 */
export async function keepShipped({ policies, ...options }: Keeping): Promise<void> {
  const deciding = await wireDeciding({ ...options, connections: 2, onIdleError: () => {} });
  try {
    const [clash] = await keepPolicies({ ...deciding, rules: deciding.ruleStore }, policies);
    if (clash === undefined) return;
    throw new Error(
      `policy ${clash.policy} version ${clash.version} has another text than the one in force: raise its version`,
    );
  } finally {
    await deciding.close();
  }
}
