import type { ProblemList } from '../messages/problem.ts';
import { anchorsOf } from './anchors.ts';
import type { Anchor, Clock, Conditions, Course, Pattern } from './ast.ts';
import type { Draft } from './draft.ts';

type On = readonly (Draft<Pattern> | undefined)[];

/** Checks the clock and the course of a stage or an exit; `on` is what its pathway is started by. */
export function checkConditions(
  conditions: Draft<Conditions>,
  on: On,
  place: readonly Anchor[],
  path: string,
  problems: ProblemList,
): void {
  const { clock, course } = conditions;
  if (clock !== undefined) checkClock(clock, on, place, `${path}/clock`, problems);
  if (course !== undefined) checkCourse(course, `${path}/course`, problems);
}

export function checkClock(
  clock: Draft<Clock>,
  on: On,
  place: readonly Anchor[],
  path: string,
  problems: ProblemList,
): void {
  if (clock.for !== undefined && clock.until !== undefined) {
    problems.add('clock-conflict', path, {});
  }
  const unread = problems.mentions(`${path}/until`);
  if (clock.deadline !== undefined && clock.until === undefined && !unread) {
    problems.add('deadline-without-until', `${path}/deadline`, {});
  }
  checkAnchor(clock.from, on, place, `${path}/from`, problems);
}

/** An anchor must exist on every kind of evidence that it may be counted from. */
export function checkAnchor(
  anchor: Anchor | undefined,
  on: On,
  place: readonly Anchor[],
  path: string,
  problems: ProblemList,
): void {
  if (anchor === undefined) return;
  const kinds = new Set(on.map((pattern) => pattern?.kind));
  for (const kind of kinds) {
    if (kind === undefined) continue;
    const known = anchorsOf(kind, place);
    if (known.includes(anchor)) continue;
    problems.add('anchor-mismatch', path, { anchor, kind, known: known.join(', ') });
  }
}

function checkCourse(course: Draft<Course>, path: string, problems: ProblemList): void {
  const { days, min } = course;
  if (days === undefined) return;
  if (days[0] !== undefined && days[0] !== 1) problems.add('days-start', `${path}/days/0`, {});
  days.forEach((day, i) => {
    const before = days[i - 1];
    if (day === undefined || before === undefined || day > before) return;
    problems.add('days-not-ascending', `${path}/days/${i}`, {});
  });
  if (min !== undefined && min !== days.length) {
    problems.add('course-conflict', `${path}/min`, { min, days: days.length });
  }
}
