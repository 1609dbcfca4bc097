import { DWELLS, signatureOf, STRENGTHENED, WEAKENED } from '../evidence/signature.ts';
import { countsFrom, type Fact, type View } from '../evidence/view.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import { daysSince } from './clock.ts';
import { exempt } from './exempt.ts';
import { factAnchor } from './fact-anchor.ts';

/** What a fact starts under a program, and from when to when. */
export interface Opening {
  /** pathway index, or {@link code.NOTHING}. */
  pathway: number;
  at: Minute;
  /** when it was closed by the person's answer; {@link NEVER} otherwise. */
  closed: Minute;
  /** the exemption (index) that moved `at`, or -1. */
  exemption: number;
  /** the ask that the fact puts, or -1. */
  ask: number;
  asked: Minute;
  /** when the question was answered or settled, or its deadline passed. */
  settled: Minute;
  /** whether the question is with the community after its deadline (`else: refer`), and until when. */
  referredUntil: Minute;
  /** what ended it: the person's denial, or something else (then the fact is of no effect). */
  ended: 'denied' | 'ignored';
}

export function newOpening(): Opening {
  return {
    pathway: code.NOTHING,
    at: NEVER,
    closed: NEVER,
    exemption: -1,
    ask: -1,
    asked: NEVER,
    settled: NEVER,
    referredUntil: NEVER,
    ended: 'ignored',
  };
}

const ANSWER = signatureOf('answer', { reply: 'confirmed' });
const DENIED = signatureOf('answer', { reply: 'denied' });
/** Fills `out` with what `fact` starts: a pathway, a question, or nothing. */
export function open(program: code.Program, view: View, fact: Fact, out: Opening): void {
  let { signature } = fact;
  out.at = countsFrom(fact);
  out.closed = NEVER;
  out.ask = -1;
  out.exemption = -1;
  if (program.direct[signature] === 1) {
    out.pathway = program.starts[signature]!;
    return;
  }
  if (
    program.minimumDwell > 0 &&
    DWELLS[signature] === 1 &&
    fact.end - fact.begin < program.minimumDwell
  ) {
    signature = WEAKENED[signature]!;
  }
  if (program.inherits[signature] === 1) {
    signature = STRENGTHENED[signature]!;
    out.closed = answered(view, fact, DENIED);
    out.ended = 'denied';
  }
  let start = program.starts[signature]!;
  if (start <= code.ASK) {
    put(program, view, fact, code.ASK - start, out);
    signature = STRENGTHENED[signature]!;
    start = out.at >= NEVER ? code.NOTHING : program.starts[signature]!;
    if (start < code.NOTHING) start = code.NOTHING;
  }
  out.pathway = start;
  if (start >= 0 && program.exempted[signature] !== 0) exempt(program, view, fact, signature, out);
}

/** Puts the question, and finds what came of it. */
function put(program: code.Program, view: View, fact: Fact, ask: number, out: Opening): void {
  const { deadline, otherwise, settledBy } = program.asks[ask]!;
  out.ask = ask;
  out.asked = out.at;
  const limit = deadline >= NEVER ? NEVER : out.asked + deadline;
  // a question that evidence settles (a retest after a positive pool, R78) is not for the person to answer
  const confirmed = settledBy === null ? answered(view, fact, ANSWER) : NEVER;
  const denied = settledBy === null ? answered(view, fact, DENIED) : NEVER;
  const settled = settledBy === null ? NEVER : settledAt(view, settledBy, fact);
  const ended = Math.min(denied, settled);
  const reply = Math.min(confirmed, ended);
  out.settled = Math.min(reply, limit);
  out.referredUntil = otherwise === 'refer' && reply > limit ? reply : out.settled;
  out.at = NEVER;
  if (otherwise === 'strengthen' && reply >= limit) out.at = limit;
  else if (confirmed < ended && (confirmed < limit || otherwise === 'refer')) out.at = confirmed;
  // an answer after the deadline still closes what the silence opened
  out.closed = out.at < NEVER && ended < confirmed ? ended : NEVER;
  const byDenial = denied < NEVER && denied <= confirmed && denied <= settled;
  out.ended = byDenial && (denied < limit || otherwise !== 'drop') ? 'denied' : 'ignored';
}

function answered(view: View, fact: Fact, signature: number): Minute {
  let first = NEVER;
  for (const one of view.supports) {
    if (one.signature === signature && one.about === fact.id)
      first = Math.min(first, Math.max(one.begin, one.assigned));
  }
  return first;
}

function settledAt(view: View, set: Uint8Array, fact: Fact): Minute {
  let first = NEVER;
  for (const list of [view.supports, view.triggers, view.negatives, view.uncounted]) {
    for (const one of list) {
      if (one === fact || set[one.signature] === 0 || one.begin < fact.begin) continue;
      first = Math.min(first, one.reported);
    }
  }
  return first;
}

/** The stage that a pathway starts in, by days since its anchor as of assignment; {@link code.NOTHING} where no band holds it. */
export function firstStage(program: code.Program, pathway: code.PathwayCode, fact: Fact): number {
  const { classify } = pathway;
  if (classify === null) return 0;
  const since = factAnchor(program, classify.anchor, fact);
  // days since nobody knows when are no number of days, least of all many
  if (since === UNKNOWN) return code.NOTHING;
  const days = daysSince(program, since, fact.assigned);
  for (const band of classify.bands) {
    if (days >= band.from && days <= band.to) return band.start;
  }
  return code.NOTHING;
}
