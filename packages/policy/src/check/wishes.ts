import type { Decision, ExitState, Held, Question, Reason } from '../decide/decision.ts';
import type { Authority, Evidence } from '../evidence/evidence.ts';
import { describeSignature, isAdverse, signatureOf } from '../evidence/signature.ts';
import type { Pattern } from '../language/ast.ts';
import type { CourseCode, Program } from '../language/program.ts';
import type { Fact } from '../evidence/view.ts';
import { testsNeeded } from '../plan/tests-needed.ts';
import { type Minute, NEVER, readInstant, toMinute } from '../time.ts';
import { attributesOf, type Authorities } from './model.ts';
import type { Timeline } from './timeline.ts';

/** How the people of a timeline behave. */
export interface Manner {
  /** whether the person takes the tests that are asked for. */
  readonly tests: boolean;
  /** minutes from sample to report. */
  readonly laboratory: Minute;
  readonly acts: 'at-once' | 'late';
  readonly answers: 'denied' | 'confirmed' | 'late';
  /** whether authorities end what only holds conversions, though no pathway asks for it. */
  readonly lifts: boolean;
}

export const PROMPT: Manner = {
  tests: true,
  laboratory: 0,
  acts: 'at-once',
  answers: 'denied',
  lifts: true,
};

/** A piece of evidence that a decision asks for, and when somebody would give it. */
export interface Wish {
  readonly at: Minute;
  readonly what: 'test' | 'act' | 'answer' | 'date';
  /** what is waited for without limit, where that is so. */
  readonly unlimited: boolean;
  readonly act: Pattern | null;
  /** the authority whose code it is: who assigns converts. */
  readonly home: string;
  /** the fact whose code it is. */
  readonly about: string;
  readonly give: (timeline: Timeline, by: string) => Evidence;
  readonly by: string;
}

/** Everything that a decision asks for of anybody. */
export function wishesOf(
  decision: Decision,
  timeline: Timeline,
  manner: Manner,
  by: Authorities,
): readonly Wish[] {
  const wishes = [
    ...decision.questions.flatMap((one) => answerTo(one, decision.at, timeline, manner)),
    ...decision.reasons.flatMap((one) => wishesOfReason(one, decision.at, timeline, manner, by)),
  ];
  if (wishes.length > 0 || !manner.lifts) return wishes;
  return decision.vetoes.flatMap((one) => lift(one, decision.at, manner, by));
}

function wishesOfReason(
  reason: Reason,
  now: Minute,
  timeline: Timeline,
  manner: Manner,
  by: Authorities,
): Wish[] {
  const { program } = reason;
  const index = program.policy.pathways.findIndex(({ id }) => id === reason.pathway);
  const pathway = program.policy.pathways[index]!;
  const stage = pathway.stages.findIndex(({ id }) => id === reason.stage);
  return reason.exits.flatMap((state, i) => {
    const code = program.pathways[index]!.stages[stage]!.exits[i]!;
    const { clock, course, release } = code.clause;
    const home = reason.authority.division;
    const wishes: Wish[] = [];
    if (state.clock?.kind === 'for' && state.clock.from === null)
      wishes.push(nameDate(reason, now, timeline, home));
    if (state.clock?.kind === 'until' && state.clock.metAt === null)
      wishes.push(actOf(clock!.until!, state.clock, now, reason, manner, by));
    if (course !== undefined && manner.tests)
      wishes.push(...sample(state, code.course!, program, now, timeline, home, manner));
    const due = releaseDue(state, reason.since);
    if (due !== null) {
      const act: Pattern = { kind: 'release', where: { form: [release!.form] } };
      wishes.push(actOf([act], state.release!, Math.max(now, due), reason, manner, by));
    }
    return wishes;
  });
}

/** When everything but the release is met, as far as it is known now. */
function releaseDue({ clock, course, release }: ExitState, since: Minute): Minute | null {
  if (release === null || release.metAt !== null) return null;
  const ran = clock === null ? since : clock.kind === 'for' ? clock.until : clock.metAt;
  const tested = course === null ? since : course.doneAt;
  return ran === null || tested === null ? null : Math.max(since, ran, tested);
}

type Wait = { readonly overdueAt: Minute | null; readonly otherwise: 'case' | 'superior' | null };

