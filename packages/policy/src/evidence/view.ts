import { type Millisecond, type Minute, NEVER, readInstant, toMinute, UNKNOWN } from '../time.ts';
import type { Authority, Evidence } from './evidence.ts';
import { kindOf } from './kinds.ts';
import { isAdverse, type Signature, signatureOf } from './signature.ts';
import { standing, type StandingCode } from './standing.ts';

/** A piece of evidence that stands, with its instants as minutes: what the engine reads. */
export interface Fact {
  readonly id: string;
  readonly signature: Signature;
  /** validFrom; for a test, when the sample was taken. */
  readonly begin: Minute;
  /** validTo; `NEVER` while it is still going on; `begin` where the fact is one moment. */
  readonly end: Minute;
  /** from when it counts: for a test `reportedAt`, else `begin`. `NEVER` for a result that is pending. */
  readonly reported: Minute;
  /** when it was first recorded, that is, when an authority could first act on it. A correction keeps its root's. */
  readonly assigned: Minute;
  /** `isolatedAt` where given, else `UNKNOWN`. */
  readonly isolated: Minute;
  readonly authority: Authority;
  /** the evidence that an answer is about. */
  readonly about: string | undefined;
}

/** One person's evidence as known at one moment, sorted for the engine. */
export interface View {
  readonly person: string;
  /** adverse facts, which may start a pathway, an ask or a veto; in order of `begin`, then id. */
  readonly triggers: readonly Fact[];
  /** releases, clearances, discharges, duty, answers, identity, declarations and so on. */
  readonly supports: readonly Fact[];
  /** nucleic negatives in order of sampling, then of report. */
  readonly negatives: readonly Fact[];
  /** single nucleic positives in order of report. */
  readonly positives: readonly Fact[];
  /** tests that no course counts: antigen, inconclusive, invalid, pending, pooled positive. */
  readonly uncounted: readonly Fact[];
  /** evidence that does not stand at `knownAt`, and why. */
  readonly fallen: readonly { readonly id: string; readonly code: StandingCode }[];
}

/**
 * When a fact counts from: the later of when it became true (a result: was reported) and when it was recorded, for
 * nobody was red before anyone knew (spec §2).
 */
export function countsFrom(fact: Fact): Minute {
  return Math.max(fact.reported, fact.assigned);
}

export const byBegin = (a: Fact, b: Fact) =>
  a.begin - b.begin || a.reported - b.reported || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
export const byReport = (a: Fact, b: Fact) => a.reported - b.reported || byBegin(a, b);

/**
 * What was known of a person at `knownAt`: evidence recorded by then, less what was voided or superseded by then.
 * The order of the array does not matter. Evidence must be valid (see validate.ts) and about one person.
 */
export function viewOf(evidence: readonly Evidence[], knownAt: Millisecond): View {
  const { stand, fallen, rootRecordedAt } = standing(evidence, knownAt);
  const view = {
    triggers: [] as Fact[],
    supports: [] as Fact[],
    negatives: [] as Fact[],
    positives: [] as Fact[],
    uncounted: [] as Fact[],
  };
  for (const one of stand) {
    const fact = factOf(one, rootRecordedAt(one));
    if (one.kind === 'test') testList(one, view).push(fact);
    if (isAdverse(fact.signature)) view.triggers.push(fact);
    else if (one.kind !== 'test') view.supports.push(fact);
  }
  return {
    person: evidence[0]?.person ?? '',
    triggers: sorted(view.triggers, byBegin),
    supports: sorted(view.supports, byBegin),
    negatives: sorted(view.negatives, byBegin),
    positives: sorted(view.positives, byReport),
    uncounted: sorted(view.uncounted, byBegin),
    fallen,
  };
}

/** Shared: a population holds millions of empty lists, and each of its own would be fetched to see that it is empty. */
const EMPTY: readonly Fact[] = [];

function sorted(facts: Fact[], by: (a: Fact, b: Fact) => number): readonly Fact[] {
  return facts.length === 0 ? EMPTY : facts.sort(by);
}

/** R78: only nucleic negatives (pooled or not) and single nucleic positives count in a course. */
function testList(
  test: Evidence,
  view: { negatives: Fact[]; positives: Fact[]; uncounted: Fact[] },
): Fact[] {
  if (test.method === 'antigen') return view.uncounted;
  if (test.result === 'negative') return view.negatives;
  if (test.result === 'positive' && test.pooling !== 'pooled') return view.positives;
  return view.uncounted;
}

function minuteOf(text: unknown): Minute {
  const instant = typeof text === 'string' ? readInstant(text) : undefined;
  return instant === undefined ? UNKNOWN : toMinute(instant);
}

function factOf(one: Evidence, recorded: Millisecond): Fact {
  const kind = kindOf(one.kind);
  const begin = minuteOf(one.validFrom);
  const open = kind.openEnded === true ? NEVER : begin;
  const reported = one.kind === 'test' ? minuteOf(one.reportedAt) : begin;
  // what the engine reads first stands first: it shares a cache line
  return {
    signature: signatureOf(one.kind, one),
    begin,
    end: one.validTo === undefined ? open : minuteOf(one.validTo),
    reported: reported === UNKNOWN || one.result === 'pending' ? NEVER : reported,
    assigned: toMinute(recorded),
    isolated: minuteOf(one.isolatedAt),
    id: one.id,
    authority: one.authority,
    about: typeof one.about === 'string' ? one.about : undefined,
  };
}
