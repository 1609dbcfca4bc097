import { expect, test } from 'vitest';
import { parsePolicy } from './parse.ts';
import { SAMPLE_POLICY } from '../testing/sample-policy.ts';

const OWN = `
kangma: 1
policy: town
extends: sample
version: 1
title: { en: Town, zh-Hans: 镇, zh-Hant: 鎮 }
issuer: { division: "350203", office: cdc }
jurisdiction: "350203"
basis: [Order 1]
published: 2022-04-01T00:00:00+08:00
effective: 2022-04-02T00:00:00+08:00
`;
const library: Record<string, string> = { sample: SAMPLE_POLICY };
const load = (id: string) => library[id];

function parse(text: string) {
  const result = parsePolicy(text, load);
  return result.ok
    ? result.value
    : result.problems.map(({ code, path, within }) => [code, path, within]);
}

const sample = parsePolicy(SAMPLE_POLICY);
if (!sample.ok) throw new Error('the sample is a valid policy');

test('without words of its own a policy is the one it extends, under its own name', () => {
  const { retroactive: _, ...inherited } = sample.value;
  expect(parse(OWN)).toEqual({
    ...inherited,
    policy: 'town',
    version: 1,
    title: { en: 'Town', 'zh-Hans': '镇', 'zh-Hant': '鎮' },
    issuer: { division: '350203', office: 'cdc' },
    jurisdiction: '350203',
    basis: ['Order 1'],
    published: '2022-04-01T00:00:00+08:00',
    effective: '2022-04-02T00:00:00+08:00',
  });
});

test.each(['policy: town', 'version: 1', 'basis: [Order 1]', 'jurisdiction: "350203"'])(
  'what a version says about itself is never inherited: %s',
  (line) => {
    expect(parse(OWN.replace(`${line}\n`, ''))).toEqual([['missing-word', '', undefined]]);
  },
);

test('a scalar and a map replace; accept is merged by kind', () => {
  const text = `${OWN}days: calendar\nassume: { laboratory: 6h }\naccept: { test: city, duty: any }\n`;
  expect(parse(text)).toMatchObject({
    days: 'calendar',
    assume: { laboratory: { amount: 6, unit: 'h' } },
    accept: { test: 'city', release: 'city', duty: 'any' },
  });
});

test('a list without ids replaces', () => {
  expect(parse(`${OWN}choices: [{ hole: Day 20, choice: Counts. }]\n`)).toMatchObject({
    choices: [{ hole: 'Day 20', choice: 'Counts.' }],
  });
});

test('an item with a known id replaces the whole item in its place, and a new one is appended', () => {
  const veto = (id: string) =>
    `{ id: ${id}, title: { en: N, zh-Hans: 新, zh-Hant: 新 }, on: { kind: flag }, clock: { from: reported, for: 1d } }`;
  const policy = parse(`${OWN}vetoes: [${veto('fresh')}, ${veto('symptoms')}]\n`);
  expect(policy).toMatchObject({ vetoes: [{ id: 'symptoms' }, { id: 'fresh' }] });
  expect(policy).not.toHaveProperty('vetoes.0.row');
});

test('an item is removed by its id', () => {
  expect(parse(`${OWN}exits: [{ id: three-tests, remove: true }]\n`)).toMatchObject({ exits: [] });
});

test('there must be something to remove', () => {
  expect(parse(`${OWN}asks: [{ id: nothing, remove: true }]\n`)).toEqual([
    ['remove-unknown', '/asks/0', undefined],
  ]);
});

test('an id twice in one text is a duplicate, not a second replacement', () => {
  const exits = '[{ id: three-tests }, { id: three-tests }]';
  expect(parse(`${OWN}exits: ${exits}\n`)).toEqual([['duplicate-id', '/exits/1/id', undefined]]);
});

test('a problem is placed in the text it was written in', () => {
  library.broken = SAMPLE_POLICY.replace('then: late\n', 'then: never\n');
  const text = `${OWN.replace('sample', 'broken')}asks: [{ id: mine, deadline: 3 }]\n`;
  expect(parse(text)).toEqual([
    ['missing-word', '/asks/0', undefined],
    ['missing-word', '/asks/0', undefined],
    ['not-a-map', '/asks/0/deadline', undefined],
    ['unknown-stage', '/pathways/0/stages/1/then', 'broken'],
  ]);
});

test('extending an unknown policy, itself, or in a circle is refused', () => {
  library.one = OWN.replace('policy: town', 'policy: one').replace('sample', 'two');
  library.two = OWN.replace('policy: town', 'policy: two').replace('sample', 'one');
  expect(parse(OWN.replace('sample', 'nowhere'))).toEqual([
    ['extends-unknown', '/extends', undefined],
  ]);
  expect(parse(OWN.replace('sample', 'town'))).toEqual([['extends-cycle', '/extends', undefined]]);
  expect(parse(OWN.replace('sample', 'one'))).toEqual([['extends-cycle', '/extends', 'two']]);
});

test('an endless line of ever new policies ends', () => {
  const endless = (id: string) =>
    OWN.replace('policy: town', `policy: ${id}`).replace('sample', `${id}x`);
  const result = parsePolicy(endless('a'), endless);
  expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['extends-too-long']);
});
