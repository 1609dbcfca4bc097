import type { Fact, View } from '../evidence/view.ts';
import type { Program } from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';

/**
 * R15: until when an exempted fact colours nobody. A duty must cover the whole fact, and from `opened` until the
 * policy's time after the fact's end the person must at every moment hold a recent negative test. Returns the first
 * moment without one (the fact counts from then), {@link NEVER} where there is none, `opened` where not exempt.
 */
export function exemptUntil(program: Program, view: View, fact: Fact, opened: Minute): Minute {
  let bits = program.exempted[fact.signature]!;
  let latest = opened;
  for (let i = 0; bits !== 0; i++, bits >>>= 1) {
    if ((bits & 1) === 0) continue;
    const { given, testWithin, until } = program.exemptions[i]!;
    const covered = view.supports.some(
      (duty) => given[duty.signature] === 1 && duty.begin <= fact.begin && duty.end >= fact.end,
    );
    if (!covered) continue;
    const horizon = fact.end >= NEVER ? NEVER : fact.end + until;
    latest = Math.max(latest, firstGap(view.negatives, opened, horizon, testWithin));
  }
  return latest;
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
