import type {
  ClockState,
  CourseState,
  Decision,
  ExitState,
  Reason,
  ReleaseState,
} from '../decide/decision.ts';
import type { Text } from '../language/ast.ts';
import type { Minute } from '../time.ts';
import type { Act, Plan } from '../plan/way.ts';
import type { Sentence, SENTENCES } from './sentences.ts';
import type { REJECTIONS, Term } from './terms.ts';

/** A parameter of a sentence, still in no language. */
export type Value =
  | string
  | number
  | { readonly time: Minute }
  | { readonly term: Term }
  | { readonly text: Text }
  | { readonly rejection: keyof typeof REJECTIONS }
  | { readonly say: Sentence; readonly values: Readonly<Record<string, Value>> };

/** A sentence to be said, in no language yet; `depth` is how far it belongs under the ones before. */
export interface Line {
  readonly say: Sentence;
  readonly depth: 0 | 1 | 2;
  readonly values: Readonly<Record<string, Value>>;
}

type Names<T extends string> = T extends `${string}{${infer N}}${infer R}` ? N | Names<R> : never;

/** Builds the lines of an explanation; the type sees to it that a sentence gets the values that it names. */
class Lines {
  readonly all: Line[] = [];

  add<S extends Sentence>(
    depth: Line['depth'],
    say: S,
    values: Readonly<Record<Names<(typeof SENTENCES)[S]['en']>, Value>>,
  ): void {
    this.all.push({ say, depth, values });
  }
}

const time = (minute: Minute): Value => ({ time: minute });
const term = (name: Term): Value => ({ term: name });

/**
 * Says why a code has its colour, why it is not green, who must act and what is missing; with a plan also how and when
 * it becomes green. Built from the structure of the decision alone. {@link renderLines} puts it into a language.
 */
export function explain(decision: Decision, plan: Plan | null = null): readonly Line[] {
  const lines = new Lines();
  if (decision.colour === 'none') lines.add(0, 'no-code', {});
  else lines.add(0, 'colour', { colour: term(decision.colour) });
  for (const one of decision.undetermined) {
    const pathway = titleOf(decision, one.evidence, one.pathway);
    lines.add(0, one.code, { pathway });
  }
  for (const reason of decision.reasons) sayReason(lines, reason, decision);
  for (const held of decision.vetoes) {
    const { program, veto, article, until } = held;
    const text = program.policy.vetoes!.find(({ id }) => id === veto)!.title;
    const values = { veto: { text }, article: article ?? '–' };
    if (until !== null) lines.add(0, 'held', { ...values, until: time(until) });
    else {
      lines.add(0, 'held-open', values);
      sayOverdue(lines, held, decision.at);
    }
  }
  for (const { program, ask, deadline, state, otherwise } of decision.questions) {
    const question = { text: program.policy.asks!.find(({ id }) => id === ask)!.title };
    if (state === 'referred' || deadline === null) lines.add(0, 'referred', { question });
    else
      lines.add(0, 'question', { question, deadline: time(deadline), otherwise: term(otherwise) });
  }
  for (const { program, exemption, until } of decision.exemptions) {
    const text = program.policy.exemptions!.find(({ id }) => id === exemption)!.title;
    if (until === null) lines.add(0, 'exempt-done', { exemption: { text } });
    else lines.add(0, 'exempt', { exemption: { text }, until: time(until) });
  }
  for (const { evidence, code, exit } of decision.rejected) {
    if (exit === null && code !== 'passed')
      lines.add(0, 'rejected', { evidence, why: { rejection: code } });
  }
  return plan === null ? lines.all : [...lines.all, ...explainPlan(plan)];
}

/** Says how and when a code becomes green: the tests to take, who must act, and the date, where there is one. */
export function explainPlan(plan: Plan): readonly Line[] {
  const lines = new Lines();
  sayPlan(lines, plan);
  return lines.all;
}

function titleOf(decision: Decision, evidence: string | null, pathway: string | null): Value {
  for (const { program } of decision.reasons) {
    const clause = program.policy.pathways.find(({ id }) => id === pathway);
    if (clause !== undefined) return { text: clause.title };
  }
  return pathway ?? evidence ?? '';
}

function sayReason(lines: Lines, reason: Reason, decision: Decision): void {
  const { program, authority } = reason;
  const clause = program.policy.pathways.find(({ id }) => id === reason.pathway)!;
  lines.add(0, 'because', {
    colour: term(reason.colour),
    pathway: { text: clause.title },
    measure: term(reason.measure === 'none' ? 'no-measure' : reason.measure),
    since: time(reason.since),
    article: reason.article ?? '–',
    policy: { text: program.policy.title },
    version: reason.version,
  });
  lines.add(1, superiorMay(reason, decision.at) ? 'assigned-overdue' : 'assigned', {
    at: time(reason.assignedAt),
    office: authority.office,
    division: authority.division,
    phone: authority.phone ?? program.policy.issuer.phone ?? '12345',
  });
  if (reason.restartedBy !== null) lines.add(1, 'restarted', {});
  if (reason.exits.length > 1) lines.add(1, 'ways', { count: reason.exits.length });
  for (const exit of reason.exits) sayExit(lines, reason, exit, decision);
}

