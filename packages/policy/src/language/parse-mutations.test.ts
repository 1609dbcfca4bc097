import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, parseCanonical } from './canonical.ts';
import { compile } from './compile.ts';
import { parsePolicy } from './parse.ts';
import { SAMPLE_POLICY } from '../testing/sample-policy.ts';

const sample = parsePolicy(SAMPLE_POLICY);
if (!sample.ok) throw new Error('the sample is a valid policy');
const canonical = canonicalJson(sample.value);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in the data, as the steps that lead there. */
function placesOf(value: Json, steps: readonly (string | number)[] = []): (string | number)[][] {
  const here = [[...steps]];
  if (Array.isArray(value))
    return [...here, ...value.flatMap((v, i) => placesOf(v, [...steps, i]))];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([k, v]) => placesOf(v, [...steps, k]))];
}

function at(value: Json, steps: readonly (string | number)[]): Json {
  return steps.reduce<Json>((inner, step) => (inner as Record<string, Json>)[step]!, value);
}

const places = placesOf(JSON.parse(canonical) as Json);
const maps = places.filter((steps) => {
  const value = at(JSON.parse(canonical) as Json, steps);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
});

/** What is wrong with the answer to a text: it must be a policy that survives, or problems with whole messages. */
function faultOf(text: string): string | undefined {
  const result = parsePolicy(text);
  if (result.ok) {
    // what is read compiles: every reference was seen to
    compile(result.value);
    const again = parseCanonical(canonicalJson(result.value));
    return again.ok && canonicalJson(again.value) === canonicalJson(result.value)
      ? undefined
      : 'does not survive';
  }
  const messages = result.problems.flatMap(({ message }) => Object.values(message));
  if (messages.length === 0) return 'refused without a problem';
  // a message may quote what was written; a parameter that nobody gave is not in it
  return messages.find((message) =>
    (message.match(/\{[a-z]+\}|undefined/g) ?? []).some((gap) => !text.includes(gap)),
  );
}

test('a text with characters put in, taken out or doubled is answered, never thrown at', () => {
  const edit = fc.record({
    at: fc.nat(SAMPLE_POLICY.length - 1),
    drop: fc.nat(12),
    put: fc.oneof(
      fc.string({ maxLength: 6, unit: 'grapheme' }),
      fc.constantFrom('\n', '  ', '- ', ': ', '{', '}', '[', ']', '"', '&a ', '*a', '!!x ', '? '),
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let text = SAMPLE_POLICY;
      for (const { at, drop, put } of edits) text = text.slice(0, at) + put + text.slice(at + drop);
      expect(faultOf(text)).toBe(undefined);
    }),
    { numRuns: 100 },
  );
});

test('data with anything in any place is answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places.slice(1)), fc.jsonValue(), (steps, value) => {
      const data = JSON.parse(canonical) as Json;
      (at(data, steps.slice(0, -1)) as Record<string, Json>)[steps.at(-1)!] = value as Json;
      expect(faultOf(JSON.stringify(data))).toBe(undefined);
    }),
    { numRuns: 100 },
  );
});

test('a word that the language does not have is refused wherever it stands', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/).map((text) => `${text}-x`),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'extend', 'where', 'ID', 'On'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...maps), word, fc.jsonValue(), (steps, key, value) => {
      const data = JSON.parse(canonical) as Json;
      Object.defineProperty(at(data, steps), key, { value, enumerable: true });
      const result = parsePolicy(JSON.stringify(data));
      const codes = result.ok ? [] : result.problems.map(({ code }) => code);
      expect(codes.some((code) => code.startsWith('unknown-'))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('a value outside of its closed set is refused wherever it stands', () => {
  const words = places.filter((steps) =>
    [
      'colour',
      'measure',
      'from',
      'since',
      'else',
      'by',
      'form',
      'days',
      'combine',
      'degree',
    ].includes(String(steps.findLast((step) => typeof step === 'string'))),
  );
  const leaves = words.filter((s) => typeof at(JSON.parse(canonical) as Json, s) === 'string');
  fc.assert(
    fc.property(fc.constantFrom(...leaves), (steps) => {
      const data = JSON.parse(canonical) as Json;
      (at(data, steps.slice(0, -1)) as Record<string, Json>)[steps.at(-1)!] = 'nonsense';
      const result = parsePolicy(JSON.stringify(data));
      expect(result.ok ? [] : result.problems.map(({ code }) => code)).toContain('unknown-value');
    }),
  );
});
