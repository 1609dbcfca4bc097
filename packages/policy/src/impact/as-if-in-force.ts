import type { Program } from '../language/program.ts';
import type { Minute } from '../time.ts';

/** Two sets of rules to compare. */
export interface Compared {
  readonly before: readonly Program[];
  readonly after: readonly Program[];
}

/**
 * What a version would make of everything that is known, had it been in force all along in the place of the version of its
 * policy that is in force at a minute. What it really changes on the day it takes effect can be less: what is open then mostly
 * stays with the version that opened it.
 */
export function asIfInForce(programs: readonly Program[], version: Program, at: Minute): Compared {
  const isSame = ({ policy }: Program) => policy.policy === version.policy.policy;
  const others = programs.filter((one) => !isSame(one));
  const replaced = programs
    .filter((one) => isSame(one) && one.effective <= at)
    .toSorted((a, b) => a.effective - b.effective || a.policy.version - b.policy.version)
    .at(-1);
  return {
    before: replaced === undefined ? others : [...others, always(replaced)],
    after: [...others, always(version)],
  };
}

function always(program: Program): Program {
  return { ...program, effective: 0, policy: { ...program.policy, retroactive: true } };
}
