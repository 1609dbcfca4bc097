import { decideView, type Evidence, toMinute, viewOf } from '@kangma/policy';
import { BUCKETS } from '../../ports/bucket.ts';
import type { Population, StoredDecision } from '../../ports/population.ts';
import type { CodeState } from '../../ports/store.ts';
import { decidePerson } from '../deciding/decide-person.ts';
import type { Deciding } from '../deciding/decide-people.ts';
import { writeAnswer } from '../deciding/write-answer.ts';
import { sameBytes } from '../same-bytes.ts';

const PERSONS_PER_PAGE = 1000;

/** What a check of a stored code can find. */
export type DifferenceCode =
  /** a decision does not follow from the evidence and the policies of its moment */
  | 'decision-differs'
  /** decisions are not numbered 1, 2, 3 … */
  | 'decision-missing'
  /** the code is not what the latest decision says */
  | 'code-differs'
  /** evidence has been recorded that nobody decided on */
  | 'not-decided';

export interface StoreDifference {
  readonly code: DifferenceCode;
  readonly person: string;
  readonly decisionNo: number;
}

export interface Verified {
  readonly persons: number;
  readonly decisions: number;
  readonly evidence: number;
  readonly differences: readonly StoreDifference[];
}

/**
 * Decides everything again from the evidence alone – every decision of everybody at its own moment, and every code now – and
 * tells what differs from what is stored. Nothing is written, and servers may go on meanwhile.
 *
 * @param now milliseconds.
 * @param onPage told after each page how many people have been looked at.
 */
export async function verifyStore(
  deciding: Deciding,
  population: Population,
  now: number,
  onPage: (persons: number) => void = () => {},
): Promise<Verified> {
  const found = { persons: 0, decisions: 0, evidence: 0, differences: [] as StoreDifference[] };
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    let after: string | null = null;
    for (;;) {
      const page = await population.pageOfHistory(bucket, after, PERSONS_PER_PAGE);
      const { states, evidence, decisions } = page;
      if (states.length === 0) break;
      after = states.at(-1)!.person;
      for (const state of states) {
        const known = evidence.get(state.person) ?? [];
        const stored = decisions.get(state.person) ?? [];
        found.persons++;
        found.decisions += stored.length;
        found.evidence += known.length;
        found.differences.push(...differencesOf(deciding, state, known, stored, now));
      }
      onPage(found.persons);
    }
  }
  return found;
}

function differencesOf(
  deciding: Deciding,
  state: CodeState,
  evidence: readonly Evidence[],
  stored: readonly StoredDecision[],
  now: number,
): StoreDifference[] {
  const { rules, digest } = deciding;
  const { person } = state;
  const found: StoreDifference[] = [];
  const add = (code: DifferenceCode, decisionNo: number) =>
    found.push({ code, person, decisionNo });
  stored.forEach((one, i) => {
    if (one.decisionNo !== i + 1) add('decision-missing', i + 1);
    const when = { at: toMinute(one.at), knownAt: one.knownAt };
    const view = viewOf(evidence, one.knownAt);
    const again = decideView(rules.engineAt(one.knownAt), view, when);
    const { body } = writeAnswer(again, rules.offset);
    if (body !== one.body || again.colour !== one.colour) add('decision-differs', one.decisionNo);
  });
  const last = stored.at(-1);
  const says =
    last === undefined
      ? state.colour === 'none' && state.decisionNo === 0
      : state.colour === last.colour &&
        state.decisionNo === last.decisionNo &&
        sameBytes(state.digest, digest(last.body));
  if (!says) add('code-differs', state.decisionNo);
  const due = state.nextChangeAt !== null && state.nextChangeAt <= now;
  if (!due && decidePerson(rules, digest, state, evidence, now, 'policy').decisions.length > 0) {
    add('not-decided', state.decisionNo);
  }
  return found;
}
