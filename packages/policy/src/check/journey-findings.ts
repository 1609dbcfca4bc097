import { COLOUR_NAMES } from '../decide/decide.ts';
import type { Decision, Reason } from '../decide/decision.ts';
import type { Journey, Point } from './drive.ts';
import type { Clause, FindingsList } from './findings-list.ts';
import { pathsOf } from './illustrate.ts';
import type { Model } from './model.ts';
import { exampleAlong, LONG, markOf } from './witness.ts';
import { writePattern } from './signature-boxes.ts';

/** What any timeline must satisfy on which everything asked for is done: time never worsens, and it ends in green. */
export function inspectJourney(model: Model, journey: Journey, found: FindingsList): void {
  for (let i = 1; i < journey.points.length; i++)
    inspectTurn(model, journey, journey.points[i - 1]!, journey.points[i]!, found);
  if (journey.last.decision.colour !== 'green') inspectEnd(model, journey, found);
}

/** Time alone never worsens a colour; a lapsed exemption and an unanswered question are declared by the policy. */
function inspectTurn(
  model: Model,
  { timeline }: Journey,
  before: Point,
  after: Point,
  found: FindingsList,
): void {
  if (after.news || !worse(after.decision, before.decision)) return;
  const declared =
    before.decision.exemptions.some(({ until }) => until !== null && until <= after.at) ||
    before.decision.questions.some(
      ({ otherwise, deadline }) =>
        otherwise === 'strengthen' && deadline !== null && deadline <= after.at,
    );
  if (declared) return;
  const clause = clauseOfReason(model, after.decision.reasons[0]!);
  const lived = timeline.first(after.given);
  const example = exampleAlong(lived, [before, after]);
  const colours = { before: before.decision.colour, after: after.decision.colour };
  if (before.decision.colour === 'green') found.add('flapping', clause, colours, example);
  else found.add('time-worsens', clause, colours, example);
}

export function worse(one: Decision, than: Decision): boolean {
  const rank = ({ colour }: Decision) => COLOUR_NAMES.indexOf(colour);
  return rank(than) >= 0 && rank(one) > rank(than);
}

/** Not green although nobody is asked for anything any more: told under its cause, where a clause is to blame. */
function inspectEnd(model: Model, journey: Journey, found: FindingsList): void {
  const { timeline, last, points } = journey;
  const later = model.decide(timeline, last.at + LONG);
  const example = exampleAlong(timeline, [points[0]!, last], markOf(later));
  const reason = last.decision.reasons[0];
  // without a reason it is a day that no band holds, or a base: those are found on the clauses
  if (reason === undefined) return;
  const clause = clauseOfReason(model, reason);
  if (reason.exits.some(({ course }) => course?.failure === 'stopped')) {
    found.add('positive-unsaid', clause, {}, example);
    return;
  }
  const veto = last.decision.vetoes.find(({ until }) => until === null);
  const due = reason.exits.some(({ clock, course, release }) => {
    const ran = clock?.kind !== 'until' || clock.metAt !== null;
    return ran && course?.doneAt !== null && (release === null || release.metAt !== null);
  });
  if (veto !== undefined && due) {
    const { id, article, row, clock } = model.program.policy.vetoes!.find(
      ({ id }) => id === veto.veto,
    )!;
    const act = clock.until?.map(writePattern).join(', ') ?? '';
    const { pathway } = reason;
    found.add('veto-unasked', { path: `vetoes/${id}`, article, row }, { act, pathway }, example);
    return;
  }
  const courses = pathsOf(reason).map((path) => `${path}/course`);
  if (courses.some((path) => found.illustrate('course-impossible', path, example))) return;
  found.add('dead-end', clause, {}, example);
}

export function clauseOfReason(model: Model, { pathway, stage }: Reason): Clause {
  const { article, row } = model.program.policy.pathways.find(({ id }) => id === pathway)!;
  return { path: `pathways/${pathway}/stages/${stage}`, article, row };
}
