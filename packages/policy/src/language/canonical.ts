import { ProblemList, type Result } from '../messages/problem.ts';
import { canonicalText } from '../shape/canonical-text.ts';
import { readShape } from '../shape/read-shape.ts';
import { writeShape } from '../shape/write-shape.ts';
import type { Policy } from './ast.ts';
import type { Draft } from './draft.ts';
import { POLICY } from './policy-words.ts';
import { MAX_LENGTH } from './read-yaml.ts';
import { validate } from './validate.ts';

/**
 * The text of a policy to sign: the words that people write, everything that it extends merged into it, as canonical
 * JSON (RFC 8785). Equal policies give equal texts, whatever YAML they were read from; `parseCanonical` reads it back.
 */
export function canonicalJson(policy: Policy): string {
  return canonicalText(writeShape(POLICY, policy));
}

/**
 * Reads a policy back from its canonical text, validated like any other. A text that says the same in another form
 * (other spaces, another order, a key twice) is refused as `not-canonical`: a signature is over this form only.
 */
export function parseCanonical(text: string): Result<Policy> {
  const problems = new ProblemList();
  const draft = readJson(text, problems);
  if (draft !== undefined) validate(draft, problems);
  if (!problems.empty) return { ok: false, problems: problems.found };
  const policy = draft as Policy;
  if (canonicalJson(policy) === text) return { ok: true, value: policy };
  problems.add('not-canonical', '', {});
  return { ok: false, problems: problems.found };
}

function readJson(text: string, problems: ProblemList): Draft | undefined {
  if (text.length > MAX_LENGTH) {
    return problems.add('too-large', '', { max: MAX_LENGTH });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problems.add('json-syntax', '', {});
  }
  return readShape(POLICY, value, '', problems) as Draft | undefined;
}
