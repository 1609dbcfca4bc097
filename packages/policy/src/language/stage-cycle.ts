import type { Conditions, Pathway, Stage } from './ast.ts';
import { hasConditions } from './compile.ts';
import type { Draft } from './draft.ts';

/** The ids of stages that lead back to the first of them, or `undefined` where all lead forward to green. */
export function stageCycle(policy: Draft, pathway: Draft<Pathway>): string[] | undefined {
  const stages = pathway.stages ?? [];
  const done = new Set<number>();
  const line: number[] = [];
  const visit = (at: number): number[] | undefined => {
    if (line.includes(at)) return [...line.slice(line.indexOf(at)), at];
    if (done.has(at)) return undefined;
    line.push(at);
    for (const next of successors(policy, pathway, at)) {
      const cycle = visit(next);
      if (cycle !== undefined) return cycle;
    }
    line.pop();
    done.add(at);
    return undefined;
  };
  for (let i = 0; i < stages.length; i++) {
    const cycle = visit(i);
    if (cycle !== undefined) return cycle.map((stage) => stages[stage]?.id ?? `#${stage + 1}`);
  }
  return undefined;
}

/** The stages that a stage's own conditions, its exits and the exits attached to it lead to; green is none. */
function successors(policy: Draft, pathway: Draft<Pathway>, at: number): number[] {
  const stages = pathway.stages ?? [];
  const stage = stages[at];
  if (stage === undefined) return [];
  const own = leavesItself(stage) ? [stage.then] : [];
  const exits = (stage.exits ?? []).map((exit) => exit?.then ?? stage.then);
  const attached = (policy.exits ?? [])
    .filter((exit) => exit?.attachesTo?.some((to) => attaches(to, pathway.id, stage.id)) === true)
    .map((exit) => exit?.then ?? 'green');
  return [...own, ...exits, ...attached]
    .map((id) => (id === undefined ? at + 1 : stages.findIndex((one) => one?.id === id)))
    .filter((next) => next >= 0 && next < stages.length);
}

function leavesItself(stage: Draft<Stage>): boolean {
  return hasConditions(stage as Conditions) || stage.exits === undefined;
}

/** Whether an exit's `attachesTo` names a stage: by its pathway, or by itself. */
function attaches(
  to: string | undefined,
  pathway: string | undefined,
  stage: string | undefined,
): boolean {
  return pathway !== undefined && (to === pathway || to === `${pathway}/${stage}`);
}
