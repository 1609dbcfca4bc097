import { ProblemList, type Result } from '../messages/problem.ts';
import { readShape } from '../shape/read-shape.ts';
import type { Policy } from './ast.ts';
import type { Draft } from './draft.ts';
import { extend, type Load } from './extend.ts';
import { WRITTEN_POLICY } from './policy-words.ts';
import { validate } from './validate.ts';

const NO_OTHERS: Load = () => undefined;

/**
 * Reads a policy from the YAML that people write (spec/policy-language.md), merges what it extends, and validates it.
 * Answers with the policy, or with everything that is wrong with the text, each problem with its place. Never throws,
 * and takes time in proportion to the text, whatever the text.
 *
 * @param load finds the text of a policy that is extended, by id.
 */
export function parsePolicy(text: string, load: Load = NO_OTHERS): Result<Policy> {
  const told = new ProblemList();
  const extended = extend(text, load, told);
  const problems = [...told.found];
  if (extended !== undefined) {
    const found = new ProblemList();
    const draft = readShape(WRITTEN_POLICY, extended.value, '', found) as Draft | undefined;
    if (draft !== undefined) validate(draft, found);
    for (const one of found.found) {
      const { path, place } = extended.trace(one.path);
      problems.push({ ...one, path, ...place });
    }
    if (problems.length === 0) return { ok: true, value: draft as Policy };
  }
  return { ok: false, problems };
}
