import { canonicalJson, type Policy } from '@kangma/policy';
import type { Clock } from '../../ports/clock.ts';
import type { RuleStore, WrittenPolicy } from '../../ports/rules.ts';

export interface Taking {
  readonly rules: RuleStore;
  readonly clock: Clock;
  readonly newId: () => string;
}

/**
 * Takes up the policies that ship with a release. On an empty store they are the rules that it begins with; later, a version that
 * is newer than what is there becomes a proposal, for people to enact.
 *
 * @returns those whose number was given here to another text.
 */
export async function takeShipped(
  { rules, clock, newId }: Taking,
  shipped: readonly WrittenPolicy[],
): Promise<readonly Policy[]> {
  const now = clock.now();
  if (await rules.found(shipped, now)) return [];
  const stored = (await rules.all()).map(({ policy }) => policy);
  const clashes: Policy[] = [];
  for (const one of shipped) {
    const { policy } = one;
    const versions = stored.filter((other) => other.policy === policy.policy);
    const same = versions.find(({ version }) => version === policy.version);
    if (same !== undefined && canonicalJson(same) !== canonicalJson(policy)) clashes.push(policy);
    if (versions.every(({ version }) => version < policy.version)) {
      await rules.propose(one, newId(), now);
    }
  }
  return clashes;
}
