import {
  canonicalJson,
  compile,
  decide,
  type Evidence,
  parseCanonical,
  parsePolicy,
  plan,
  type Policy,
  type Problem,
  readInstant,
  readOffset,
  toMinute,
  validateEvidence,
  validateMany,
  writeDecision,
  writePlan,
} from '../../packages/policy/src/index.ts';
import { differences } from './differences.ts';
import { framedEvidence, framedPolicy } from './frame.ts';
import type {
  Asked,
  BatchVector,
  CanonicalVector,
  DecisionVector,
  Json,
  JsonMap,
  RefusedEvidenceVector,
  RefusedPolicyVector,
  Vector,
  VectorFile,
} from './vector.ts';

/** What is wrong with the outcome of a vector; nothing where it is as expected. */
export function runVector({ policies = {} }: VectorFile, vector: Vector): string[] {
  if ('asked' in vector) return vector.asked.flatMap((one) => ask(policies, vector, one));
  if ('canonical' in vector) return runCanonical(policies, vector);
  if ('batch' in vector) return runBatch(vector);
  return 'fields' in vector ? runEvidence(vector) : runPolicy(policies, vector);
}

type Policies = Readonly<Record<string, JsonMap>>;

const textOf = (policies: Policies, name: string) =>
  policies[name] === undefined ? undefined : JSON.stringify(framedPolicy(name, policies[name]));

/** A policy of a file, by its name there. */
function policyOf(policies: Policies, name: string): Policy {
  const read = parsePolicy(textOf(policies, name) ?? '', (id) => textOf(policies, id));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(told(read.problems))}`);
  return read.value;
}

function ask(policies: Policies, vector: DecisionVector, { at, knownAt, expect }: Asked): string[] {
  const programs = vector.policies.map((name) => compile(policyOf(policies, name)));
  const evidence = vector.evidence.map((fields): Evidence => {
    const read = validateEvidence(framedEvidence(fields));
    if (!read.ok)
      throw new Error(`${JSON.stringify(fields)}: ${JSON.stringify(told(read.problems))}`);
    return read.value;
  });
  const when = {
    at: toMinute(readInstant(at)!),
    knownAt: knownAt === undefined ? Number.POSITIVE_INFINITY : readInstant(knownAt)!,
  };
  const offset = readOffset(programs[0]!.policy.timezone)!;
  const { plan: promised, ...decided } = expect;
  const decision = writeDecision(decide(programs, evidence, when), offset);
  const found = differences(decided, decision);
  if (promised !== undefined) {
    const way = writePlan(plan(programs, evidence, when), offset);
    found.push(...differences(promised, way, '/plan'));
  }
  return found.map((line) => `${at} ${line}`);
}

function runCanonical(policies: Policies, { policy, canonical }: CanonicalVector): string[] {
  const text = canonicalJson(policyOf(policies, policy));
  const back = parseCanonical(canonical);
  return [...differences(canonical, text), ...differences([], back.ok ? [] : told(back.problems))];
}

function runPolicy(policies: Policies, vector: RefusedPolicyVector): string[] {
  const { repeat, signed, words, refused, more } = vector;
  const text =
    repeat !== undefined
      ? repeat.before + repeat.text.repeat(repeat.times) + repeat.after
      : (vector.text ?? JSON.stringify(framedPolicy('vector', words ?? {})));
  const read =
    signed === undefined ? parsePolicy(text, (id) => textOf(policies, id)) : parseCanonical(signed);
  return sameProblems(refused, read.ok ? [] : read.problems, more);
}

function runEvidence({ fields, refused }: RefusedEvidenceVector): string[] {
  const read = validateEvidence(framedEvidence(fields));
  return sameProblems(refused, read.ok ? [] : read.problems);
}

function runBatch({ batch, expect: expected }: BatchVector): string[] {
  const read = validateMany(filled(batch));
  if (!read.ok) return differences(expected, { problems: told(read.problems) });
  const { persons, refused, repeated } = read.value;
  return differences(expected, {
    persons: persons.map(({ person, evidence }) => ({
      person,
      evidence: evidence.map(({ id }) => id),
    })),
    refused: refused.map(({ row, problems }) => ({ row, problems: told(problems) })),
    repeated,
  });
}

/** Every map with a kind is evidence, and put into the frame. */
function filled(batch: Json): Json {
  if (Array.isArray(batch)) return (batch as readonly Json[]).map(filled);
  if (typeof batch !== 'object' || batch === null) return batch;
  const map = batch as JsonMap;
  if ('kind' in map) return framedEvidence(map);
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, filled(value)]));
}

function told(problems: readonly Problem[]): JsonMap[] {
  return problems.map(({ message: _, ...rest }) => rest as unknown as JsonMap);
}

/** Each expected problem is among those found, and unless `more` is said there are no others. The order is free. */
function sameProblems(
  expected: readonly JsonMap[],
  problems: readonly Problem[],
  more = false,
): string[] {
  const found = told(problems);
  const missing = expected.filter(
    (one) => !found.some((other) => differences(one, other).length === 0),
  );
  if (missing.length === 0 && (more || found.length === expected.length)) return [];
  return [`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found.slice(0, 20))}`];
}
