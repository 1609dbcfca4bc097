import type { Fact } from '../evidence/view.ts';
import { describeSignature } from '../evidence/signature.ts';
import { countedSamples } from '../engine/course.ts';
import { courseDone } from '../engine/course.ts';
import { anchorOf, clockTime, exitTime } from '../engine/exit.ts';
import { accepted, isSuperior } from '../engine/reach.ts';
import type { Ground, Step } from '../engine/step.ts';
import { clockEnd } from '../engine/clock.ts';
import type { Deadline, Exit } from '../language/ast.ts';
import type { CourseCode, ExitCode, PathwayCode } from '../language/program.ts';
import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import type {
  ClockState,
  CourseState,
  ExitState,
  RejectionCode,
  ReleaseState,
  UseFor,
} from './decision.ts';

/** Where the state of an exit tells what it counted and what it refused. */
export interface Ledger {
  use(evidence: string, purpose: UseFor): void;
  reject(evidence: string, code: RejectionCode, exit: string): void;
}

/** An instant, or `null` where there is none. */
export function known(minute: Minute): Minute | null {
  return minute >= NEVER || minute <= UNKNOWN ? null : minute;
}

/** How far an exit of the stage in `step` is met at `at`; tells the ledger which evidence counted and which did not. */
export function exitState(
  ground: Ground,
  pathway: PathwayCode,
  code: ExitCode,
  trigger: Fact,
  step: Step,
  at: Minute,
  ledger: Ledger,
): ExitState {
  const exit = code.clause;
  const met = { at: NEVER, handover: NEVER };
  exitTime(ground, code, trigger, step, met);
  const clock = clockState(ground, exit, code, trigger, step, at, ledger);
  const course =
    code.course === null
      ? null
      : courseState(ground, exit.id, code.course, trigger, step, at, ledger);
  return {
    id: exit.id,
    article: exit.article ?? pathway.clause.article ?? null,
    to: code.to < 0 ? 'green' : pathway.stages[code.to]!.clause.id,
    at: known(met.at),
    within: code.within,
    clock,
    course,
    release: releaseState(ground, exit, code, trigger, step, at, course, ledger),
  };
}

function clockState(
  ground: Ground,
  exit: Exit,
  code: ExitCode,
  trigger: Fact,
  step: Step,
  at: Minute,
  ledger: Ledger,
): ClockState | null {
  if (code.length >= 0) {
    const from = known(anchorOf(ground.program, code.anchor, trigger, step));
    const until = from === null ? null : clockEnd(ground.program, from, code.length, code.days);
    return { kind: 'for', from, until };
  }
  if (code.until === null) return null;
  const metAt = known(clockTime(ground, code, trigger, step));
  if (metAt !== null && metAt <= at) {
    const by = ground.view.supports.find(
      (fact) => code.until![fact.signature] === 1 && fact.begin === metAt,
    );
    if (by !== undefined) ledger.use(by.id, 'clock');
  }
  return {
    kind: 'until',
    awaits: awaitedKind(exit),
    since: step.entry,
    metAt,
    ...overdue(exit.clock?.deadline, step.entry, code.untilLimit),
  };
}

/** The act that ends a clock of the form `until`, by the first evidence that its clause names. */
export function awaitedKind(exit: Exit): 'discharge' | 'release' | 'clearance' {
  const kind = exit.clock?.until?.[0]?.kind;
  return kind === 'discharge' || kind === 'release' ? kind : 'clearance';
}

function overdue(deadline: Deadline | undefined, since: Minute | null, limit: number) {
  return {
    overdueAt: since === null || deadline === undefined ? null : since + limit,
    otherwise: deadline?.else ?? null,
  };
}

const UNCOUNTED: Record<string, RejectionCode> = {
  inconclusive: 'inconclusive',
  invalid: 'invalid',
  pending: 'pending',
  positive: 'pooled-positive',
};

function courseState(
  ground: Ground,
  exit: string,
  course: CourseCode,
  trigger: Fact,
  step: Step,
  at: Minute,
  ledger: Ledger,
): CourseState {
  const { program, view } = ground;
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
  tellCounted(course, usable, picked, exit, ledger);
  for (const test of view.uncounted) {
    if (test.begin < step.window) continue;
    const { attributes } = describeSignature(test.signature);
    if (attributes.result === 'pending') late++;
    ledger.reject(
      test.id,
      attributes.method === 'antigen' ? 'antigen' : UNCOUNTED[attributes.result!]!,
      exit,
    );
  }
  for (const test of view.positives) {
    if (test !== trigger && test.reported <= at && test.begin >= step.window - 1)
      ledger.reject(test.id, 'positive', exit);
  }
  const restricts = program.testsRestricted
    ? (test: Fact) => accepted(program, trigger, test)
    : null;
  const doneAt = step.stopped
    ? null
    : known(courseDone(course, view.negatives, step.window, program.offset, restricts));
  return {
    need: course.min,
    counted: picked.map((i) => usable[i]!.id),
    from: known(step.window),
    doneAt,
    failure: failure(course, step.stopped, picked.length, usable.length, late),
  };
}

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
): void {
  const first = picked.length > 0 ? usable[picked[0]!]!.begin : NEVER;
  usable.forEach((test, i) => {
    if (picked.includes(i)) return ledger.use(test.id, 'course');
    const before = picked.findLast((j) => j < i);
    if (picked.length >= course.min && i > picked.at(-1)!) ledger.reject(test.id, 'surplus', exit);
    else if (before !== undefined && test.begin - usable[before]!.begin < course.gap)
      ledger.reject(test.id, 'too-soon', exit);
    else if (test.begin < first || course.window < NEVER || course.days.length > 0)
      ledger.reject(test.id, 'outside-window', exit);
    else ledger.reject(test.id, 'surplus', exit);
  });
}

function releaseState(
  ground: Ground,
  exit: Exit,
  code: ExitCode,
  trigger: Fact,
  step: Step,
  at: Minute,
  course: CourseState | null,
  ledger: Ledger,
): ReleaseState | null {
  if (exit.release === undefined) return null;
  const clock = clockTime(ground, code, trigger, step);
  const done =
    course === null ? clock : course.doneAt === null ? NEVER : Math.max(clock, course.doneAt);
  const limit = code.releaseSuperior && done < NEVER ? done + code.releaseLimit : NEVER;
  let metAt: Minute | null = null;
  for (const fact of ground.view.supports) {
    if (fact.signature !== code.release) continue;
    const home = accepted(ground.program, trigger, fact);
    const superior = isSuperior(trigger, fact);
    if (fact.begin > at) ledger.reject(fact.id, 'not-yet', exit.id);
    else if (fact.begin < step.entry) ledger.reject(fact.id, 'before-stage', exit.id);
    else if (home || (superior && fact.begin >= limit)) {
      metAt ??= fact.begin;
      ledger.use(fact.id, 'release');
    } else ledger.reject(fact.id, superior ? 'too-early-for-superior' : 'other-authority', exit.id);
  }
  const dueSince = metAt === null && done <= at ? done : null;
  return {
    form: exit.release.form,
    by: exit.release.by,
    dueSince,
    metAt,
    ...overdue(exit.release.deadline, known(done), code.releaseLimit),
  };
}
