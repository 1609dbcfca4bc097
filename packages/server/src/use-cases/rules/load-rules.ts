import { compile } from '@kangma/policy';
import type { RuleStore } from '../../ports/rules.ts';
import { RuleBook } from '../deciding/rule-book.ts';

/** The rules that the store has, ready to decide. */
export async function loadRules(rules: RuleStore): Promise<RuleBook> {
  const stored = await rules.all();
  return new RuleBook(
    stored.map(({ policy, publishedAt, withdrawnAt }) => ({
      ...compile(policy),
      published: publishedAt,
      withdrawn: withdrawnAt ?? Infinity,
    })),
  );
}
