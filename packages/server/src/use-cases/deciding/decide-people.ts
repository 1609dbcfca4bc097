import type { Evidence } from '@kangma/policy';
import type { NewNotice } from '../../ports/notices.ts';
import type { Cause, CodeState, NewDecision, Reschedule, Work } from '../../ports/store.ts';
import { decidePerson, type Digest } from './decide-person.ts';
import { noticesOf } from '../telling/notices-of.ts';
import type { RuleBook } from './rule-book.ts';

export interface Deciding {
  readonly rules: RuleBook;
  readonly digest: Digest;
  /** whether people are told; what is taken in as history is told to nobody. */
  readonly tells: boolean;
}

/**
 * Decides people whose codes are locked and whose evidence is at hand, and writes down what changed: decisions, projections,
 * the next moment to look, the notices to phones and the announcement to open pages. Answers with how many have a new decision.
 */
export async function decidePeople(
  { rules, digest, tells }: Deciding,
  tx: Work,
  states: readonly CodeState[],
  evidence: ReadonlyMap<string, readonly Evidence[]>,
  now: number,
  cause: Cause,
): Promise<number> {
  const decisions: NewDecision[] = [];
  const reschedules: Reschedule[] = [];
  const changed: string[] = [];
  const notices: NewNotice[] = [];
  for (const state of states) {
    const { person } = state;
    const outcome = decidePerson(rules, digest, state, evidence.get(person) ?? [], now, cause);
    if (outcome.decisions.length > 0) {
      decisions.push(...outcome.decisions);
      changed.push(person);
      if (tells) notices.push(...noticesOf(digest, state, outcome));
    } else if (outcome.nextChangeAt !== state.nextChangeAt) {
      const { knownAt, nextChangeAt } = outcome;
      reschedules.push({ person, knownAt, nextChangeAt });
    }
  }
  // one after another on one connection, but without waiting in between
  await Promise.all([
    decisions.length === 0 ? undefined : tx.appendDecisions(decisions),
    reschedules.length === 0 ? undefined : tx.reschedule(reschedules),
    changed.length === 0 ? undefined : tx.announce(changed),
    changed.length === 0 || !tells ? undefined : tx.tell(changed, notices),
  ]);
  return changed.length;
}
