import type { Model } from './model.ts';
import type { Timeline } from './timeline.ts';
import { type Minute, NEVER } from '../time.ts';

/** The colour over time, as lived: at every moment from what was recorded by then. */
export interface Curve {
  readonly from: readonly Minute[];
  readonly colours: readonly number[];
}

const MOST_STEPS = 200;

export function curveOf(model: Model, timeline: Timeline, start: Minute): Curve {
  model.timelines++;
  const from: Minute[] = [];
  const colours: number[] = [];
  let at = start;
  for (let step = 0; step < MOST_STEPS && at < NEVER; step++) {
    const { colour, next } = model.colour(timeline, at);
    if (colours.at(-1) !== colour) {
      from.push(at);
      colours.push(colour);
    }
    at = Math.min(next, timeline.nextRecord(at));
  }
  return { from, colours };
}

/** The first moment at which one curve is worse than another, where both know a colour; `null` where never. */
export function worseAt(one: Curve, than: Curve): Minute | null {
  const moments = [...new Set([...one.from, ...than.from])].sort((a, b) => a - b);
  for (const at of moments) {
    const [a, b] = [colourAt(one, at), colourAt(than, at)];
    if (a !== null && b !== null && a >= 0 && b >= 0 && a > b) return at;
  }
  return null;
}

function colourAt({ from, colours }: Curve, at: Minute): number | null {
  const i = from.findLastIndex((start) => start <= at);
  return i < 0 ? null : colours[i]!;
}
