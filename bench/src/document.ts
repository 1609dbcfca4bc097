// A person as a flat document of numbers: what rule engines take.
import type { View } from '../../packages/policy/src/evidence/view.ts';
import { DAY, type Minute, NEVER, UNKNOWN } from '../../packages/policy/src/time.ts';
import { twoNegatives } from './by-hand.ts';
import { TESTS } from './condition.ts';
import { ABROAD, CLOSE, SECONDARY } from './population.ts';

export type Document = Record<string, number>;

const RULES = new Map([
  [CLOSE, 1],
  [SECONDARY, 2],
  [ABROAD, 3],
]);

/** The person's exposures, with either the tests or what the host counted of them. */
export function documentOf(view: View, at: Minute, counted: boolean): Document {
  const document: Document = { at };
  for (const e of [0, 1]) {
    const exposure = view.triggers[e];
    const opened = exposure?.assigned ?? NEVER;
    const anchor = exposure?.end ?? NEVER;
    document[`rule${e}`] = exposure === undefined ? 0 : RULES.get(exposure.signature)!;
    document[`opened${e}`] = opened;
    document[`anchor${e}`] = anchor;
    if (counted) addCounts(document, view, e, opened, anchor);
  }
  if (!counted) addTests(document, view);
  return document;
}

function addCounts(
  document: Document,
  { negatives }: View,
  e: number,
  opened: Minute,
  anchor: Minute,
): void {
  const tested = twoNegatives(negatives, anchor);
  const home = Math.max(opened, anchor + 14 * DAY, tested);
  document[`tested${e}`] = tested;
  document[`retested${e}`] = twoNegatives(negatives, home);
}

function addTests(document: Document, { negatives }: View): void {
  for (let i = 0; i < TESTS; i++) {
    document[`sampled${i}`] = negatives[i]?.begin ?? UNKNOWN;
    document[`reported${i}`] = negatives[i]?.reported ?? NEVER;
  }
}
