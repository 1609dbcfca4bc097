import { expect, test } from 'vitest';
import { readExamples } from './read-examples.ts';

const file = (examples: string) => `
policy: plain
start: 2022-04-01T00:00:00+08:00
authority: "350203"
always:
  - { kind: identity, by: register, at: "-1d 08:00" }
examples:
${examples}`;

const ONE = file(`
  - id: contact
    row: R3
    says: A contact.
    evidence:
      - { kind: contact, degree: close, at: "+0d 09:00", recorded: "+0d 11:00" }
      - { kind: stay, level: high, at: "+0d 10:00", until: "+1d 10:00", division: "51" }
      - { kind: test, result: negative, at: "+1d 08:00", reported: "+1d 20:00" }
    expect:
      - { at: "+2d 00:00", knownAt: "+3d 00:00", colour: red, green: "+14d 09:00" }
`);

test('short forms are written out: moments from the start, defaults of authority, id and record', () => {
  const result = readExamples(ONE);
  expect(result.ok).toBe(true);
  const [example] = result.ok ? result.value.examples : [];
  expect(example!.evidence.map(({ id }) => id)).toEqual([
    'identity-1',
    'contact-1',
    'stay-1',
    'test-1',
  ]);
  const [, contact, stay, sample] = example!.evidence;
  expect(contact).toMatchObject({
    degree: 'close',
    authority: { division: '350203' },
    validFrom: '2022-04-01T09:00:00+08:00',
    recordedAt: '2022-04-01T11:00:00+08:00',
  });
  expect(stay).toMatchObject({
    authority: { division: '51' },
    validTo: '2022-04-02T10:00:00+08:00',
    recordedAt: '2022-04-02T10:00:00+08:00',
  });
  expect(sample).toMatchObject({
    reportedAt: '2022-04-02T20:00:00+08:00',
    recordedAt: '2022-04-02T20:00:00+08:00',
  });
  const start = Date.UTC(2022, 2, 31, 16) / 60_000;
  expect(example!.expect[0]).toEqual({
    at: start + 2 * 1440,
    knownAt: (start + 3 * 1440) * 60_000,
    colour: 'red',
    green: start + 14 * 1440 + 540,
  });
});

test.each([
  ['+0d 9:00', 'moment-invalid'],
  ['0d 09:00', 'moment-invalid'],
  ['+0d 24:00', 'moment-invalid'],
  ['+0d 09:60', 'moment-invalid'],
  ['2022-04-01T09:00:00+08:00', 'moment-invalid'],
])('%s is no moment', (at, code) => {
  const result = readExamples(ONE.replace('"+0d 09:00"', `"${at}"`));
  expect(result.ok ? [] : result.problems.map((one) => one.code)).toEqual([code]);
});

test('everything wrong is told at once, with its line', () => {
  const wrong = ONE.replace('degree: close', 'degree: near').replace('colour: red', 'color: red');
  const result = readExamples(wrong);
  const problems = result.ok ? [] : result.problems;
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['unknown-value', 13],
    ['unknown-word', 17],
    ['missing-word', 17],
  ]);
});

test('evidence that could not be is refused, as anywhere else', () => {
  const result = readExamples(ONE.replace('until: "+1d 10:00"', 'until: "-1d 10:00"'));
  expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, path])).toEqual([
    ['ends-before-begin', '/examples/0/evidence/1/validTo'],
  ]);
});
