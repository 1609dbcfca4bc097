import type { ProblemList } from '../messages/problem.ts';
import { readInstant } from '../time.ts';
import { OUTSIDE_STAGES } from './anchors.ts';
import type { Draft } from './draft.ts';
import { checkIds } from './validate-ids.ts';
import { checkPathway } from './validate-pathway.ts';
import { checkExits } from './validate-exits.ts';
import { checkClock } from './validate-conditions.ts';

/**
 * What a policy must satisfy beyond the shape of its words: every reference leads somewhere, stages lead forward,
 * words that exclude each other are not used together, and an anchor exists on what it is counted from. What is left
 * out is no problem here: a rule may be printed with holes, and `check` finds those.
 */
export function validate(policy: Draft, problems: ProblemList): void {
  const { pathways = [], vetoes = [], exemptions = [], asks = [], exits = [] } = policy;
  for (const [word, list] of Object.entries({ pathways, vetoes, exemptions, asks, exits })) {
    checkIds(list, `/${word}`, problems);
  }
  pathways.forEach((pathway, i) => {
    if (pathway !== undefined) checkPathway(policy, pathway, `/pathways/${i}`, problems);
  });
  checkExits(policy, problems);
  vetoes.forEach((veto, i) => {
    if (veto?.clock === undefined) return;
    const path = `/vetoes/${i}/clock`;
    checkClock(veto.clock, veto.on ?? [], OUTSIDE_STAGES, path, problems);
    if (
      veto.clock.for === undefined &&
      veto.clock.until === undefined &&
      !problems.mentions(path)
    ) {
      problems.add('veto-without-end', path, {});
    }
  });
  checkDates(policy, problems);
}

function checkDates(policy: Draft, problems: ProblemList): void {
  const published = readInstant(policy.published ?? '');
  const effective = readInstant(policy.effective ?? '');
  if (published === undefined || effective === undefined || effective >= published) return;
  if (policy.retroactive !== true) problems.add('retroactive-unmarked', '/effective', {});
}
