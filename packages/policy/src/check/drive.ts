import type { Decision } from '../decide/decision.ts';
import { type Minute, NEVER } from '../time.ts';
import type { Model } from './model.ts';
import type { Timeline } from './timeline.ts';
import { type Manner, type Wish, wishesOf } from './wishes.ts';

/** A decision on the way, and what was given right after it. */
export interface Point {
  readonly at: Minute;
  readonly decision: Decision;
  readonly wish: Wish | null;
  /** how many pieces of evidence the timeline had then. */
  readonly given: number;
  /** whether a fact was recorded, began or was reported since the point before. */
  readonly news: boolean;
}

/** A timeline from the assignment on, until nothing can change any more. */
export interface Journey {
  readonly timeline: Timeline;
  readonly points: readonly Point[];
  readonly last: Point;
  /** somebody was waited for without limit. */
  readonly unlimited: boolean;
  /** it was cut off: a wish had no effect, or there was no end to the steps. */
  readonly cut: boolean;
}

/** Something else that happens at one step of the way. */
export interface Deviation {
  readonly step: number;
  readonly happens?: (timeline: Timeline, now: Minute, wish: Wish | null) => void;
  /** for so many minutes nobody does what is asked for. */
  readonly pause?: Minute;
}

const MOST_STEPS = 100;

/**
 * Lives through a timeline: whatever the decision asks for is given in the manner given, else the next change is waited
 * for. The evidence of every moment is only what was recorded by then.
 */
export function drive(
  model: Model,
  start: Timeline,
  manner: Manner,
  deviation?: Deviation,
  from: Minute = model.now,
): Journey {
  model.timelines++;
  const timeline = start.copy();
  const points: Point[] = [];
  const done = new Set<string>();
  let unlimited = false;
  let cut = true;
  let now = from;
  let idle = from;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (deviation?.step === step) {
      const asked = first(wishesOf(model.decide(timeline, now), timeline, manner, model.by));
      deviation.happens?.(timeline, now, asked);
      idle = now + (deviation.pause ?? 0);
    }
    const decision = model.decide(timeline, now);
    const wish = now < idle ? null : first(wishesOf(decision, timeline, manner, model.by));
    const before = points.at(-1);
    const news = before === undefined || before.wish !== null || timeline.news(before.at, now);
    const given = timeline.evidence.length;
    const due = wish !== null && wish.at === now;
    points.push({ at: now, decision, wish: due ? wish : null, given, news });
    if (due) {
      // a wish that comes back unchanged was of no use: nothing leads on
      const key = JSON.stringify([now, wish.what, wish.act, wish.by, wish.home, wish.about]);
      if (done.has(key) && wish.what !== 'test') break;
      done.add(key);
      unlimited ||= wish.unlimited;
      wish.give(timeline, wish.by);
      continue;
    }
    const turn = Math.min(decision.nextChangeAt ?? NEVER, timeline.nextRecord(now));
    now = Math.min(turn, wish?.at ?? NEVER, now < idle ? idle : NEVER);
    if (now < NEVER) continue;
    cut = false;
    break;
  }
  return { timeline, points, last: points.at(-1)!, unlimited, cut };
}

function first(wishes: readonly Wish[]): Wish | null {
  let best: Wish | null = null;
  for (const wish of wishes) if (best === null || wish.at < best.at) best = wish;
  return best;
}
