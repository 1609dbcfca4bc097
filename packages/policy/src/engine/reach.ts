import type { Fact } from '../evidence/view.ts';
import type { Program } from '../language/program.ts';

/** R12: whether evidence is one that the authority which assigned the pathway accepts. */
export function accepted(program: Program, trigger: Fact, fact: Fact): boolean {
  const digits = program.reach[fact.signature]!;
  if (digits === 0) return true;
  const home = trigger.authority.division;
  return fact.authority.division.startsWith(digits < home.length ? home.slice(0, digits) : home);
}

/**
 * Whose tests count towards a pathway, as courses ask for it; `null` where anybody's do. Nothing is allocated then: that
 * is the common case of a hot path, and why the function that is returned otherwise is made elsewhere.
 */
export function testsFrom(program: Program, trigger: Fact): ((test: Fact) => boolean) | null {
  return program.testsRestricted ? acceptedBy(program, trigger) : null;
}

function acceptedBy(program: Program, trigger: Fact): (test: Fact) => boolean {
  return (test) => accepted(program, trigger, test);
}

/** H8: a superior of the assigning authority within the same province, who may act once a deadline has passed. */
export function isSuperior(trigger: Fact, fact: Fact): boolean {
  const by = fact.authority.division;
  const home = trigger.authority.division;
  return by.length < home.length && by.length >= 2 && home.startsWith(by);
}
