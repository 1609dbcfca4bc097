import {
  type CodeColour,
  type Decision,
  decideView,
  type Engine,
  type Evidence,
  type Minute,
  toMinute,
  type View,
  viewOf,
} from '@kangma/policy';
import type { Cause, CodeState, NewDecision } from '../../ports/store.ts';
import { sameBytes } from '../same-bytes.ts';
import { latestRecording } from './latest-recording.ts';
import { nextLook } from './next-look.ts';
import type { RuleBook } from './rule-book.ts';
import { writeAnswer } from './write-answer.ts';

export interface Outcome {
  readonly decisions: readonly NewDecision[];
  /** the latest of them, with what it rests on; `undefined` where there is none. */
  readonly latest: Latest | undefined;
  /** what was known by then has been decided on, in milliseconds. */
  readonly knownAt: number;
  /** when to look again by itself, in milliseconds. */
  readonly nextChangeAt: number | null;
}

/** A decision as the engine gave it, and what it was given. */
export interface Latest {
  readonly decision: Decision;
  readonly engine: Engine;
  readonly view: View;
}

/** SHA-256. */
export type Digest = (data: string | Uint8Array) => Uint8Array;

const MINUTE = 60_000;

/**
 * Decides one person up to a moment: first every change that only time has brought since the last decision, each at its own
 * minute and in order, then – where something other than time asked – the moment itself. Only what says something new
 * becomes a decision.
 *
 * Pure. Time never runs backwards for a person: where `now` lies before what was already decided on, that moment stands in
 * for it (a server's clock may be set back).
 *
 * @param evidence all of it, with what is new.
 * @param now milliseconds.
 */
export function decidePerson(
  rules: RuleBook,
  digest: Digest,
  state: CodeState,
  evidence: readonly Evidence[],
  now: number,
  cause: Cause,
): Outcome {
  const line = new Line(rules, digest, state, evidence);
  const knownAt = Math.max(now, state.knownAt, latestRecording(evidence));
  const until = toMinute(knownAt);
  let due = state.nextChangeAt === null ? null : toMinute(state.nextChangeAt);
  while (due !== null && due <= until) due = line.decide(due, due * MINUTE, 'time');
  if (cause !== 'time') due = line.decide(until, knownAt, cause);
  return {
    decisions: line.close(due),
    latest: line.latest,
    knownAt,
    nextChangeAt: due === null ? null : due * MINUTE,
  };
}

type Draft = { -readonly [K in keyof NewDecision]: NewDecision[K] };

/** One person's decisions in order. */
class Line {
  readonly #rules: RuleBook;
  readonly #digest: Digest;
  readonly #person: string;
  readonly #before: number;
  readonly #evidence: readonly Evidence[];
  readonly #drafts: Draft[] = [];
  #colour: CodeColour;
  #since: number;
  #last: Uint8Array;
  latest: Latest | undefined;

  constructor(rules: RuleBook, digest: Digest, state: CodeState, evidence: readonly Evidence[]) {
    this.#rules = rules;
    this.#digest = digest;
    this.#evidence = evidence;
    this.#person = state.person;
    this.#before = state.decisionNo;
    this.#colour = state.colour;
    this.#since = state.since;
    this.#last = state.digest;
  }

  /** Answers with the minute at which to look again. */
  decide(at: Minute, knownAt: number, cause: Cause): Minute | null {
    const view = viewOf(this.#evidence, knownAt);
    const engine = this.#rules.engineAt(knownAt);
    const decision = decideView(engine, view, { at, knownAt });
    if (this.#append(decision, cause)) this.latest = { decision, engine, view };
    return nextLook(decision, view);
  }

  /** Answers with whether it says something new. */
  #append(decision: Decision, cause: Cause): boolean {
    const { body, summary } = writeAnswer(decision, this.#rules.offset);
    const digest = this.#digest(body);
    if (sameBytes(digest, this.#last)) return false;
    const at = decision.at * MINUTE;
    if (decision.colour !== this.#colour) this.#since = at;
    this.#colour = decision.colour;
    this.#last = digest;
    this.#drafts.push({
      person: this.#person,
      decisionNo: this.#before + this.#drafts.length + 1,
      at,
      knownAt: decision.knownAt,
      colour: decision.colour,
      cause,
      body,
      since: this.#since,
      digest,
      summary,
      nextChangeAt: null,
      last: false,
      before: this.#before,
    });
    return true;
  }

  close(next: Minute | null): readonly NewDecision[] {
    const last = this.#drafts.at(-1);
    if (last !== undefined) {
      last.last = true;
      last.nextChangeAt = next === null ? null : next * MINUTE;
    }
    return this.#drafts;
  }
}
