import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, parseCanonical } from './canonical.ts';
import { parsePolicy } from './parse.ts';
import { SAMPLE_POLICY } from '../testing/sample-policy.ts';

const sample = parsePolicy(SAMPLE_POLICY);
if (!sample.ok) throw new Error('the sample is a valid policy');
const text = canonicalJson(sample.value);

/** The same data with the keys of every map in another order. */
function shuffled(value: unknown, order: (key: string) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([k, v]) => [k, shuffled(v, order)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => order(a) - order(b)));
}

test('the canonical text reads back as the same policy', () => {
  expect(parseCanonical(text)).toEqual({ ok: true, value: sample.value });
});

test('the canonical text is itself a policy text, in words', () => {
  expect(parsePolicy(text)).toEqual({ ok: true, value: sample.value });
  expect(text).toContain('"clock":{"for":"14d","from":"lastContact"}');
});

test('the order of keys makes no difference', () => {
  fc.assert(
    fc.property(fc.func(fc.integer()), (order) => {
      const other = JSON.stringify(shuffled(JSON.parse(text), order), null, 2);
      const parsed = parsePolicy(other);
      expect(parsed.ok && canonicalJson(parsed.value)).toBe(text);
    }),
    { numRuns: 30 },
  );
});

test('comments, layout and the short forms make no difference', () => {
  const other = SAMPLE_POLICY.replace('colour: yellow', 'colour:\n          - yellow # one')
    .replace('on: { kind: symptom }', 'on:\n      - { "kind": "symptom" }')
    .replace('attachesTo: contact/home', 'attachesTo: [contact/home]');
  const parsed = parsePolicy(other);
  expect(parsed.ok && canonicalJson(parsed.value)).toBe(text);
});

test('one changed figure gives another text', () => {
  const parsed = parsePolicy(SAMPLE_POLICY.replace('for: 7d', 'for: 8d'));
  expect(parsed.ok && canonicalJson(parsed.value)).not.toBe(text);
});

test.each([
  ['with a space', `${text} `, 'not-canonical'],
  [
    'with a key twice',
    text.replace('"days":"elapsed"', '"days":"calendar","days":"elapsed"'),
    'not-canonical',
  ],
  [
    'in another order',
    JSON.stringify(shuffled(JSON.parse(text), (key) => -key.length)),
    'not-canonical',
  ],
  ['cut off', text.slice(0, -1), 'json-syntax'],
  ['with a word that is not known', text.replace('"days"', '"day"'), 'unknown-word'],
  ['with a way to nowhere', text.replace('"then":"late"', '"then":"never"'), 'unknown-stage'],
  ['that extends another', text.replace('"days"', '"extends":"x","days"'), 'unknown-word'],
  ['of two megabytes', ' '.repeat(2_000_000), 'too-large'],
  ['nested without measure', '['.repeat(900_000), 'json-syntax'],
])('a text %s is refused', (_, other, code) => {
  const result = parseCanonical(other);
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toContain(code);
});
