import type { ProblemList } from '../messages/problem.ts';
import { nearestWord } from '../shape/nearest-word.ts';
import { IN_STAGE } from './anchors.ts';
import type { AttachedExit } from './ast.ts';
import type { Draft } from './draft.ts';
import { checkConditions } from './validate-conditions.ts';
import { checkStage } from './validate-pathway.ts';

/** Checks the exits that attach to pathways: that these exist, have the stage led to, and have the anchor counted from. */
export function checkExits(policy: Draft, problems: ProblemList): void {
  policy.exits?.forEach((exit, i) => {
    if (exit === undefined) return;
    const path = `/exits/${i}`;
    const on = attachedTo(policy, exit, path, problems).flatMap((pathway) => {
      checkStage(exit.then, pathway.stages ?? [], `${path}/then`, problems);
      return pathway.on ?? [];
    });
    checkConditions(exit, on, IN_STAGE, path, problems);
  });
}

/** The pathways that an exit names. Not asked whether they exist where a pathway's own id could not be read. */
function attachedTo(policy: Draft, exit: Draft<AttachedExit>, path: string, problems: ProblemList) {
  const pathways = policy.pathways ?? [];
  const known = pathways.flatMap((pathway) => pathway?.id ?? []);
  return (exit.attachesTo ?? []).flatMap((to, i) => {
    if (to === undefined || known.length < pathways.length) return [];
    const at = `${path}/attachesTo/${i}`;
    const [id = '', stage] = to.split('/');
    const found = pathways.find((pathway) => pathway?.id === id);
    if (found === undefined) {
      problems.add('unknown-pathway', at, { id, nearest: nearestWord(id, known) });
      return [];
    }
    if (stage === 'green') problems.add('reserved-id', at, { id: stage });
    checkStage(stage, found.stages ?? [], at, problems);
    return [found];
  });
}
