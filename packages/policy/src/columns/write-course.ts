import { signatureOf } from '../evidence/signature.ts';
import type { CourseCode, Program } from '../language/program.ts';
import { DAY, NEVER } from '../time.ts';
import type { Blueprint } from './blueprint.ts';
import { PLAIN, UNREPORTED } from './columns.ts';
import { source, type Source } from './source.ts';

const TEST = signatureOf('test', {});

/**
 * When the course is done. Where results came in the order of sampling, the earliest sample that completes a course is
 * also the first to be reported: greedy picking finds it. Other persons' courses are counted by the interpreter.
 */
export function writeCourse(plan: Blueprint, program: Program, course: CourseCode): Source {
  const g = plan.programs.indexOf(program);
  return source`            let done = ${course.min === 0 ? source`window` : source`${NEVER}`};
${
  course.min > 0 &&
  source`            if (order !== ${PLAIN}) done = tools.course(first, last, f, ${plan.courses.indexOf(course)}, ${g}, window);
            else ${writePicking(program, course)}`
}
            if (done >= ${NEVER}) break exit;
            if (done > t) t = done;`;
}

function writePicking(program: Program, course: CourseCode): Source {
  if (course.days.length > 1) return writeDays(program, course);
  if (course.window < NEVER) return writeWithin(program, course);
  return source`for (let i = first, free = window, count = 0; i < last; i++) {
              if (sampled[i] < free${elsewhere(program, source`i`)}) continue;
              if (++count === ${course.min}) { ${reported(source`i`)} break; }
              free = sampled[i] + ${course.gap};
            }`;
}

/** The first sample from which on enough of them fit into the window. */
function writeWithin(program: Program, course: CourseCode): Source {
  return source`picking: for (let i = first; i < last; i++) {
              if (sampled[i] < window) continue;
              for (let j = i, free = sampled[i], count = 0; j < last; j++) {
                if (sampled[j] - sampled[i] > ${course.window}) break;
                if (sampled[j] < free${elsewhere(program, source`j`)}) continue;
                if (++count === ${course.min}) { ${reported(source`j`)} break picking; }
                free = sampled[j] + ${course.gap};
              }
            }`;
}

/** The first sample that can be day one, the others being on their days. */
function writeDays(program: Program, course: CourseCode): Source {
  return source`picking: for (let i = first; i < last; i++) {
              if (sampled[i] < window${elsewhere(program, source`i`)}) continue;
              const one = ${localDay(program, source`i`)};
              for (let j = i + 1, free = sampled[i] + ${course.gap}, count = 1; j < last; j++) {
                const day = ${localDay(program, source`j`)} - one, due = ${dueDay(course)};
                if (sampled[j] < free || day < due${elsewhere(program, source`j`)}) continue;
                if (day > due) break;
                if (++count === ${course.min}) { ${reported(source`j`)} break picking; }
                free = sampled[j] + ${course.gap};
              }
            }`;
}

/** The day of the sample that comes after `count` others. */
function dueDay({ days }: CourseCode): Source {
  const cases = days.slice(1, -1).map((day, k) => source`count === ${k + 1} ? ${day} : `);
  return source`${cases}${days.at(-1)!}`;
}

function localDay({ offset }: Program, i: Source): Source {
  return source`Math.floor((sampled[${i}] + ${offset}) / ${DAY})`;
}

/** R12, for tests. */
function elsewhere(program: Program, i: Source): Source {
  if (!program.testsRestricted) return source``;
  const digits = program.reach[TEST]!;
  return source` || !tools.near(authority[f], laboratory[${i}], ${digits})`;
}

function reported(i: Source): Source {
  return source`const d = delay[${i}] >> 1; if (d !== ${UNREPORTED}) done = sampled[${i}] + d;`;
}
