import type { Fact } from '../evidence/view.ts';
import type { CourseCode } from '../language/program.ts';
import { localDay, type Minute, NEVER } from '../time.ts';

/**
 * When a course of tests is complete: the earliest minute at which enough negatives, sampled at or after `from`, far
 * enough apart, are *reported*. {@link NEVER} while they are too few. Pure; `negatives` in order of sampling.
 *
 * `accepts` says whether a test's authority is one that counts (R12).
 */
export function courseDone(
  course: CourseCode,
  negatives: readonly Fact[],
  from: Minute,
  offset: number,
  accepts: ((fact: Fact) => boolean) | null,
): Minute {
  if (course.min === 0) return from;
  const n = negatives.length;
  if (n < course.min) return NEVER;
  if (course.window !== NEVER || course.days.length > 0)
    return slowest(course, negatives, from, offset, accepts);
  // Results mostly come in the order of sampling; then greedy picking gives the earliest completion at once.
  let last = -NEVER;
  let count = 0;
  let next = from;
  for (let i = 0; i < n; i++) {
    const test = negatives[i]!;
    if (test.begin < from || (accepts !== null && !accepts(test))) continue;
    if (test.reported < last) return earliest(course, negatives, from, accepts);
    last = test.reported;
    if (test.begin < next) continue;
    next = test.begin + course.gap;
    if (++count < course.min) continue;
    return orderedAfter(negatives, i) ? last : earliest(course, negatives, from, accepts);
  }
  return NEVER;
}

/**
 * Whether no later sample was reported earlier than sample `i`: then nothing after it can complete a course sooner. No
 * report comes before its sampling, so one look mostly tells.
 */
function orderedAfter(negatives: readonly Fact[], i: number): boolean {
  const { reported } = negatives[i]!;
  for (let j = i + 1; j < negatives.length; j++) {
    const later = negatives[j]!;
    if (later.begin >= reported) return true;
    if (later.reported < reported) return false;
  }
  return true;
}

/** The same where results overtook each other: the first report by which enough of the samples were known. */
function earliest(
  course: CourseCode,
  negatives: readonly Fact[],
  from: Minute,
  accepts: ((fact: Fact) => boolean) | null,
): Minute {
  let done = NEVER;
  for (const { reported: known } of negatives) {
    if (known >= done) continue;
    let next = from;
    let count = 0;
    for (const test of negatives) {
      if (test.begin < next || test.reported > known) continue;
      if (accepts !== null && !accepts(test)) continue;
      next = test.begin + course.gap;
      if (++count === course.min) done = known;
    }
  }
  return done;
}

/** The definition, without shortcuts: the first report after which the results at hand satisfy the course. */
function slowest(
  course: CourseCode,
  negatives: readonly Fact[],
  from: Minute,
  offset: number,
  accepts: ((fact: Fact) => boolean) | null,
): Minute {
  const usable = negatives.filter((t) => t.begin >= from && (accepts === null || accepts(t)));
  const reports = usable.map((test) => test.reported).sort((a, b) => a - b);
  for (const report of reports) {
    if (report >= NEVER) break;
    const known = usable.filter((test) => test.reported <= report);
    if (countedSamples(course, known, offset).length >= course.min) return report;
  }
  return NEVER;
}

/**
 * The largest set of the given samples (in order of sampling) that the course can count, as indices; the earliest such
 * set where there are several.
 */
export function countedSamples(
  course: CourseCode,
  samples: readonly { readonly begin: Minute }[],
  offset: number,
): readonly number[] {
  let best: number[] = [];
  for (let first = 0; first < samples.length; first++) {
    const picked =
      course.days.length > 0
        ? pickDays(course, samples, first, offset)
        : pickGaps(course, samples, first);
    if (picked.length > best.length) best = picked;
    if (best.length >= course.min || (course.window === NEVER && course.days.length === 0)) break;
  }
  return best;
}

function pickGaps(
  course: CourseCode,
  samples: readonly { readonly begin: Minute }[],
  first: number,
): number[] {
  const start = samples[first]!.begin;
  const picked: number[] = [];
  let next = start;
  for (let i = first; i < samples.length && picked.length < course.min; i++) {
    const at = samples[i]!.begin;
    if (at - start > course.window) break;
    if (at < next) continue;
    picked.push(i);
    next = at + course.gap;
  }
  return picked;
}

/** `days: [1, 3, 5]`: one sample on each of those local calendar days, day 1 being the day of the first one. */
function pickDays(
  course: CourseCode,
  samples: readonly { readonly begin: Minute }[],
  first: number,
  offset: number,
): number[] {
  const dayOne = localDay(samples[first]!.begin, offset);
  const picked = [first];
  let i = first + 1;
  for (const day of course.days.slice(1)) {
    const next = samples[picked.at(-1)!]!.begin + course.gap;
    while (
      i < samples.length &&
      (localDay(samples[i]!.begin, offset) < dayOne + day || samples[i]!.begin < next)
    )
      i++;
    if (i === samples.length || localDay(samples[i]!.begin, offset) > dayOne + day) break;
    picked.push(i++);
  }
  return picked;
}
