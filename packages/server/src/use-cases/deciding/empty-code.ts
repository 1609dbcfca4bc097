import { decideView, toMinute, viewOf } from '@kangma/policy';
import type { CodeState, EmptyCode } from '../../ports/store.ts';
import type { Deciding } from './decide-people.ts';
import { writeAnswer } from './write-answer.ts';

/**
 * What somebody's code is of whom nothing is known: what the rules say of no evidence at all. As long as what comes in makes no
 * other answer, there is no decision to write down.
 *
 * @param now milliseconds.
 */
export function emptyCode({ rules, digest }: Deciding, now: number): EmptyCode {
  const view = viewOf([], now);
  const decision = decideView(rules.engineAt(now), view, { at: toMinute(now), knownAt: now });
  const { body, summary } = writeAnswer(decision, rules.offset);
  return { at: now, digest: digest(body), summary };
}

/** The state of a code that has just been opened. */
export function emptyState(person: string, { at, digest }: EmptyCode): CodeState {
  return {
    person,
    decisionNo: 0,
    colour: 'none',
    since: at,
    knownAt: at,
    nextChangeAt: null,
    digest,
    plain: true,
  };
}
