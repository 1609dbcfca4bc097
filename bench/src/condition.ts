// The three rules for engines that know conditions on a flat document of numbers: each peer translates them.
import { DAY } from '../../packages/policy/src/time.ts';

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  /** `field ≥ other + plus` */
  | { readonly field: string; readonly other: string; readonly plus: number }
  | { readonly field: string; readonly equals: number };

/** A colour, or a condition that chooses between two. */
export type Choice =
  | number
  | { readonly when: Condition; readonly yes: Choice; readonly no: Choice };

export const TESTS = 6;

const all = (...list: Condition[]): Condition => ({ all: list });
const any = (...list: Condition[]): Condition => ({ any: list });
const atLeast = (field: string, other: string, plus = 0): Condition => ({ field, other, plus });

/** How a rule asks for a course of tests: conditions under which it was done `plus` minutes before `time`. */
interface Courses {
  /** two negatives since the exposure. */
  readonly first: (e: number, time: string, plus: number) => Condition;
  /** two negatives since the central stage was left. */
  readonly second: (e: number) => Condition;
}

/** Two samples 24 h apart and both reported; `since` says of the earlier that it is late enough. */
function pairs(time: string, plus: number, since: (first: number) => Condition): Condition {
  const firsts = Array.from({ length: TESTS - 1 }, (_, i) => {
    const seconds = Array.from({ length: TESTS - 1 - i }, (_, k) => {
      const j = i + 1 + k;
      return all(atLeast(`sampled${j}`, `sampled${i}`, DAY), atLeast(time, `reported${j}`, plus));
    });
    return all(atLeast(time, `reported${i}`, plus), since(i), any(...seconds));
  });
  return any(...firsts);
}

/** The courses written out in conditions, every pair of tests. */
const written: Courses = {
  first: (e, time, plus) => pairs(time, plus, (i) => atLeast(`sampled${i}`, `anchor${e}`)),
  second: (e) => pairs('at', 0, (i) => over(written, e, 14, `sampled${i}`, 0)),
};

/** The courses counted beforehand by the host. */
const counted: Courses = {
  first: (e, time, plus) => atLeast(time, `tested${e}`, plus),
  second: (e) => atLeast('at', `retested${e}`),
};

/** Whether the central stage was over `plus` minutes before `time`. */
function over(courses: Courses, e: number, days: number, time: string, plus: number): Condition {
  return all(
    atLeast(time, `opened${e}`, plus),
    atLeast(time, `anchor${e}`, days * DAY + plus),
    courses.first(e, time, plus),
  );
}

/** R3 and R5: 14 days red, 7 days yellow; R4: 7 days red. No code before the exposure is on record. */
function colourOf(courses: Courses, e: number): Choice {
  const green = all(over(courses, e, 14, 'at', 7 * DAY), courses.second(e));
  const long: Choice = {
    when: over(courses, e, 14, 'at', 0),
    yes: { when: green, yes: 0, no: 1 },
    no: 2,
  };
  const short: Choice = { when: over(courses, e, 7, 'at', 0), yes: 0, no: 2 };
  return {
    when: atLeast('at', `opened${e}`),
    yes: { when: { field: `rule${e}`, equals: 2 }, yes: short, no: long },
    no: -1,
  };
}

/** The colours of both exposures: the worse one is the person's. */
export const WRITTEN = [colourOf(written, 0), colourOf(written, 1)] as const;
export const COUNTED = [colourOf(counted, 0), colourOf(counted, 1)] as const;
