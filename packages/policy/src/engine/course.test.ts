import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../evidence/view.ts';
import type { CourseCode } from '../language/program.ts';
import { DAY, HOUR, localDay, type Minute, NEVER, UNKNOWN } from '../time.ts';
import { countedSamples, courseDone } from './course.ts';

const EAST = 480;
const FROM = 27_480_000;

function sample(begin: Minute, reported: Minute): Fact {
  const authority = { division: '35', office: 'test' };
  return {
    id: `${begin}`,
    signature: 0,
    begin,
    end: begin,
    reported,
    assigned: reported,
    isolated: UNKNOWN,
    authority,
    about: undefined,
  };
}

const courses: fc.Arbitrary<CourseCode> = fc.oneof(
  fc.record({
    min: fc.integer({ min: 1, max: 3 }),
    gap: fc.constantFrom(0, 6 * HOUR, DAY),
    window: fc.constantFrom(NEVER, DAY, 2 * DAY),
    days: fc.constant([]),
  }),
  fc.constantFrom<CourseCode>(
    { min: 2, gap: DAY, window: NEVER, days: [0, 1] },
    { min: 3, gap: DAY, window: NEVER, days: [0, 2, 4] },
    { min: 2, gap: 0, window: 36 * HOUR, days: [0, 1] },
  ),
);

const tests = fc
  .array(fc.tuple(fc.nat(6 * DAY), fc.nat(2 * DAY)), { maxLength: 7 })
  .map((list) =>
    list
      .map(([at, delay]) => sample(FROM + at - DAY, FROM + at - DAY + delay))
      .sort((a, b) => a.begin - b.begin || a.reported - b.reported),
  );

/** The definition of spec §5, by trying every choice. */
function byDefinition(course: CourseCode, samples: readonly Fact[]): Minute {
  const usable = samples.filter(({ begin }) => begin >= FROM);
  const reports = usable.map(({ reported }) => reported).sort((a, b) => a - b);
  for (const report of reports) {
    const known = usable.filter(({ reported }) => reported <= report);
    if (choices(known, course.min).some((chosen) => fits(course, chosen))) return report;
  }
  return NEVER;
}

function choices<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return list.flatMap((one, i) =>
    choices(list.slice(i + 1), size - 1).map((rest) => [one, ...rest]),
  );
}

function fits({ gap, window, days }: CourseCode, chosen: readonly Fact[]): boolean {
  const times = chosen.map(({ begin }) => begin);
  const first = times[0]!;
  return (
    times.every((time, i) => i === 0 || time - times[i - 1]! >= gap) &&
    times.at(-1)! - first <= window &&
    (days.length === 0 ||
      times.every((time, i) => localDay(time, EAST) === localDay(first, EAST) + days[i]!))
  );
}

describe('a course', () => {
  it('is complete exactly when its definition says, whatever the order of reports', () => {
    fc.assert(
      fc.property(courses, tests, (course, samples) => {
        fc.pre(course.days.length === 0 || course.window === NEVER);
        expect(courseDone(course, samples, FROM, EAST, null)).toBe(byDefinition(course, samples));
      }),
      { numRuns: 20_000 },
    );
  });

  it('counts at most what it asks for, and every sample counted fits', () => {
    fc.assert(
      fc.property(courses, tests, (course, samples) => {
        fc.pre(course.days.length === 0 || course.window === NEVER);
        const usable = samples.filter(({ begin }) => begin >= FROM);
        const counted = countedSamples(course, usable, EAST).map((i) => usable[i]!);
        expect(counted.length).toBeLessThanOrEqual(course.min);
        expect(counted.length === 0 || fits(course, counted)).toBe(true);
        const done =
          byDefinition(
            course,
            usable.map((one) => ({ ...one, reported: FROM })),
          ) < NEVER;
        expect(counted.length === course.min).toBe(done);
      }),
      { numRuns: 10_000 },
    );
  });

  it('counts only tests of an authority that is accepted', () => {
    const two: CourseCode = { min: 2, gap: DAY, window: NEVER, days: [] };
    const list = [
      sample(FROM, FROM + 1),
      sample(FROM + DAY, FROM + DAY + 1),
      sample(FROM + 2 * DAY, FROM + 2 * DAY + 1),
    ];
    expect(courseDone(two, list, FROM, EAST, null)).toBe(FROM + DAY + 1);
    expect(courseDone(two, list, FROM, EAST, (test) => test !== list[1])).toBe(FROM + 2 * DAY + 1);
  });

  it('without a minimum is complete at once: that is the hole of the printed rule', () => {
    expect(courseDone({ min: 0, gap: 0, window: NEVER, days: [] }, [], FROM, EAST, null)).toBe(
      FROM,
    );
  });
});
