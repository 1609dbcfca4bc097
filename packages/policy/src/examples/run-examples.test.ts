import { expect, test } from 'vitest';
import { compile } from '../language/compile.ts';
import { plainPolicy } from '../testing/plain-policy.ts';
import { mutationReport } from './mutation-report.ts';
import { readExamples } from './read-examples.ts';
import { runExamples } from './run-examples.ts';

const TEXT = `
policy: plain
start: 2022-04-01T00:00:00+08:00
authority: "350203"
examples:
  - id: secondary-contact
    row: R4
    says: Seven days and two tests.
    evidence:
      - { kind: contact, degree: secondary, at: "+0d 09:00" }
      - { kind: test, result: negative, at: "+1d 08:00", reported: "+1d 20:00" }
      - { kind: test, id: early, result: negative, at: "+2d 07:59", reported: "+2d 20:00" }
      - { kind: test, result: negative, at: "+2d 08:00", reported: "+3d 20:00" }
    expect:
      - { at: "+3d 00:00", colour: red, pathway: secondary-contact/central, green: "+7d 09:00", rejected: [{ evidence: early, code: too-soon }] }
      - { at: "+7d 08:59", colour: red }
      - { at: "+7d 09:00", colour: green }
`;

const examples = (text: string) => {
  const result = readExamples(text);
  if (!result.ok) throw new Error(result.problems.map((one) => one.message.en).join('\n'));
  return result.value;
};

test('an example that holds has no differences', () => {
  const [result] = runExamples([compile(plainPolicy)], examples(TEXT));
  expect(result!.differences).toEqual([]);
});

test('a difference says when, what, what was expected and what is', () => {
  const text = TEXT.replace('"+7d 08:59", colour: red', '"+7d 08:59", colour: yellow').replace(
    'green: "+7d 09:00"',
    'green: waiting',
  );
  const [result] = runExamples([compile(plainPolicy)], examples(text));
  expect(result!.differences).toEqual([
    {
      at: '2022-04-04T00:00:00+08:00',
      what: 'green',
      expected: 'waiting',
      got: '2022-04-08T09:00:00+08:00',
    },
    { at: '2022-04-08T08:59:00+08:00', what: 'colour', expected: 'yellow', got: 'red' },
  ]);
});

test('a mutation that the examples do not notice survives, by name', () => {
  const { killed, survivors } = mutationReport(plainPolicy, examples(TEXT));
  const of = (clause: string) =>
    survivors.filter((one) => one.clause === clause).map(({ change }) => change);
  expect(of('pathways/secondary-contact/stages/central/clock/for')).toEqual([]);
  expect(of('pathways/secondary-contact/stages/central/course/gap')).toEqual([]);
  expect(of('pathways/entrant/stages/home/clock/for')).toEqual(['left out', '7d → 6d', '7d → 8d']);
  expect(killed).toBeGreaterThan(8);
});
