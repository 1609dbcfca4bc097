import { canonicalJson, compile, type Policy, readInstant } from '@kangma/policy';
import type { Clock } from '../../ports/clock.ts';
import type { Population } from '../../ports/population.ts';
import type { RuleStore } from '../../ports/rules.ts';
import type { Digest } from '../deciding/decide-person.ts';
import { RuleBook } from '../deciding/rule-book.ts';

export interface Loading {
  readonly rules: RuleStore;
  readonly population: Population;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly newId: () => string;
}

/** A version whose number was given to another text before: the number must be raised. */
export interface Clash {
  readonly policy: string;
  readonly version: number;
}

/**
 * Keeps the versions of these policies that the store has not yet. Each new one counts as published from now on, and from
 * when it takes effect everybody is decided again.
 *
 * @returns the versions that clash with another text of the same number; they are not kept.
 */
export async function keepPolicies(
  loading: Loading,
  policies: readonly Policy[],
): Promise<readonly Clash[]> {
  const { rules, population, clock, digest, newId } = loading;
  const clashes: Clash[] = [];
  for (const policy of policies) {
    const text = canonicalJson(policy);
    const now = clock.now();
    const publishedAt = Math.max(now, readInstant(policy.published) ?? now);
    const effectiveAt = readInstant(policy.effective) ?? now;
    const kept = await rules.add({ policy, text, digest: digest(text), publishedAt, effectiveAt });
    const { policy: id, version } = policy;
    if (kept === 'other') clashes.push({ policy: id, version });
    if (kept !== 'added') continue;
    await population.beginRun(newId(), `${id}:${version}`, Math.max(publishedAt, effectiveAt), now);
  }
  return clashes;
}

/** The rules that the store has, ready to decide. */
export async function loadRules(rules: RuleStore): Promise<RuleBook> {
  const stored = await rules.all();
  return new RuleBook(
    stored.map(({ policy, publishedAt }) => ({ ...compile(policy), published: publishedAt })),
  );
}
