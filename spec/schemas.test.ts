import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnySchema, Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateEvidence } from '../packages/policy/src/evidence/validate.ts';
import { canonicalJson } from '../packages/policy/src/language/canonical.ts';
import { parsePolicy } from '../packages/policy/src/language/parse.ts';
import type { ProblemCode, Result } from '../packages/policy/src/messages/problem.ts';
import { SAMPLE_POLICY } from '../packages/policy/src/testing/sample-policy.ts';

// An independent reading of the schemas: what they accept and refuse must be what the validators do.

function accepts(name: string): (data: unknown) => boolean {
  const text = readFileSync(join(import.meta.dirname, 'schemas', `${name}.schema.json`), 'utf8');
  return new Ajv2020({ strict: true, strictRequired: false }).compile(
    JSON.parse(text) as AnySchema,
  );
}
const acceptsPolicy = accepts('policy');
const acceptsEvidence = accepts('evidence');

/** What no schema sees: it is about what words mean together. */
const BEYOND = new Set<ProblemCode>([
  'anchor-mismatch',
  'band-conflict',
  'band-empty',
  'clock-conflict',
  'course-conflict',
  'days-not-ascending',
  'days-start',
  'deadline-without-until',
  'duplicate-id',
  'duration-range',
  'ends-before-begin',
  'own-id',
  'reported-before-sampled',
  'reported-missing',
  'reported-pending',
  'reserved-id',
  'retroactive-unmarked',
  'stage-cycle',
  'unknown-pathway',
  'unknown-stage',
  'veto-without-end',
]);

function wellShaped(result: Result<unknown>): boolean {
  return result.ok || result.problems.every(({ code }) => BEYOND.has(code));
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const sample = parsePolicy(SAMPLE_POLICY);
if (!sample.ok) throw new Error('the sample is a valid policy');
const POLICY = canonicalJson(sample.value);
const EVIDENCE = [
  {
    id: 'e1',
    person: 'p1',
    kind: 'test',
    authority: { division: '350203', office: 'cdc', phone: '12345' },
    source: { system: 'laboratory', reference: 'L-1' },
    validFrom: '2022-04-01T08:00:00+08:00',
    validTo: '2022-04-01T08:00:00+08:00',
    recordedAt: '2022-04-01T20:00:00+08:00',
    supersedes: 'e0',
    result: 'negative',
    method: 'nucleic',
    reportedAt: '2022-04-01T18:00:00+08:00',
    sampleId: 'S-1',
  },
  {
    id: 'c1',
    person: 'p1',
    kind: 'correction',
    authority: { division: '00', office: 'cdc' },
    source: { system: 'counter' },
    validFrom: '2022-04-02T08:00+08:00',
    recordedAt: '2022-04-02T08:00:00.5Z',
    reason: 'wrong-person',
    voids: ['e1'],
    approvals: ['li', 'wang'],
  },
].map((one) => JSON.stringify(one));

function placesOf(value: Json, steps: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...steps]];
  const inner = Object.entries(value).flatMap(([key, one]) => placesOf(one, [...steps, key]));
  return [[...steps], ...inner];
}

/** The data with one thing in it replaced, left out, doubled or added. */
function changed(texts: readonly string[]): fc.Arbitrary<Json> {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
    fc.constantFrom<Json[]>(
      '14d',
      '0h',
      'x',
      '',
      ' ',
      'red',
      'green',
      [],
      {},
      null,
      0,
      1,
      2.5,
      'a\u0007',
    ),
  );
  return fc.constantFrom(...texts).chain((text) => {
    const places = placesOf(JSON.parse(text) as Json).filter((steps) => steps.length > 0);
    const how = fc.constantFrom('replace', 'leave out', 'double', 'add');
    return fc.tuple(fc.constantFrom(...places), how, value).map(([steps, how, value]) => {
      const data = JSON.parse(text) as Json;
      const key = steps.at(-1)!;
      const around = steps
        .slice(0, -1)
        .reduce<Json>((one, step) => (one as Record<string, Json>)[step]!, data);
      const map = around as Record<string, Json>;
      if (how === 'replace') map[key] = value;
      else if (how === 'double') map[key] = [map[key]!, map[key]!];
      else if (Array.isArray(around)) around.splice(Number(key), 1);
      else if (how === 'add') map[`${key}x`] = value;
      else delete map[key];
      return data;
    });
  });
}

test('the schema of policies refuses what the reader refuses, and nothing else', () => {
  expect(acceptsPolicy(JSON.parse(POLICY))).toBe(true);
  fc.assert(
    fc.property(changed([POLICY]), (data) => {
      expect(acceptsPolicy(data)).toBe(wellShaped(parsePolicy(JSON.stringify(data))));
    }),
    { numRuns: 400 },
  );
});

test('the schema of evidence refuses what the validator refuses, and nothing else', () => {
  expect(EVIDENCE.map((text) => acceptsEvidence(JSON.parse(text)))).toEqual([true, true]);
  fc.assert(
    fc.property(changed(EVIDENCE), (data) => {
      expect(acceptsEvidence(data)).toBe(wellShaped(validateEvidence(data)));
    }),
    { numRuns: 1000 },
  );
});

const OWN = {
  kangma: 1,
  policy: 'town',
  extends: 'sample',
  version: 1,
  title: { en: 'Town', 'zh-Hans': '镇', 'zh-Hant': '鎮' },
  issuer: { division: '350203', office: 'cdc' },
  jurisdiction: '350203',
  basis: ['Order 1'],
  published: '2022-04-01T00:00:00+08:00',
  effective: '2022-04-02T00:00:00+08:00',
};

test.each([
  ['what says only what is its own', OWN],
  ['a removal', { ...OWN, exits: [{ id: 'three-tests', remove: true }] }],
  ['a missing version', { ...OWN, version: undefined }],
  ['half a removal', { ...OWN, exits: [{ remove: true }] }],
  ['half an exit', { ...OWN, exits: [{ id: 'three-tests', clock: 1 }] }],
  [
    'a removal where nothing is extended',
    { ...OWN, extends: undefined, exits: [{ id: 'x', remove: true }] },
  ],
])('schema and reader agree on a policy that extends another: %s', (_, data) => {
  const plain: unknown = JSON.parse(JSON.stringify(data));
  const read = parsePolicy(JSON.stringify(data), () => SAMPLE_POLICY);
  expect(acceptsPolicy(plain)).toBe(wellShaped(read));
});

test('a schema cannot know that February has no thirtieth day', () => {
  const data: unknown = JSON.parse(EVIDENCE[0]!.replace('2022-04-01T20', '2022-02-30T20'));
  expect(acceptsEvidence(data)).toBe(true);
  expect(validateEvidence(data).ok).toBe(false);
});
