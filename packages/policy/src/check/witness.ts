import type { Decision } from '../decide/decision.ts';
import type { CounterExample, Mark } from './finding.ts';
import type { Point } from './drive.ts';
import type { Timeline } from './timeline.ts';

/** A year: what stands still that long stands still. */
export const LONG = 365 * 1440;

/** What a decision says, as a mark that a replay must give again. */
export function markOf({ at, colour, reasons }: Decision, without: readonly string[] = []): Mark {
  const worst = reasons[0];
  const reason = worst === undefined ? null : `${worst.pathway}/${worst.stage}`;
  return { at, colour, reason, without };
}

/**
 * A counter-example that shows these points of the way. What was given in the very minute of a point, but after it,
 * does not count for its mark.
 */
export function exampleAlong(
  timeline: Timeline,
  points: readonly Point[],
  ...more: readonly Mark[]
): CounterExample {
  const marks = points.map(({ at, decision, given }) =>
    markOf(decision, timeline.recordedBy(at, given)),
  );
  return counterExample(timeline, ...distinct(marks), ...more);
}

export function counterExample(timeline: Timeline, ...marks: readonly Mark[]): CounterExample {
  return { evidence: timeline.evidence, marks };
}

function distinct(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks.filter(({ at, without }) => {
    const key = `${at} ${without.join(' ')}`;
    return !seen.has(key) && seen.add(key);
  });
}
