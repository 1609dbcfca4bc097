import { readInstant } from '../../packages/policy/src/index.ts';
import { isMap } from './frame.ts';
import type { Json, JsonMap } from './vector.ts';

/** Lists that vectors write shorter than a decision does: by evidence, or by code alone. */
const BY_EVIDENCE: Readonly<Record<string, string>> = { rejected: 'code', used: 'for' };

/**
 * Where a decision is not what a vector expects, in words. A map is expected in part: what it does not name may be
 * anything. A list is expected whole and in order. Instants are compared as moments.
 */
export function differences(expected: Json, found: Json | undefined, path = ''): string[] {
  if (isMap(expected)) {
    if (!isMap(found)) return [told(path, expected, found)];
    return Object.entries(expected).flatMap(([word, value]) =>
      ofWord(word, value, found, `${path}/${word}`),
    );
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) {
      return [told(path, expected as Json, found)];
    }
    return (expected as readonly Json[]).flatMap((one, i) =>
      differences(one, (found as readonly Json[])[i], `${path}/${i}`),
    );
  }
  return same(expected, found) ? [] : [told(path, expected, found)];
}

function ofWord(word: string, expected: Json, found: JsonMap, path: string): string[] {
  const key = BY_EVIDENCE[word];
  if (key !== undefined && isMap(expected)) return byEvidence(expected, found[word], key, path);
  if (word === 'undetermined' && Array.isArray(found[word])) {
    const codes = (found[word] as readonly JsonMap[]).map((one) => one.code!);
    return differences(expected, codes, path);
  }
  return differences(expected, found[word], path);
}

/** `{ evidence: code }`: among all that is told of each, that code; `null`: nothing is told of it. */
function byEvidence(
  expected: JsonMap,
  found: Json | undefined,
  key: string,
  path: string,
): string[] {
  return Object.entries(expected).flatMap(([evidence, code]) => {
    const all = (found as readonly JsonMap[])
      .filter((one) => one.evidence === evidence)
      .map((one) => one[key]!);
    const holds = code === null ? all.length === 0 : all.includes(code);
    return holds ? [] : [told(`${path}/${evidence}`, code, all)];
  });
}

function same(expected: Json, found: Json | undefined): boolean {
  if (expected === found) return true;
  if (typeof expected !== 'string' || typeof found !== 'string') return false;
  const moment = readInstant(expected);
  return moment !== undefined && moment === readInstant(found);
}

function told(path: string, expected: Json, found: Json | undefined): string {
  return `${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;
}
