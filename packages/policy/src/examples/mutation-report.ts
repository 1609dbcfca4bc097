import type { Policy } from '../language/ast.ts';
import { compile } from '../language/compile.ts';
import { isAdverse } from '../evidence/signature.ts';
import { NOTHING, type Program } from '../language/program.ts';
import type { Example, Examples } from './example.ts';
import { exampleRunner } from './run-examples.ts';
import { mutants } from './mutants.ts';

/** Which changes of a policy its worked examples notice. */
export interface MutationReport {
  readonly killed: number;
  /** changes that compile to the same program: there is nothing to notice. */
  readonly same: number;
  readonly survivors: readonly { readonly clause: string; readonly change: string }[];
}

/**
 * Changes every constant of a policy, one at a time, and asks whether one of its worked examples notices. A change that
 * none notices is either one that makes no difference, or a constant that nobody has worked out.
 *
 * @param others policies in force beside it, where its examples say so.
 * @param inherited the policy that it extends: what it says in the same words is left to that one's own examples.
 */
export function mutationReport(
  policy: Policy,
  examples: Examples,
  others: readonly Program[] = [],
  inherited?: Policy,
): MutationReport {
  const run = exampleRunner(examples);
  const survivors: { clause: string; change: string }[] = [];
  const original = meaningOf(compile(policy));
  let killed = 0;
  let same = 0;
  for (const mutant of mutants(policy, inherited)) {
    const program = compile(mutant.policy);
    if (meaningOf(program) === original) {
      same++;
      continue;
    }
    const programs = [program, ...others];
    const notices = (example: Example) => {
      for (const _ of run(programs, example)) return true;
      return false;
    };
    if (inOrder(examples.examples, mutant.clause).some(notices)) killed++;
    else survivors.push({ clause: mutant.clause, change: mutant.change });
  }
  return { killed, same, survivors };
}

/** A program as text, less the words that it came from and what it says of evidence that starts nothing. */
function meaningOf({ policy: _, direct: __, starts, pathways, ...rest }: Program): string {
  const adverse = starts.map((start, signature) => (isAdverse(signature) ? start : NOTHING));
  const stages = pathways.map(({ clause: _, ...pathway }) => pathway);
  return JSON.stringify([rest, adverse, stages]);
}

/** Those first that speak of the pathway that was changed. */
function inOrder(examples: readonly Example[], clause: string): readonly Example[] {
  const [, id = ''] = clause.split('/');
  const near = (example: Example) =>
    example.id.startsWith(id) ||
    example.expect.some(({ pathway, veto, question }) =>
      [pathway?.split('/')[0], veto, question].includes(id),
    );
  return [...examples.filter(near), ...examples.filter((one) => !near(one))];
}
