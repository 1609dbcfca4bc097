import * as code from '../language/program.ts';
import { DAY, NEVER, UNKNOWN } from '../time.ts';
import type { Blueprint, OpeningCode } from './blueprint.ts';
import { source, type Source } from './source.ts';

/** One case of the switch over openings: sets `opened`, `state` and `window`, or goes on with the next fact. */
export function writeOpening(plan: Blueprint, opening: OpeningCode, number: number): Source {
  const program = plan.programs[opening.program]!;
  return source`      case ${number}: {
${opening.exempted && source`        if (tools.has(lo, hi, given, row)) { tools.narrate(p); continue persons; }`}
${opening.ask >= 0 && writeAsk(program.asks[opening.ask]!)}
${
  opening.pathway < 0
    ? source`        continue;`
    : source`        if (opened > at) { if (opened < soon) soon = opened; continue; }
${writeTakenOver(plan, opening.program)}
${writeFirst(program, program.pathways[opening.pathway]!, opening.states)}
        break;`
}
      }`;
}

/** A question that nobody answered: what its silence opens, it opens at the deadline. */
function writeAsk({ deadline, otherwise, settledBy }: code.AskCode): Source {
  if (settledBy !== null) return source`        { tools.narrate(p); continue persons; }`;
  if (deadline >= NEVER)
    return source`        if (opened > at) { if (opened < soon) soon = opened; }`;
  return source`        const limit = opened + ${deadline};
        const turn = opened > at ? opened : limit;
        if (turn > at && turn < soon) soon = turn;
${otherwise === 'strengthen' && source`        opened = limit;`}`;
}

/** A later version that takes open pathways over moves their step: that is left to the interpreter. */
function writeTakenOver(plan: Blueprint, program: number): Source {
  const { effective } = plan.programs[program]!;
  const takers = plan.versions[plan.policyOf[program]!]!.map((later) => plan.programs[later]!)
    .filter((later) => later.effective > effective)
    .filter(({ policy }) => (policy.openPathways ?? 'keep') !== 'keep')
    .map(
      (later) => source`        if (at >= ${later.effective} && opened < ${later.effective}) {
          tools.narrate(p);
          continue persons;
        }`,
    );
  return source`${takers}`;
}

/** The first stage, by the band that holds the days since an anchor. */
function writeFirst(
  program: code.Program,
  pathway: code.PathwayCode,
  states: readonly number[],
): Source {
  const enter = (stage: number) => source`state = ${states[stage]!};
${writeWindow(program, pathway.stages[stage]!.window)}`;
  const { classify } = pathway;
  if (classify === null) return enter(0);
  const bands = classify.bands.map(
    ({ from, to, start }) =>
      source`if (days >= ${from} && days <= ${to}) { ${enter(start)} } else `,
  );
  return source`        const since = ${factAnchor(program, classify.anchor)};
        const days = ${classify.anchor === code.ISOLATED && source`since === ${UNKNOWN} ? -1 : `}since >= assigned[f] ? 0 : ${daysBetween(program)};
        ${bands} { hole = true; continue; }`;
}

function daysBetween({ calendar, offset }: code.Program): Source {
  return calendar
    ? source`Math.floor((assigned[f] + ${offset}) / ${DAY}) - Math.floor((since + ${offset}) / ${DAY})`
    : source`Math.floor((assigned[f] - since) / ${DAY})`;
}

function writeWindow(program: code.Program, anchor: code.AnchorCode): Source {
  if (anchor === code.STAGE || anchor === code.HANDOVER) return source`        window = opened;`;
  return source`        window = ${factAnchor(program, anchor)};
        if (window === ${UNKNOWN}) window = ${NEVER};`;
}

/** The anchors that belong to the fact itself. */
export function factAnchor(program: code.Program, anchor: code.AnchorCode): Source {
  switch (anchor) {
    case code.BEGIN:
      return source`begin[f]`;
    case code.END:
      return source`end[f]`;
    case code.ISOLATED:
      return program.unknownRuns
        ? source`(isolated[f] === ${UNKNOWN} ? assigned[f] : isolated[f])`
        : source`isolated[f]`;
    default:
      return source`assigned[f]`;
  }
}