/** H8: whether a limit ran out after which a superior may act for the authority that assigned. */
function superiorMay({ exits }: Reason, at: Minute): boolean {
  const waits = exits.flatMap(({ clock, release }) => [
    ...(clock?.kind === 'until' ? [clock] : []),
    ...(release === null ? [] : [release]),
  ]);
  return waits.some(
    ({ metAt, overdueAt, otherwise }) =>
      otherwise === 'superior' &&
      overdueAt !== null &&
      overdueAt <= at &&
      (metAt === null || metAt > at),
  );
}

function sayExit(lines: Lines, reason: Reason, exit: ExitState, decision: Decision): void {
  if (exit.to === 'green') lines.add(1, 'exit', { to: term('green') });
  else {
    const stage = reason.program.policy.pathways
      .find(({ id }) => id === reason.pathway)!
      .stages.find(({ id }) => id === exit.to)!;
    const next = stage.colour[0]!;
    if (next === reason.colour) lines.add(1, 'exit-stage', {});
    else lines.add(1, 'exit', { to: term(next) });
  }
  if (exit.clock !== null) sayClock(lines, exit.clock, decision.at);
  if (exit.course !== null) sayCourse(lines, exit.course, exit, reason, decision);
  if (exit.release !== null) sayRelease(lines, exit.release, decision.at);
  if (exit.at !== null) lines.add(2, 'exit-met', { at: time(exit.at) });
}

function sayClock(lines: Lines, clock: ClockState, at: Minute): void {
  if (clock.kind === 'until') {
    if (clock.metAt !== null && clock.metAt <= at)
      return lines.add(2, 'clock-over', { until: time(clock.metAt) });
    lines.add(2, 'clock-waits', { what: term(clock.awaits), since: time(clock.since) });
    return sayOverdue(lines, clock, at);
  }
  if (clock.from === null || clock.until === null) lines.add(2, 'clock-unknown', {});
  else if (clock.until <= at) lines.add(2, 'clock-over', { until: time(clock.until) });
  else lines.add(2, 'clock-runs', { from: time(clock.from), until: time(clock.until) });
}

function sayCourse(
  lines: Lines,
  course: CourseState,
  exit: ExitState,
  reason: Reason,
  decision: Decision,
): void {
  const have = course.counted.length;
  const { need } = course;
  if (course.failure === null) lines.add(2, 'course-done', { have, need });
  else if (course.failure === 'stopped') lines.add(2, 'course-stopped', {});
  else lines.add(2, `course-${course.failure}`, { have, need, missing: need - have });
  if (course.failure === null) return;
  for (const one of decision.rejected) {
    if (one.exit !== exit.id || one.pathway !== reason.pathway || one.stage !== reason.stage)
      continue;
    lines.add(2, 'rejected', { evidence: one.evidence, why: { rejection: one.code } });
  }
}

function sayRelease(lines: Lines, release: ReleaseState, at: Minute): void {
  if (release.metAt !== null) return lines.add(2, 'release-met', {});
  const by = term(release.by === 'hospital' ? 'by-hospital' : release.by);
  if (release.dueSince === null) return lines.add(2, 'release-later', { by });
  lines.add(2, 'release-due', { by, since: time(release.dueSince) });
  sayOverdue(lines, release, at);
}

function sayOverdue(
  lines: Lines,
  { overdueAt, otherwise }: { overdueAt: Minute | null; otherwise: 'case' | 'superior' | null },
  at: Minute,
): void {
  if (overdueAt === null || overdueAt > at || otherwise === null) return;
  lines.add(2, 'overdue', { at: time(overdueAt), otherwise: term(otherwise) });
}

function sayPlan(lines: Lines, plan: Plan): void {
  const { green } = plan;
  if (green.kind === 'at' || green.kind === 'after')
    lines.add(0, `plan-${green.kind}`, { at: time(green.at) });
  else lines.add(0, `plan-${green.kind}`, {});
  for (const { at, latest, gap, where } of plan.tests) {
    lines.add(1, 'plan-test', {
      at: time(at),
      latest: time(latest),
      place: where === null ? '' : { say: 'plan-test-place', values: { where } },
      distance:
        gap === 0 ? '' : { say: 'plan-test-distance', values: { hours: Math.ceil(gap / 6) / 10 } },
    });
  }
  if (plan.tests.length > 0)
    lines.add(1, 'plan-assumes', { hours: Math.round(plan.laboratory / 6) / 10 });
  for (const act of plan.acts) sayAct(lines, act);
  for (const { at, colour, within } of plan.conversions) {
    if (within === 0) continue;
    if (colour === null) lines.add(1, 'plan-stage', { at: time(at), within });
    else lines.add(1, 'plan-conversion', { at: time(at), to: term(colour), within });
  }
}

function sayAct(lines: Lines, act: Act): void {
  const values = {
    what: term(act.what),
    by: term(act.by === 'hospital' ? 'by-hospital' : act.by),
    division: act.division,
    phone: act.phone ?? '12345',
  };
  if (act.notBefore !== null)
    lines.add(1, 'plan-act-later', { ...values, at: time(act.notBefore) });
  else lines.add(1, 'plan-act-due', { ...values, since: time(act.since ?? 0) });
}
