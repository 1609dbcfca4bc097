import { countedSamples } from '../engine/course.ts';
import type { CourseCode } from '../language/program.ts';
import { localDay, type Minute, NEVER, startOfDay } from '../time.ts';

/** A sample to be taken: as early as it is of use, and as late as it still serves. */
export interface Sample {
  readonly at: Minute;
  readonly latest: Minute;
  /** at least so many minutes after the sample before it in the same list; 0 for the first. */
  readonly gap: number;
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
  // without a window the earliest samples taken are the best to go on from
  if (course.window >= NEVER && course.days.length === 0) {
    return gapChain(course, taken, 0, moment) ?? NO_CHAIN;
  }
  const chainFrom = course.days.length > 0 ? dayChain : gapChain;
  let best = NO_CHAIN;
  for (let first = 0; first <= taken.length; first++) {
    const chain = chainFrom(course, taken, first, moment);
    if (chain !== null && better(chain, best, moment.notBefore)) best = chain;
  }
  return best;
}

/** A sample while its latest time is still being found. */
interface Draft {
  readonly at: Minute;
  latest: Minute;
  readonly gap: number;
}

const NO_CHAIN: Chain = { samples: [], done: NEVER };

function better(a: Chain, b: Chain, notBefore: Minute): boolean {
  const [doneA, doneB] = [Math.max(a.done, notBefore), Math.max(b.done, notBefore)];
  return doneA < doneB || (doneA === doneB && a.samples.length < b.samples.length);
}

/** Goes on from the `first` of the samples taken (or from a new one), `gap` after `gap`, inside the window. */
function gapChain(
  course: CourseCode,
  taken: readonly Taken[],
  first: number,
  moment: Moment,
): Chain | null {
  const earliest = Math.max(moment.now, moment.window);
  const start = first < taken.length ? taken[first]!.begin : earliest;
  const end = start + Math.min(course.window, NEVER - start);
  let next = start;
  let count = 0;
  let done = moment.window;
  for (let i = first; i < taken.length && count < course.min; i++) {
    const { begin, reported } = taken[i]!;
    if (begin < next || begin > end) continue;
    count++;
    next = begin + course.gap;
    done = Math.max(done, reported);
  }
  const samples: Draft[] = [];
  for (next = Math.max(next, earliest); count < course.min; count++) {
    if (next > end) return null;
    samples.push({ at: next, latest: end, gap: samples.length === 0 ? 0 : course.gap });
    done = next + moment.laboratory;
    next += Math.max(course.gap, 1);
  }
  return withLatest(samples, course, done, moment);
}

/** `days: [1, 3, 5]`: goes on from the `first` of the samples taken (or from a new one), one on each day. */
function dayChain(
  course: CourseCode,
  taken: readonly Taken[],
  first: number,
  moment: Moment,
): Chain | null {
  const { offset, laboratory } = moment;
  const earliest = Math.max(moment.now, moment.window);
  const dayOne = localDay(taken[first]?.begin ?? earliest, offset);
  const samples: Draft[] = [];
  let last = -NEVER;
  let done = moment.window;
  for (const day of course.days) {
    const from = last + course.gap;
    const have = taken.find(
      ({ begin }, i) => i >= first && begin >= from && localDay(begin, offset) === dayOne + day,
    );
    const at = have?.begin ?? Math.max(earliest, startOfDay(dayOne + day, offset), from);
    if (localDay(at, offset) !== dayOne + day) return null;
    if (have === undefined) {
      const latest = startOfDay(dayOne + day + 1, offset) - 1;
      samples.push({ at, latest, gap: samples.length === 0 ? 0 : course.gap });
    }
    last = at;
    done = Math.max(done, have?.reported ?? at + laboratory);
  }
  return withLatest(samples, course, done, moment);
}

/** How late each sample may be without delaying the end: back from the last result, gap by gap, each in its own bound. */
function withLatest(samples: Draft[], course: CourseCode, done: Minute, moment: Moment): Chain {
  let latest = Math.max(done, moment.notBefore) - moment.laboratory;
  for (let i = samples.length - 1; i >= 0; i--) {
    const sample = samples[i]!;
    sample.latest = Math.max(sample.at, Math.min(latest, sample.latest));
    latest = sample.latest - course.gap;
  }
  return { samples, done };
}

/** A sample that is on record or that a plan has imagined. */
interface Known extends Taken {
  readonly imagined: boolean;
}

/**
 * The imagined ones among the samples by which a course is complete at `met`, each as late as it may then be: a course
 * that rests on what was imagined for another binds it all the same. `known` in order of sampling.
 */
export function samplesRestedOn(
  course: CourseCode,
  known: readonly Known[],
  met: Minute,
  offset: number,
): readonly Sample[] {
  const reported = known.filter((one) => one.reported <= met);
  const counted = countedSamples(course, reported, offset).map((index) => reported[index]!);
  const start = counted[0]?.begin ?? 0;
  const samples: Draft[] = [];
  let next = NEVER;
  for (let i = counted.length - 1; i >= 0; i--) {
    const { begin, reported: result, imagined } = counted[i]!;
    let latest = begin;
    if (imagined) {
      latest = Math.min(next, met - (result - begin), start + course.window);
      if (course.days.length > 0)
        latest = Math.min(latest, startOfDay(localDay(begin, offset) + 1, offset) - 1);
      // what is on record never moves, so only an imagined one before it asks for a distance
      samples.unshift({ at: begin, latest, gap: counted[i - 1]?.imagined ? course.gap : 0 });
    }
    next = latest - course.gap;
  }
  return samples;
}
