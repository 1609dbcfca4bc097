// The same three rules as a hand-written loop over the columns: the baseline of compiled columns.
import type { Columns } from '../../packages/policy/src/columns/columns.ts';
import * as code from '../../packages/policy/src/language/program.ts';
import { DAY, type Minute, NEVER } from '../../packages/policy/src/time.ts';
import { ABROAD, CLOSE, SECONDARY } from './population.ts';

export function decideColumnsByHand(
  columns: Columns,
  at: Minute,
  outColour: Int8Array,
  outNext: Int32Array,
): void {
  const { persons, facts, tests, signature, begin, end, assigned, sampled, delay } = columns;
  for (let person = 0; person < persons; person++) {
    const first = tests[person]!;
    const last = tests[person + 1]!;
    let colour: number = code.NONE;
    let next = NEVER;
    for (let f = facts[person]!; f < facts[person + 1]!; f++) {
      const kind = signature[f]!;
      if (kind !== CLOSE && kind !== SECONDARY && kind !== ABROAD) continue;
      const opened = assigned[f]!;
      if (opened > at) {
        if (opened < next) next = opened;
        continue;
      }
      const anchor = kind === ABROAD ? begin[f]! : end[f]!;
      let leave = anchor + (kind === SECONDARY ? 7 : 14) * DAY;
      if (opened > leave) leave = opened;
      const tested = twoNegatives(sampled, delay, first, last, anchor);
      if (tested > leave) leave = tested;
      if (leave > at) {
        colour = code.RED;
        if (leave < next) next = leave;
        continue;
      }
      if (kind !== SECONDARY) {
        const retested = twoNegatives(sampled, delay, first, last, leave);
        leave += 7 * DAY;
        if (retested > leave) leave = retested;
        if (leave > at) {
          if (colour < code.YELLOW) colour = code.YELLOW;
          if (leave < next) next = leave;
          continue;
        }
      }
      if (colour < code.GREEN) colour = code.GREEN;
    }
    outColour[person] = colour;
    outNext[person] = next;
  }
}

function twoNegatives(
  sampled: Int32Array,
  delay: Uint16Array,
  first: number,
  last: number,
  from: Minute,
): Minute {
  let done = NEVER;
  for (let i = first; i < last; i++) {
    const one = sampled[i]!;
    if (one < from) continue;
    const reported = one + (delay[i]! >> 1);
    if (reported >= done) continue;
    for (let j = i + 1; j < last; j++) {
      const other = sampled[j]!;
      if (other < one + DAY) continue;
      const later = other + (delay[j]! >> 1);
      if (later < done) done = later > reported ? later : reported;
    }
  }
  return done;
}
