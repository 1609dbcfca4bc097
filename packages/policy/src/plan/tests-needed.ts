import type { CourseCode } from '../language/program.ts';
import { localDay, type Minute, NEVER, startOfDay } from '../time.ts';

/** A sample to be taken: as early as it is of use, and as late as it still serves. */
export interface Sample {
  readonly at: Minute;
  readonly latest: Minute;
}

export interface Chain {
  readonly samples: readonly Sample[];
  /** when the course is complete if the samples are taken at `at` and reported after the assumed delay. */
  readonly done: Minute;
}

/** What a plan knows when it completes a course. */
export interface Moment {
  readonly now: Minute;
  /** the earliest sample that counts. */
  readonly window: Minute;
  /** minutes from sample to result. */
  readonly laboratory: number;
  /** before this minute a complete course is of no use (the clock still runs). */
  readonly notBefore: Minute;
  readonly offset: number;
}

interface Taken {
  readonly begin: Minute;
  readonly reported: Minute;
}

/**
 * The fewest samples that complete a course as early as can be, after those `taken` (negative, counted by the
 * authority, sampled in the window, in order of sampling). Earliest first: a course that may start from several of the
 * samples taken, or from a new one, tries each.
 */
export function testsNeeded(course: CourseCode, taken: readonly Taken[], moment: Moment): Chain {
  let best: Chain = { samples: [], done: NEVER };
  for (let first = 0; first <= taken.length; first++) {
    const chain =
      course.days.length > 0
        ? dayChain(course, taken, first, moment)
        : gapChain(course, taken, first, moment);
    if (chain !== null && better(chain, best, moment.notBefore)) best = chain;
  }
  return best;
}

function better(a: Chain, b: Chain, notBefore: Minute): boolean {
  const [doneA, doneB] = [Math.max(a.done, notBefore), Math.max(b.done, notBefore)];
  return doneA < doneB || (doneA === doneB && a.samples.length < b.samples.length);
}

function gapChain(
  course: CourseCode,
  taken: readonly Taken[],
  first: number,
  moment: Moment,
): Chain | null {
  const start = taken[first]?.begin ?? Math.max(moment.now, moment.window);
  let next = start;
  let count = 0;
  let done = moment.window;
  for (let i = first; i < taken.length && count < course.min; i++) {
    const { begin, reported } = taken[i]!;
    if (begin < next || begin - start > course.window) continue;
    count++;
    next = begin + course.gap;
    done = Math.max(done, reported);
  }
  const times: Minute[] = [];
  for (next = Math.max(next, moment.now, moment.window); count < course.min; count++) {
    if (next - start > course.window) return null;
    times.push(next);
    done = next + moment.laboratory;
    next += Math.max(course.gap, 1);
  }
  return {
    samples: withLatest(times, course, start, Math.max(done, moment.notBefore), moment),
    done,
  };
}

/** How late each sample may be without delaying the end: back from the last result, by the gaps, inside the window. */
function withLatest(
  times: readonly Minute[],
  course: CourseCode,
  start: Minute,
  end: Minute,
  moment: Moment,
): Sample[] {
  const samples: Sample[] = [];
  let latest = end - moment.laboratory;
  if (course.window < NEVER) latest = Math.min(latest, start + course.window);
  for (const at of times.toReversed()) {
    samples.unshift({ at, latest: Math.max(at, latest) });
    latest -= course.gap;
  }
  return samples;
}

function dayChain(
  course: CourseCode,
  taken: readonly Taken[],
  first: number,
  moment: Moment,
): Chain | null {
  const { offset, now, window, laboratory } = moment;
  const earliest = Math.max(now, window);
  const dayOne = localDay(taken[first]?.begin ?? earliest, offset);
  const samples: Sample[] = [];
  let last = -NEVER;
  let done = window;
  for (const day of course.days) {
    const have = taken.find(
      (test, i) =>
        i >= first &&
        localDay(test.begin, offset) === dayOne + day &&
        test.begin >= last + course.gap,
    );
    if (have !== undefined) {
      last = have.begin;
      done = Math.max(done, have.reported);
      continue;
    }
    const at = Math.max(earliest, startOfDay(dayOne + day, offset), last + course.gap);
    if (localDay(at, offset) !== dayOne + day) return null;
    last = at;
    done = Math.max(done, at + laboratory);
    samples.push({ at, latest: startOfDay(dayOne + day + 1, offset) - 1 });
  }
  let latest = Math.max(done, moment.notBefore) - laboratory;
  for (let i = samples.length - 1; i >= 0; i--) {
    const sample = samples[i]!;
    latest = Math.max(sample.at, Math.min(latest, sample.latest));
    samples[i] = { at: sample.at, latest };
    latest -= course.gap;
  }
  return { samples, done };
}
