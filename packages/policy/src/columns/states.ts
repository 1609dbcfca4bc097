import * as code from '../language/program.ts';

/** A stage as the generated code knows it; `targets` are the states that its exits lead to, `OUT` for green. */
export interface State {
  readonly program: number;
  readonly stage: code.StageCode;
  readonly targets: readonly number[];
}

interface Node {
  readonly program: number;
  readonly stage: code.StageCode;
  /** nodes that the exits lead to. */
  readonly to: readonly number[];
}

/**
 * Numbers the stages of all programs so that two with the same colour, the same exits and the same futures share a
 * number (most pathways end in the same home stage): the coarsest such numbering, found by refining classes until
 * nothing splits any more. Positives are left out of it: who has one is not decided in columns.
 */
export function mergeStates(programs: readonly code.Program[]): {
  readonly states: readonly State[];
  readonly numberOf: (program: number, pathway: number, stage: number) => number;
} {
  const { nodes, index } = nodesOf(programs);
  let classes = numbered(nodes.map(({ program, stage }) => `${program} ${stageKey(stage)}`));
  for (;;) {
    const before = classes;
    const refined = numbered(
      nodes.map(({ to }, n) => [before.of[n], ...to.map((t) => (t < 0 ? t : before.of[t]))].join()),
    );
    if (refined.count === before.count) break;
    classes = refined;
  }
  const { of } = classes;
  const states = Array.from({ length: classes.count }, (_, c) => {
    const { program, stage, to } = nodes[of.indexOf(c)]!;
    return { program, stage, targets: to.map((t) => (t < 0 ? code.OUT : of[t]!)) };
  });
  return { states, numberOf: (...place) => of[index.get(place.join())!]! };
}

function nodesOf(programs: readonly code.Program[]) {
  const nodes: Node[] = [];
  const index = new Map<string, number>();
  programs.forEach(({ pathways }, program) => {
    for (const pathway of pathways) {
      const first = nodes.length;
      pathway.stages.forEach((stage, s) => {
        index.set([program, pathway.index, s].join(), nodes.length);
        const to = stage.exits.map((exit) => (exit.to === code.OUT ? code.OUT : first + exit.to));
        nodes.push({ program, stage, to });
      });
    }
  });
  return { nodes, index };
}

function numbered(keys: readonly string[]): {
  readonly of: readonly number[];
  readonly count: number;
} {
  const numbers = new Map<string, number>();
  const of = keys.map((key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { of, count: numbers.size };
}

/** Everything of a stage that decides colour and time, except where its exits lead. */
function stageKey({ colour, exits }: code.StageCode): string {
  const decisive = exits.map((exit) => ({
    ...exit,
    until: exit.until?.join(''),
    to: 0,
    within: 0, // a promise to the person, not a condition
  }));
  return JSON.stringify([colour, decisive]);
}
