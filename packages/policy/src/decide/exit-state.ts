import { clockEnd } from '../engine/clock.ts';
import { courseDone } from '../engine/course.ts';
import { anchorOf, clockTime, firstRelease } from '../engine/exit.ts';
import { accepted, isSuperior, testsFrom } from '../engine/reach.ts';
import type { Ground, Step } from '../engine/step.ts';
import { heldUntil } from '../engine/veto.ts';
import type { Fact } from '../evidence/view.ts';
import type { Deadline, Exit, Release } from '../language/ast.ts';
import type { ExitCode, PathwayCode } from '../language/program.ts';
import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import { courseState } from './course-state.ts';
import type { ClockState, ExitState, ReleaseState } from './decision.ts';
import { known, type Ledger } from './ledger.ts';

/**
 * How far an exit of the stage in `step` is met at `at`; tells the ledger which evidence counted and which did not.
 * Each condition is judged by the engine's own function for it, once.
 */
export function exitState(
  ground: Ground,
  pathway: PathwayCode,
  code: ExitCode,
  trigger: Fact,
  step: Step,
  at: Minute,
  ledger: Ledger,
): ExitState {
  const { clause: exit, course } = code;
  const { program, view, holds } = ground;
  const clock = clockTime(ground, code, trigger, step);
  let done = UNKNOWN;
  if (course !== null) {
    const who = testsFrom(program, trigger);
    done = step.stopped
      ? NEVER
      : courseDone(course, view.negatives, step.window, program.offset, who);
  }
  const due = Math.max(clock, done);
  const release = code.release < 0 ? UNKNOWN : firstRelease(ground, code, trigger, step, due);
  const met = Math.max(due, release);
  return {
    id: exit.id,
    article: exit.article ?? pathway.clause.article ?? null,
    to: code.to < 0 ? 'green' : pathway.stages[code.to]!.clause.id,
    at: met >= NEVER ? null : known(heldUntil(holds, met)),
    within: code.within,
    clock: clockState(ground, exit, code, trigger, step, at, clock, ledger),
    course:
      course === null
        ? null
        : courseState(ground, exit.id, course, trigger, step, at, done, ledger),
    release:
      exit.release === undefined
        ? null
        : releaseState(ground, exit.release, code, trigger, step, at, due, release, ledger),
  };
}

function clockState(
  ground: Ground,
  exit: Exit,
  code: ExitCode,
  trigger: Fact,
  step: Step,
  at: Minute,
  end: Minute,
  ledger: Ledger,
): ClockState | null {
  if (code.length >= 0) {
    const from = known(anchorOf(ground.program, code.anchor, trigger, step));
    const until = from === null ? null : clockEnd(ground.program, from, code.length, code.days);
    return { kind: 'for', from, until };
  }
  if (code.until === null) return null;
  if (end <= at) {
    const ends = (fact: Fact) => code.until![fact.signature] === 1 && fact.reported === end;
    const { supports, triggers, negatives, uncounted } = ground.view;
    const lists = [supports, triggers, negatives, uncounted];
    const by = lists.map((list) => list.find(ends)).find((one) => one !== undefined);
    if (by !== undefined) ledger.use(by.id, 'clock');
  }
  return {
    kind: 'until',
    awaits: awaitedKind(exit),
    since: step.entry,
    metAt: known(end),
    ...overdue(exit.clock?.deadline, step.entry, code.untilLimit),
  };
}

/** The act that ends a clock of the form `until`, by the first evidence that its clause names. */
export function awaitedKind(exit: Exit): 'discharge' | 'release' | 'clearance' {
  const kind = exit.clock?.until?.[0]?.kind;
  return kind === 'discharge' || kind === 'release' ? kind : 'clearance';
}

function releaseState(
  { program, view }: Ground,
  clause: Release,
  code: ExitCode,
  trigger: Fact,
  step: Step,
  at: Minute,
  due: Minute,
  release: Minute,
  ledger: Ledger,
): ReleaseState {
  for (const fact of view.supports) {
    if (fact.signature !== code.release) continue;
    if (fact.begin > at) ledger.reject(fact.id, 'not-yet', code.clause.id);
    else if (fact.begin < step.entry) ledger.reject(fact.id, 'before-stage', code.clause.id);
    else if (fact.begin === release) ledger.use(fact.id, 'release');
    else if (accepted(program, trigger, fact)) ledger.reject(fact.id, 'surplus', code.clause.id);
    else {
      const early = code.releaseSuperior && isSuperior(trigger, fact);
      const why = early ? 'too-early-for-superior' : 'other-authority';
      ledger.reject(fact.id, why, code.clause.id);
    }
  }
  const metAt = release <= at ? release : null;
  return {
    form: clause.form,
    by: clause.by,
    dueSince: metAt === null && due <= at ? due : null,
    metAt,
    ...overdue(clause.deadline, known(due), code.releaseLimit),
  };
}

/** When the limit to a wait runs out that began at `since`, and what follows. */
export function overdue(deadline: Deadline | undefined, since: Minute | null, limit: number) {
  return {
    overdueAt: since === null || deadline === undefined ? null : since + limit,
    otherwise: deadline?.else ?? null,
  };
}
