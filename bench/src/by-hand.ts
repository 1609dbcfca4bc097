// The three rules as a good engineer would write them for this one policy: the baseline.
import * as code from '../../packages/policy/src/language/program.ts';
import type { Fact, View } from '../../packages/policy/src/evidence/view.ts';
import { DAY, type Minute, NEVER } from '../../packages/policy/src/time.ts';
import { ABROAD, CLOSE, SECONDARY } from './population.ts';

export interface Answer {
  colour: number;
  next: Minute;
}

/** Colour at `at`, and when it next changes by itself. */
export function decideByHand(view: View, at: Minute, answer: Answer): void {
  let colour: number = code.NONE;
  let next = NEVER;
  for (const exposure of view.triggers) {
    const { signature } = exposure;
    if (signature !== CLOSE && signature !== SECONDARY && signature !== ABROAD) continue;
    if (exposure.assigned > at) {
      if (exposure.assigned < next) next = exposure.assigned;
      continue;
    }
    const anchor = signature === ABROAD ? exposure.begin : exposure.end;
    let leave = anchor + (signature === SECONDARY ? 7 : 14) * DAY;
    if (exposure.assigned > leave) leave = exposure.assigned;
    const tested = twoNegatives(view.negatives, anchor);
    if (tested > leave) leave = tested;
    if (leave > at) {
      colour = code.RED;
      if (leave < next) next = leave;
      continue;
    }
    if (signature !== SECONDARY) {
      const home = leave;
      const retested = twoNegatives(view.negatives, home);
      leave = home + 7 * DAY;
      if (retested > leave) leave = retested;
      if (leave > at) {
        if (colour < code.YELLOW) colour = code.YELLOW;
        if (leave < next) next = leave;
        continue;
      }
    }
    if (colour < code.GREEN) colour = code.GREEN;
  }
  answer.colour = colour;
  answer.next = next;
}

/** When the results of two samples at least 24 h apart, taken from `from` on, are both in. */
export function twoNegatives(tests: readonly Fact[], from: Minute): Minute {
  let done = NEVER;
  for (let i = 0; i < tests.length; i++) {
    const first = tests[i]!;
    if (first.begin < from || first.reported >= done) continue;
    for (let j = i + 1; j < tests.length; j++) {
      const second = tests[j]!;
      if (second.begin < first.begin + DAY || second.reported >= done) continue;
      done = second.reported > first.reported ? second.reported : first.reported;
    }
  }
  return done;
}
