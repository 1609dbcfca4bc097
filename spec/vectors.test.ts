import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  PROBLEMS,
  type ProblemCode,
  REJECTION_CODES,
  UNDETERMINED_CODES,
} from '../packages/policy/src/index.ts';
import { KIND_NAMES } from '../packages/policy/src/evidence/kinds.ts';
import { framedPolicy } from './vectors/frame.ts';
import { runVector } from './vectors/run-vector.ts';
import type { DecisionVector, JsonMap, Vector, VectorFile } from './vectors/vector.ts';
import { allWords, wordsOf } from './vectors/words-used.ts';

const folder = join(import.meta.dirname, 'vectors');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'frame.json')
  .map((name): [string, VectorFile] => [
    name,
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as VectorFile,
  ]);
const vectors = files.flatMap(([, file]) => file.vectors);
const decided = vectors.filter((one): one is DecisionVector => 'asked' in one);
const ran = new Set<string>();

describe.each(files)('%s', (_, file) => {
  test.each(file.vectors.map((vector): [string, Vector] => [vector.id, vector]))(
    '%s',
    (id, vector) => {
      expect(runVector(file, vector)).toEqual([]);
      ran.add(id);
    },
  );
});

test('that was all of them, and each has its own id and names its clause', () => {
  expect(files.map(([name]) => name)).toHaveLength(22);
  expect(ran.size).toBe(vectors.length);
  expect(vectors.length).toBeGreaterThan(350);
  expect(decided.flatMap(({ asked }) => asked).length).toBeGreaterThan(400);
  for (const { says } of vectors)
    expect(says).toMatch(/^(§\d|evidence\.md|decision\.md)[^:]*: .+\.$/);
});

test('every word of the language, and every value that one can have, decides in some vector', () => {
  const words = allWords();
  const used = new Set(
    files.flatMap(([, { policies = {}, vectors: list }]) => {
      const names = list.flatMap((one) => ('asked' in one ? one.policies : []));
      const all = names.flatMap((name) => lineOf(policies, name));
      return all.flatMap((name) => [...wordsOf(framedPolicy(name, policies[name]!))]);
    }),
  );
  expect([...words].filter((word) => !used.has(word))).toEqual([]);
});

/** A policy and those that it extends. */
function lineOf(policies: Readonly<Record<string, JsonMap>>, name: string): string[] {
  const parent = policies[name]?.extends;
  return typeof parent === 'string' ? [name, ...lineOf(policies, parent)] : [name];
}

test('every kind of evidence is met in some vector', () => {
  const met = new Set(decided.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));
  expect(KIND_NAMES.filter((kind) => !met.has(kind))).toEqual([]);
});

test('every code of a rejection, of something undetermined and of a problem is expected somewhere', () => {
  const expected = decided.flatMap(({ asked }) => asked.map((one) => one.expect));
  const rejected = new Set(
    expected.flatMap((one) => Object.values((one.rejected ?? {}) as JsonMap)),
  );
  expect(REJECTION_CODES.filter((code) => !rejected.has(code))).toEqual([]);
  const open = new Set(expected.flatMap(({ undetermined }) => (undetermined ?? []) as string[]));
  expect(UNDETERMINED_CODES.filter((code) => !open.has(code))).toEqual([]);
  const told = JSON.stringify(vectors.filter((one) => 'refused' in one || 'batch' in one));
  // about examples of packs, which are no part of the language
  const elsewhere = new Set<string>(['moment-invalid']);
  const codes = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => !elsewhere.has(code));
  expect(codes.filter((code) => !told.includes(`"code":"${code}"`))).toEqual([]);
});
