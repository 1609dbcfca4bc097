import type { Signature } from '../evidence/signature.ts';
import type { Fact, View } from '../evidence/view.ts';
import type { Program } from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';
import { accepted } from './reach.ts';

/** An opening that an exemption may put off. */
interface PutOff {
  at: Minute;
  exemption: number;
}

/**
 * R15: puts the opening of an exempted fact, read as `signature`, off. A duty must cover the whole fact, and from the
 * opening until the policy's time after the fact's end the person must at every moment hold a recent negative test. The
 * fact counts from the first moment without one; {@link NEVER} where there is none. Of several exemptions the one that
 * lasts longest holds.
 */
export function exempt(
  program: Program,
  view: View,
  fact: Fact,
  signature: Signature,
  out: PutOff,
): void {
  let bits = program.exempted[signature]!;
  const opened = out.at;
  for (let i = 0; bits !== 0; i++, bits >>>= 1) {
    if ((bits & 1) === 0) continue;
    const { given, testWithin, until } = program.exemptions[i]!;
    const covered = view.supports.some(
      (duty) =>
        given[duty.signature] === 1 &&
        duty.begin <= fact.begin &&
        duty.end >= fact.end &&
        accepted(program, fact, duty),
    );
    if (!covered) continue;
    const horizon = fact.end >= NEVER ? NEVER : fact.end + until;
    const gap = firstGap(view.negatives, opened, horizon, testWithin);
    if (gap <= out.at) continue;
    out.at = gap;
    out.exemption = i;
  }
}

/** The first minute from `from` on, before `horizon`, at which no negative is both reported and still recent. */
function firstGap(
  negatives: readonly Fact[],
  from: Minute,
  horizon: Minute,
  recent: number,
): Minute {
  let at = from;
  for (let again = true; again; ) {
    again = false;
    for (const test of negatives) {
      if (test.reported <= at && at < test.begin + recent) {
        at = test.begin + recent;
        again = true;
      }
    }
  }
  return at >= horizon ? NEVER : at;
}