/** An authority's act: at once, or at the deadline, and then by the superior where the policy says so. */
function actOf(
  patterns: readonly Pattern[],
  wait: Wait,
  now: Minute,
  of: { readonly authority: Authority; readonly evidence: string; readonly since: Minute },
  manner: Manner,
  by: Authorities,
): Wish {
  const home = of.authority.division;
  const act = patterns.find(isSupport) ?? patterns[0]!;
  const late = manner.acts === 'late' && wait.overdueAt !== null;
  const due = late ? Math.max(now, wait.overdueAt) : now;
  // an adverse fact takes the place of another only from the next minute on
  const at = isSupport(act) ? due : Math.max(due, of.since + 1);
  return {
    at,
    what: 'act',
    unlimited: wait.overdueAt === null,
    act,
    home,
    about: of.evidence,
    by: late && wait.otherwise === 'superior' ? by.superior : home,
    give: (timeline, who) => timeline.add(act.kind, at, { by: who, attributes: attributesOf(act) }),
  };
}

function isSupport(pattern: Pattern): boolean {
  return !isAdverse(signatureOf(pattern.kind, attributesOf(pattern)));
}

/** The next sample of a course, after those that are taken, whether or not their results are in. */
function sample(
  state: ExitState,
  course: CourseCode,
  program: Program,
  now: Minute,
  timeline: Timeline,
  home: string,
  manner: Manner,
): Wish[] {
  const { from, doneAt, failure } = state.course!;
  if (doneAt !== null || failure === 'stopped' || from === null) return [];
  const taken = timeline.view(NEVER).negatives.filter(({ begin }) => begin >= from && begin <= now);
  const { samples } = testsNeeded(course, taken, {
    now,
    window: from,
    laboratory: manner.laboratory,
    notBefore: from,
    offset: program.offset,
  });
  const at = samples[0]?.at;
  return at === undefined ? [] : [testAt(at, home, manner.laboratory, 'negative')];
}

/** A single nucleic test. */
export function testAt(at: Minute, home: string, laboratory: Minute, result: string): Wish {
  return {
    at,
    what: 'test',
    unlimited: false,
    act: null,
    home,
    about: '',
    by: home,
    give: (timeline, by) =>
      timeline.add('test', at, { by, reported: at + laboratory, attributes: { result } }),
  };
}

function answerTo(question: Question, now: Minute, timeline: Timeline, manner: Manner): Wish[] {
  if (manner.answers === 'late' && question.state === 'open') return [];
  const home = question.authority.division;
  const ask = question.program.policy.asks!.find(({ id }) => id === question.ask)!;
  if (ask.settledBy !== undefined) {
    const retest = ({ begin }: Fact) => begin >= question.askedAt && begin <= now;
    if (timeline.view(NEVER).negatives.some(retest)) return [];
    return [testAt(now, home, manner.laboratory, 'negative')];
  }
  const reply = manner.answers === 'confirmed' ? 'confirmed' : 'denied';
  const about = question.evidence;
  return [
    {
      at: now,
      what: 'answer',
      unlimited: false,
      act: null,
      home,
      about,
      by: home,
      give: (timeline, by) => timeline.add('answer', now, { by, about, attributes: { reply } }),
    },
  ];
}

/** The date that a clock counts from is named by a newer version of the fact (isolation, or the end of a stay). */
function nameDate(reason: Reason, now: Minute, timeline: Timeline, home: string): Wish {
  const old = timeline.evidence.find(({ id }) => id === reason.evidence)!;
  const begin = toMinute(readInstant(old.validFrom) ?? 0);
  const { attributes } = describeSignature(signatureOf(old.kind, old));
  const open = old.kind === 'stay' || old.kind === 'linked-stay';
  return {
    at: now,
    what: 'date',
    unlimited: false,
    act: null,
    home,
    about: reason.evidence,
    by: home,
    give: (to, by) =>
      to.add(old.kind, begin, {
        by,
        recorded: now,
        attributes,
        supersedes: old,
        ...(open ? { to: now } : { isolated: begin }),
      }),
  };
}

/** The act that ends a veto. */
function lift(held: Held, now: Minute, manner: Manner, by: Authorities): Wish[] {
  const { clock } = held.program.policy.vetoes!.find(({ id }) => id === held.veto)!;
  if (held.until !== null || clock.until === undefined) return [];
  const { deadline } = clock;
  const limit =
    held.program.vetoes[held.program.policy.vetoes!.findIndex(({ id }) => id === held.veto)]!.limit;
  const wait = {
    overdueAt: deadline === undefined ? null : held.since + limit,
    otherwise: deadline?.else ?? null,
  };
  return [actOf(clock.until, wait, now, held, manner, by)];
}
