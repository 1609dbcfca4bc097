import { decide } from '../decide/decide.ts';
import type { CodeColour } from '../decide/decision.ts';
import type { Policy } from '../language/ast.ts';
import { compile } from '../language/compile.ts';
import type { CounterExample, Mark } from './finding.ts';

/** A mark that `decide` does not give, and what it gives instead. */
export interface Difference {
  readonly mark: Mark;
  readonly colour: CodeColour;
  readonly reasons: readonly string[];
}

/** Decides every mark of a counter-example again, from its evidence alone; an empty list means that it holds. */
export function replay(policy: Policy, { evidence, marks }: CounterExample): Difference[] {
  const program = compile(policy);
  return marks.flatMap((mark) => {
    const known = evidence.filter(({ id }) => !mark.without.includes(id));
    const when = { at: mark.at, knownAt: mark.at * 60_000 };
    const { colour, reasons } = decide([program], known, when);
    const places = reasons.map(({ pathway, stage }) => `${pathway}/${stage}`);
    const same = mark.reason === null ? places.length === 0 : places[0] === mark.reason;
    return colour === mark.colour && same ? [] : [{ mark, colour, reasons: places }];
  });
}
