import type { ProblemList } from '../messages/problem.ts';
import { nearestWord } from '../shape/nearest-word.ts';
import { IN_STAGE, OUTSIDE_STAGES } from './anchors.ts';
import type { Band, Duration, Pathway, Stage } from './ast.ts';
import type { Draft } from './draft.ts';
import { stageCycle } from './stage-cycle.ts';
import { checkAnchor, checkConditions } from './validate-conditions.ts';
import { checkIds } from './validate-ids.ts';

type Stages = readonly (Draft<Stage> | undefined)[];

/** Checks one pathway: its ids, where its stages lead, its clocks, and its bands. */
export function checkPathway(
  policy: Draft,
  pathway: Draft<Pathway>,
  path: string,
  problems: ProblemList,
): void {
  const { stages = [], on = [], classify } = pathway;
  checkIds(stages, `${path}/stages`, problems);
  stages.forEach((stage, i) => {
    if (stage === undefined) return;
    const at = `${path}/stages/${i}`;
    checkStage(stage.then, stages, `${at}/then`, problems);
    checkConditions(stage, on, IN_STAGE, at, problems);
    checkIds(stage.exits ?? [], `${at}/exits`, problems);
    stage.exits?.forEach((exit, j) => {
      if (exit === undefined) return;
      checkStage(exit.then, stages, `${at}/exits/${j}/then`, problems);
      checkConditions(exit, on, IN_STAGE, `${at}/exits/${j}`, problems);
    });
  });
  checkAnchor(classify?.since, on, OUTSIDE_STAGES, `${path}/classify/since`, problems);
  classify?.bands?.forEach((band, i) => {
    if (band === undefined) return;
    const at = `${path}/classify/bands/${i}`;
    checkStage(band.start, stages, `${at}/start`, problems, []);
    checkBand(band, at, problems);
  });
  const cycle = stageCycle(policy, pathway);
  if (cycle !== undefined) {
    problems.add('stage-cycle', `${path}/stages`, { cycle: cycle.join(' → ') });
  }
}

/** A stage that is led to exists; not asked where a stage's own id could not be read. */
export function checkStage(
  id: string | undefined,
  stages: Stages,
  path: string,
  problems: ProblemList,
  // a pathway that starts in green is none: a band must name a stage
  ends: readonly string[] = ['green'],
): void {
  if (id === undefined || ends.includes(id) || stages.some((stage) => stage?.id === id)) return;
  const known = stages.flatMap((stage) => stage?.id ?? []);
  if (known.length < stages.length) return;
  problems.add('unknown-stage', path, { id, nearest: nearestWord(id, [...ends, ...known]) });
}

function checkBand(band: Draft<Band>, path: string, problems: ProblemList): void {
  for (const [one, other] of [
    ['atLeast', 'moreThan'],
    ['atMost', 'lessThan'],
  ] as const) {
    if (band[one] === undefined || band[other] === undefined) continue;
    problems.add('band-conflict', path, { one, other });
  }
  const from = Math.max(daysOf(band.atLeast, 0), daysOf(band.moreThan, -1) + 1);
  const to = Math.min(
    daysOf(band.atMost, Number.POSITIVE_INFINITY),
    daysOf(band.lessThan, Number.POSITIVE_INFINITY) - 1,
  );
  if (from > to) problems.add('band-empty', path, {});
}

/** The edges of bands are read in days (clause-words.ts). */
function daysOf(duration: Draft<Duration> | undefined, otherwise: number): number {
  return duration?.amount ?? otherwise;
}
