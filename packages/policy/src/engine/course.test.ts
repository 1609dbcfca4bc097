import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../evidence/view.ts';
import type { CourseCode } from '../language/program.ts';
import { DAY, HOUR, localDay, type Minute, NEVER, UNKNOWN } from '../time.ts';
import { courseDone } from './course.ts';

const OFFSET = 480;

function negative(begin: Minute, reported: Minute, division = '35'): Fact {
  const authority = { division, office: 'test' };
  const rest = { signature: 0, isolated: UNKNOWN, about: undefined, authority };
  return { ...rest, id: '', begin, end: begin, reported, assigned: begin };
}

/** What a course means, by trying every set of samples. */
function byTrying(
  { min, gap, window, days }: CourseCode,
  negatives: readonly Fact[],
  from: Minute,
): Minute {
  if (min === 0) return from;
  let done = NEVER;
  for (let set = 1; set < 1 << negatives.length; set++) {
    const chosen = negatives.filter((_, i) => (set & (1 << i)) !== 0);
    const [first] = chosen;
    const apart = chosen.every((one, i) => i === 0 || one.begin >= chosen[i - 1]!.begin + gap);
    const inside = chosen.every(({ begin }) => begin - first!.begin <= window);
    const day = ({ begin }: Fact) => localDay(begin, OFFSET) - localDay(first!.begin, OFFSET);
    const onDays = days.length === 0 || chosen.every((one, i) => day(one) === days[i]);
    if (chosen.length !== min || first!.begin < from || !apart || !onDays) continue;
    if (days.length > 0 || inside)
      done = Math.min(done, Math.max(...chosen.map((t) => t.reported)));
  }
  return done;
}

/** Instants gather at the gaps. */
const instant = fc
  .tuple(fc.nat(6), fc.constantFrom(-1, 0, 1, 6 * HOUR))
  .map(([d, m]) => d * DAY + m);
const negatives = fc
  .array(fc.tuple(instant, fc.oneof(fc.nat(10 * HOUR), fc.nat(5 * DAY), fc.constant(NEVER))), {
    maxLength: 7,
  })
  .map((list) =>
    list
      .map(([begin, delay]) => negative(begin, Math.min(begin + delay, NEVER)))
      .sort((a, b) => a.begin - b.begin || a.reported - b.reported),
  );
const course = fc.constantFrom<CourseCode>(
  { min: 0, gap: DAY, window: NEVER, days: [] },
  { min: 1, gap: 0, window: NEVER, days: [] },
  { min: 2, gap: DAY, window: NEVER, days: [] },
  { min: 3, gap: DAY, window: NEVER, days: [] },
  { min: 2, gap: DAY, window: 3 * DAY, days: [] },
  { min: 3, gap: 12 * HOUR, window: 2 * DAY, days: [] },
  { min: 3, gap: DAY, window: NEVER, days: [0, 2, 4] },
);

test('a course is done at the first report by which some choice of samples satisfies it', () => {
  fc.assert(
    fc.property(course, negatives, instant, (rules, list, from) => {
      expect(courseDone(rules, list, from, OFFSET, null)).toBe(byTrying(rules, list, from));
    }),
    { numRuns: 3000 },
  );
});

test('only tests of an accepted authority count', () => {
  const rules: CourseCode = { min: 2, gap: DAY, window: NEVER, days: [] };
  const list = [negative(0, HOUR), negative(DAY, DAY + HOUR, '41'), negative(2 * DAY, 3 * DAY)];
  const accepts = ({ authority }: Fact) => authority.division === '35';
  expect(courseDone(rules, list, 0, OFFSET, null)).toBe(DAY + HOUR);
  expect(courseDone(rules, list, 0, OFFSET, accepts)).toBe(3 * DAY);
});
