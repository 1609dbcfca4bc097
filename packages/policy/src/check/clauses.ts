import type {
  Anchor,
  AttachedExit,
  Conditions,
  Deadline,
  Exit,
  Pathway,
  Pattern,
  Policy,
  Stage,
} from '../language/ast.ts';
import { minutes } from '../language/compile.ts';
import { OUT, type Program } from '../language/program.ts';
import { DAY } from '../time.ts';
import { type Clause, type FindingsList, within } from './findings-list.ts';
import { nothingAdverse } from './illustrate.ts';
import type { Model } from './model.ts';
import { writePattern } from './signature-boxes.ts';

/** A stage with the ways out of it and where each of them is written. */
interface Place {
  readonly pathway: Pathway;
  readonly stage: Stage;
  readonly clause: Clause;
  readonly exits: readonly { readonly exit: Exit; readonly clause: Clause }[];
}

/** Every stage of a policy, with its clause. */
function placesOf({ pathways }: Program): readonly Place[] {
  return pathways.flatMap(({ clause: pathway, stages }) =>
    stages.map(({ clause: stage, exits }) => {
      const { article, row } = pathway;
      const clause = { path: `pathways/${pathway.id}/stages/${stage.id}`, article, row };
      return {
        pathway,
        stage,
        clause,
        exits: exits.map(({ clause: exit }) => ({
          exit,
          clause: clauseOfExit(clause, stage, exit),
        })),
      };
    }),
  );
}

function clauseOfExit(clause: Clause, stage: Stage, exit: Exit | AttachedExit): Clause {
  if (exit === stage) return clause;
  if ('attachesTo' in exit)
    return { path: `exits/${exit.id}`, article: exit.article, row: exit.row };
  return within(clause, `exits/${exit.id}`, exit.article);
}

/** What can be seen on the clauses one by one: what a stage, an exit, a veto leaves unsaid. */
export function checkClauses(model: Model, found: FindingsList): void {
  const { program } = model;
  const { policy } = program;
  if (policy.base === undefined)
    found.add('base-missing', { path: 'base' }, {}, nothingAdverse(model));
  if (policy.basis.every((text) => text.trim() === ''))
    found.add('basis-missing', { path: 'basis' }, {});
  for (const place of placesOf(program)) {
    checkStage(program, place, found);
    for (const { exit, clause } of place.exits) checkConditions(policy, exit, clause, found);
  }
  for (const exit of policy.exits ?? []) {
    const { id, article, row, attachesTo } = exit;
    const clause = { path: `exits/${id}`, article, row };
    if (attachesTo.length === 0) found.add('exit-unattached', clause, {});
    checkConditions(policy, exit, clause, found);
  }
  for (const veto of policy.vetoes ?? []) {
    const { article, row } = veto;
    checkConditions(policy, veto, { path: `vetoes/${veto.id}`, article, row }, found);
  }
}

function checkStage(program: Program, place: Place, found: FindingsList): void {
  const { pathway, stage, clause, exits } = place;
  if (stage.colour.length > 1) {
    found.add('colour-ambiguous', clause, { colours: stage.colour.join(', ') });
  }
  const courses = exits.filter(({ exit }) => exit.course !== undefined);
  if (courses.length > 0 && stage.onPositive === undefined)
    found.add('positive-unsaid', clause, {});
  const ends = ({ exit }: (typeof exits)[number]) =>
    exit.clock !== undefined || (exit.course !== undefined && bounded(exit.course));
  if (stage.measure !== 'none' && !exits.some(ends)) found.add('length-missing', clause, {});
  for (const { exit, clause: own } of exits) {
    if (exit.clock?.for !== undefined && exit.course === undefined)
      found.add('course-missing', own, {});
    checkAnchor(program, place, exit, own, found);
  }
  if (!reachable(program, pathway, stage)) {
    found.add('stage-unreachable', clause, { stage: stage.id });
  }
}

/** A course on named days, or within a time, has a length of its own. */
function bounded({ days, within }: NonNullable<Conditions['course']>): boolean {
  return days !== undefined || within !== undefined;
}

