import { expect, test } from 'vitest';
import { ProblemList } from '../messages/problem.ts';
import { readYaml } from './read-yaml.ts';

function read(text: string) {
  const problems = new ProblemList();
  const source = readYaml(text, problems);
  return { value: source?.value, codes: problems.found.map(({ code }) => code), problems };
}

test('maps, lists and plain values are read', () => {
  expect(read('a: [1, true, x, "1", 14d, null]\nb: { c: 2 }').value).toEqual({
    a: [1, true, 'x', '1', '14d', null],
    b: { c: 2 },
  });
});

test.each([
  ['an anchor', 'a: &x 1', '&'],
  ['an alias', 'a: *x', '*'],
  ['a tag', 'a: !!js/function "x"', '!'],
  ['a local tag', 'a: !x 1', '!'],
  ['a merge key', 'a:\n  <<: { b: 1 }', '<<'],
  ['a complex key', '? [a, b]\n: 1', '?'],
  ['a key that is a list', '[a, b]: 1', '?'],
  ['a directive', '%YAML 1.1\n---\na: 1', '%'],
  ['a second document', 'a: 1\n---\nb: 2', '---'],
])('%s is refused by name', (_, text, feature) => {
  expect(read(text).problems.found).toMatchObject([
    { code: 'yaml-feature', expected: { feature } },
  ]);
});

test('what only looks like a feature is text', () => {
  expect(read('a: "&x *y !z <<"\nb: x & y\nc: it is 1 * 2').codes).toEqual([]);
});

test('a key written twice is refused, at its second place', () => {
  expect(read('a: 1\nb: { c: 1, c: 2 }').problems.found).toMatchObject([
    { code: 'duplicate-key', path: '/b/c', line: 2, column: 12 },
  ]);
});

test('keys of the prototype are keys like any other', () => {
  const { value } = read('__proto__: { polluted: 1 }\nconstructor: 2');
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(value)).toBe(null);
  expect({}).not.toHaveProperty('polluted');
});

test('text that is no YAML is refused with its place', () => {
  expect(read('a: [1,\nb: "x').problems.found[0]).toMatchObject({ code: 'yaml-syntax' });
  expect(read('a: b: c').problems.found[0]).toMatchObject({ code: 'yaml-syntax', line: 1 });
});

const MEGABYTE = 1_000_000;
test.each([
  ['ten megabytes', 'a: 1\n'.repeat(2 * MEGABYTE), 'too-large'],
  ['brackets without end', '['.repeat(MEGABYTE), 'too-deep'],
  ['lists in lists without end', '- '.repeat(MEGABYTE / 2), 'too-deep'],
  [
    'indents without end',
    Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'too-deep',
  ],
  ['marks without end', '[}'.repeat(MEGABYTE / 2), 'too-many-parts'],
  ['items without end', '- a\n'.repeat(MEGABYTE / 4), 'too-many-parts'],
  ['aliases without end', '[*a, '.repeat(MEGABYTE / 5), 'too-deep'],
  ['a zero byte', 'a: \0', 'text-control'],
  ['half a character', 'a: \uD800', 'text-control'],
])('hostile text is refused in time: %s', (_, text, code) => {
  expect(read(text).codes).toContain(code);
});

test('forty levels are enough, and one more is too many', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(read(nested(40)).codes).toEqual([]);
  expect(read(nested(41)).codes).toEqual(['too-deep']);
  const indented = (levels: number) =>
    Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  expect(read(`${indented(40)} 1`).codes).toEqual([]);
  expect(read(`${indented(41)} 1`).codes).toEqual(['too-deep']);
});
