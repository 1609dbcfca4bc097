import { countedSamples } from '../engine/course.ts';
import { accepted } from '../engine/reach.ts';
import type { Ground, Step } from '../engine/step.ts';
import { describeSignature } from '../evidence/signature.ts';
import type { Fact } from '../evidence/view.ts';
import type { CourseCode } from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';
import type { CourseState, RejectionCode } from './decision.ts';
import { known, type Ledger } from './ledger.ts';

const UNCOUNTED: Record<string, RejectionCode> = {
  inconclusive: 'inconclusive',
  invalid: 'invalid',
  pending: 'pending',
  positive: 'pooled-positive',
};

/** How far a course is complete at `at`; `done` is when the engine finds it complete. Tells each test's fate. */
export function courseState(
  { program, view }: Ground,
  exit: string,
  course: CourseCode,
  trigger: Fact,
  step: Step,
  at: Minute,
  done: Minute,
  ledger: Ledger,
): CourseState {
  const usable: Fact[] = [];
  let late = 0;
  for (const test of view.negatives) {
    if (test.begin < step.window) ledger.reject(test.id, 'before-window', exit);
    else if (!accepted(program, trigger, test)) ledger.reject(test.id, 'other-authority', exit);
    else if (test.reported > at) {
      late++;
      ledger.reject(test.id, test.begin > at ? 'not-yet' : 'not-yet-reported', exit);
    } else usable.push(test);
  }
  const picked = countedSamples(course, usable, program.offset);
  const counted = tellCounted(course, usable, picked, exit, ledger);
  for (const test of view.uncounted) {
    if (test.begin < step.window) continue;
    const { method, result } = describeSignature(test.signature).attributes;
    if (result === 'pending') late++;
    ledger.reject(test.id, method === 'antigen' ? 'antigen' : UNCOUNTED[result!]!, exit);
  }
  for (const test of view.positives) {
    if (test === trigger || test.reported > at || test.begin < step.window - 1) continue;
    ledger.reject(test.id, 'positive', exit);
  }
  return {
    need: course.min,
    counted,
    from: known(step.window),
    doneAt: known(done),
    failure: failure(course, step.stopped, counted.length, usable.length, late),
  };
}

/** R10: which of late, too few, wrong spacing. */
function failure(
  course: CourseCode,
  stopped: boolean,
  counted: number,
  usable: number,
  late: number,
): CourseState['failure'] {
  if (stopped) return 'stopped';
  if (counted >= course.min) return null;
  if (usable >= course.min) return 'spacing';
  return usable + late >= course.min ? 'late' : 'too-few';
}

function tellCounted(
  course: CourseCode,
  usable: readonly Fact[],
  picked: readonly number[],
  exit: string,
  ledger: Ledger,
): string[] {
  const counted: string[] = [];
  const first = picked.length > 0 ? usable[picked[0]!]!.begin : NEVER;
  const placed = course.window < NEVER || course.days.length > 0;
  let last: Fact | null = null;
  for (let i = 0; i < usable.length; i++) {
    const test = usable[i]!;
    if (picked[counted.length] === i) {
      counted.push(test.id);
      ledger.use(test.id, 'course');
      last = test;
    } else if (counted.length >= course.min) ledger.reject(test.id, 'surplus', exit);
    else if (last !== null && test.begin - last.begin < course.gap)
      ledger.reject(test.id, 'too-soon', exit);
    else ledger.reject(test.id, test.begin < first || placed ? 'outside-window' : 'surplus', exit);
  }
  return counted;
}