function checkConditions(
  policy: Policy,
  { clock, course, release }: Conditions,
  clause: Clause,
  found: FindingsList,
): void {
  if (clock?.for !== undefined && clock.from === undefined) {
    const { amount, unit } = clock.for;
    found.add('anchor-missing', within(clause, 'clock'), { length: `${amount}${unit}` });
  }
  if (clock?.until !== undefined)
    checkWait(policy, clock.until, clock.deadline, within(clause, 'clock'), found);
  if (release !== undefined) {
    const act: Pattern = { kind: 'release', where: { form: [release.form] } };
    checkWait(policy, [act], release.deadline, within(clause, 'release'), found);
  }
  if (course === undefined) return;
  const at = within(clause, 'course');
  const min = course.days?.length ?? course.min;
  if (min === undefined) found.add('course-without-minimum', at, {});
  else if (min > 1 && course.gap === undefined && course.days === undefined)
    found.add('course-without-spacing', at, { min });
  if (min !== undefined && !possible(course, min)) found.add('course-impossible', at, { min });
}

function checkWait(
  policy: Policy,
  acts: readonly Pattern[],
  deadline: Deadline | undefined,
  clause: Clause,
  found: FindingsList,
): void {
  const act = acts.map(writePattern).join(', ');
  if (deadline === undefined) found.add('wait-unlimited', clause, { act });
  const open = acts.every(({ kind }) => (policy.accept?.[kind] ?? 'any') === 'any');
  if (deadline?.else === 'superior' && open) found.add('superior-without-reach', clause, {});
}

/** Whether samples can be that far apart within that time, or on those days. */
function possible(course: NonNullable<Conditions['course']>, min: number): boolean {
  const gap = minutes(course.gap, 0);
  if (course.days === undefined) {
    return course.within === undefined || gap * (min - 1) <= minutes(course.within, 0);
  }
  let last = -gap;
  for (const day of course.days) {
    last = Math.max((day - course.days[0]!) * DAY, last + gap);
    if (last >= (day - course.days[0]! + 1) * DAY) return false;
  }
  return true;
}

/** A clock that counts from a release or a discharge needs one on some way into its stage. */
function checkAnchor(
  program: Program,
  { pathway, stage, exits }: Place,
  exit: Exit,
  clause: Clause,
  found: FindingsList,
): void {
  const anchor: Anchor | undefined = exit.clock?.from;
  if (anchor !== 'release' && anchor !== 'discharge') return;
  const index = pathway.stages.indexOf(stage);
  const { stages } = program.pathways[program.policy.pathways.indexOf(pathway)]!;
  const given = stages.some((from) =>
    from.exits.some((way) => way.to === index && gives(way.clause, anchor)),
  );
  // where nothing leads to the stage, that is the finding
  if (!given && exits.length > 0 && reachable(program, pathway, stage))
    found.add('anchor-never-given', within(clause, 'clock'), { anchor });
}

function gives({ clock, release }: Exit, anchor: 'release' | 'discharge'): boolean {
  if (anchor === 'release' && release !== undefined) return true;
  return clock?.until?.some(({ kind }) => kind === anchor) ?? false;
}

/** The stages that a pathway can begin in. */
function startsOf(program: Program, index: number): readonly number[] {
  const { classify } = program.pathways[index]!;
  return classify === null ? [0] : [...new Set(classify.bands.map(({ start }) => start))];
}

function reachable(program: Program, pathway: Pathway, stage: Stage): boolean {
  const index = program.policy.pathways.indexOf(pathway);
  const { stages } = program.pathways[index]!;
  const seen = new Set<number>(startsOf(program, index));
  // a positive may reopen the pathway in its first stage
  if (pathway.stages.some(({ onPositive }) => onPositive === 'reopen')) seen.add(0);
  for (const one of seen) for (const { to } of stages[one]!.exits) if (to !== OUT) seen.add(to);
  return seen.has(pathway.stages.indexOf(stage));
}
