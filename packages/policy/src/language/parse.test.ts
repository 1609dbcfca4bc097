import { describe, expect, test } from 'vitest';
import { parsePolicy } from './parse.ts';
import { SAMPLE_POLICY } from '../testing/sample-policy.ts';

/** Replaces a piece of the sample, which must be there. */
function changed(from: string, to: string): string {
  expect(SAMPLE_POLICY).toContain(from);
  return SAMPLE_POLICY.replace(from, to);
}

function problemsOf(text: string) {
  const result = parsePolicy(text);
  return result.ok ? [] : result.problems;
}

function told(text: string) {
  return problemsOf(text).map(({ code, path }) => `${code} ${path}`);
}

describe('what people write becomes the AST', () => {
  const result = parsePolicy(SAMPLE_POLICY);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  const policy = result.value;

  test('durations have an amount and a unit', () => {
    expect(policy.minimumDwell).toEqual({ amount: 30, unit: 'm' });
    expect(policy.assume.laboratory).toEqual({ amount: 12, unit: 'h' });
    expect(policy.pathways[0]?.stages[0]?.clock?.for).toEqual({ amount: 14, unit: 'd' });
  });

  test('a single pattern, colour or reference stands for a list of one', () => {
    expect(policy.pathways[0]?.on).toEqual([
      { kind: 'contact', where: { degree: ['close'], setting: ['enclosed', 'other'] } },
    ]);
    expect(policy.pathways[0]?.stages[1]?.colour).toEqual(['yellow']);
    expect(policy.exits?.[0]?.attachesTo).toEqual(['contact/home']);
  });

  test('several colours stay several', () => {
    expect(policy.pathways[0]?.stages[0]?.colour).toEqual(['red', 'yellow']);
  });

  test('what is left out stays absent', () => {
    const parsed = parsePolicy(changed('retroactive: false\n', ''));
    expect(parsed.ok && 'retroactive' in parsed.value).toBe(false);
    expect(policy).not.toHaveProperty('extends');
  });

  test('an exit that attaches to nothing is a hole to report, not an unreadable text', () => {
    for (const to of ['', 'attachesTo:', 'attachesTo: []']) {
      const parsed = parsePolicy(changed('attachesTo: contact/home', to));
      expect(parsed.ok && parsed.value.exits?.[0]?.attachesTo).toEqual([]);
    }
  });
});

test.each([
  ['no anchor', 'clock: { from: lastContact, for: 14d }', 'clock: { for: 14d }'],
  ['no length', 'clock: { from: lastContact, for: 14d }', 'clock: { from: lastContact }'],
  [
    'no minimum of tests',
    'course: { min: 2, gap: 24h, within: 14d, all: negative }',
    'course: { all: negative }',
  ],
  ['no limit to the waiting', ', deadline: { after: 24h, else: superior }', ''],
  ['no rule for a positive', '        onPositive: restart\n', ''],
  [
    'no base',
    'base: { needs: [{ kind: identity }, { kind: declaration, item: healthy }], article: H2 }',
    '',
  ],
])('a rule printed with a hole is read: %s', (_, from, to) => {
  expect(told(changed(from, to))).toEqual([]);
});

test.each([
  ['a bare number', '12h', '12', 'unit-missing /assume/laboratory'],
  ['digits in quotes', '12h', '"12"', 'unit-missing /assume/laboratory'],
  ['an unknown unit', '12h', '12w', 'duration-invalid /assume/laboratory'],
  ['a fraction', '12h', '1.5h', 'duration-invalid /assume/laboratory'],
  ['a negative duration', '12h', '-1h', 'duration-invalid /assume/laboratory'],
  ['no time at all', '12h', '0h', 'duration-invalid /assume/laboratory'],
  ['a century', '12h', '40000d', 'duration-range /assume/laboratory'],
  [
    'hours where days are counted',
    'moreThan: 14d',
    'moreThan: 336h',
    'unit-not-allowed /pathways/0/classify/bands/1/moreThan',
  ],
  ['an unknown kind', 'kind: symptom }', 'kind: sympton }', 'unknown-kind /vetoes/0/on/kind'],
  [
    'an unknown attribute',
    'degree: close',
    'degrees: close',
    'unknown-attribute /pathways/0/on/degrees',
  ],
  ['an unknown value', 'degree: close', 'degree: closest', 'unknown-value /pathways/0/on/degree'],
  [
    'an attribute of another kind',
    'degree: close',
    'level: high',
    'unknown-attribute /pathways/0/on/level',
  ],
  ['an unknown word', 'combine: worst', 'combines: worst', 'unknown-word /combines'],
  ['a missing word', 'combine: worst', '', 'missing-word '],
  [
    'a title in one language',
    '{ en: Sample, zh-Hans: 示例, zh-Hant: 示例 }',
    'Sample',
    'text-languages /title',
  ],
  ['a title without a language', ', zh-Hant: 示例 }', ' }', 'missing-word /title'],
  [
    'a division that lost its zero',
    'division: "3502"',
    'division: 3502',
    'text-unquoted /issuer/division',
  ],
  [
    'a division of three digits',
    'division: "3502"',
    'division: "350"',
    'division-invalid /issuer/division',
  ],
  ['an id in capitals', 'policy: sample', 'policy: Sample', 'id-invalid /policy'],
  [
    'an instant without its offset',
    '2022-03-14T00:00:00+08:00',
    '2022-03-14T00:00:00',
    'instant-invalid /published',
  ],
  [
    'the thirtieth of February',
    '2022-03-14T00:00:00+08:00',
    '2022-02-30T00:00:00+08:00',
    'instant-invalid /published',
  ],
  ['an offset of a day', '"+08:00"', '"+24:00"', 'offset-invalid /timezone'],
  [
    'no tests at all',
    '{ min: 2, gap: 24h, within: 14d, all: negative }',
    '{ min: 0 }',
    'number-range /pathways/0/stages/0/course/min',
  ],
  ['half a test', '{ min: 2, gap', '{ min: 2.5, gap', 'not-whole /pathways/0/stages/0/course/min'],
  ['another version of the language', 'kangma: 1', 'kangma: 2', 'number-range /kangma'],
  ['a map for a list', 'basis: [Law on infectious diseases]', 'basis: { a: 1 }', 'not-text /basis'],
  ['no basis', 'basis: [Law on infectious diseases]', 'basis: []', 'too-few /basis'],
  [
    'a value named twice',
    '[enclosed, other]',
    '[other, other]',
    'duplicate-value /pathways/0/on/setting/1',
  ],
  ['an id given twice', 'id: home\n', 'id: central\n', 'duplicate-id /pathways/0/stages/1/id'],
  ['a stage called green', 'id: late\n', 'id: green\n', 'reserved-id /pathways/0/stages/2/id'],
  [
    'a way to an unknown stage',
    '        then: late\n',
    '        then: lat\n',
    'unknown-stage /pathways/0/stages/1/then',
  ],
  [
    'a band that starts nowhere',
    'start: late',
    'start: later',
    'unknown-stage /pathways/0/classify/bands/2/start',
  ],
  [
    'a band with two upper edges',
    'atMost: 14d, start',
    'atMost: 14d, lessThan: 15d, start',
    'band-conflict /pathways/0/classify/bands/0',
  ],
  [
    'a band that holds no day',
    'lessThan: 21d',
    'lessThan: 15d',
    'band-empty /pathways/0/classify/bands/1',
  ],
  [
    'an exit of an unknown pathway',
    'contact/home',
    'contacts/home',
    'unknown-pathway /exits/0/attachesTo',
  ],
  [
    'an exit of an unknown stage',
    'contact/home',
    'contact/house',
    'unknown-stage /exits/0/attachesTo',
  ],
  [
    'a clock of both forms',
    'from: lastContact, for: 14d',
    'for: 14d, until: { kind: release }',
    'clock-conflict /pathways/0/stages/0/clock',
  ],
  [
    'a deadline with nothing to wait for',
    'from: lastContact, for: 14d',
    'for: 14d, deadline: { after: 1d, else: case }',
    'deadline-without-until /pathways/0/stages/0/clock/deadline',
  ],
  [
    'days that do not begin with 1',
    'days: [1, 3, 5], gap',
    'days: [2, 3, 5], gap',
    'days-start /exits/0/course/days/0',
  ],
  [
    'days that do not ascend',
    'days: [1, 3, 5], gap',
    'days: [1, 5, 5], gap',
    'days-not-ascending /exits/0/course/days/2',
  ],
  [
    'a minimum that differs from the days',
    'min: 3, days',
    'min: 2, days',
    'course-conflict /pathways/0/stages/1/exits/1/course/min',
  ],
  [
    'an anchor of another kind',
    'from: lastContact',
    'from: entry',
    'anchor-mismatch /pathways/0/stages/0/clock/from',
  ],
  [
    'a stage’s anchor in a veto',
    'from: lastSymptom',
    'from: stage',
    'anchor-mismatch /vetoes/0/clock/from',
  ],
  [
    'a veto without an end',
    'clock: { from: lastSymptom, for: 14d }',
    'clock: { from: lastSymptom }',
    'veto-without-end /vetoes/0/clock',
  ],
  [
    'a start before its publication',
    'effective: 2022-03-15',
    'effective: 2022-03-13',
    'retroactive-unmarked /effective',
  ],
  [
    'a removal where nothing is extended',
    'id: duty\n',
    'id: duty\n    remove: true\n',
    'unknown-word /exemptions/0/remove',
  ],
  ['an invisible mark', 'en: Sample', 'en: "Sam\\u202Eple"', 'text-control /title/en'],
  ['an empty text', 'en: Sample', 'en: " "', 'text-empty /title/en'],
])('refused: %s', (_, from, to, problem) => {
  expect(told(changed(from, to))).toContain(problem);
});

test('a cycle of stages is shown from stage to stage', () => {
  const problems = problemsOf(changed('        then: green\n', '        then: home\n'));
  expect(problems.map(({ code, expected }) => ({ code, ...expected }))).toEqual([
    { code: 'stage-cycle', cycle: 'home → late → home' },
  ]);
});

test('an exit that attaches to a pathway can close a cycle, too', () => {
  const text = changed('    then: green\n    convert', '    then: central\n    convert');
  expect(told(text)).toEqual(['stage-cycle /pathways/0/stages']);
});

test('all problems are told at once, each with its line and column', () => {
  const text = changed('12h', '12')
    .replace('days: elapsed', 'days: solar')
    .replace('row: R10', 'rows: R10');
  const problems = problemsOf(text);
  const at = (piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length;
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['unknown-value', at('days: solar')],
    ['unit-missing', at('laboratory: 12')],
    ['unknown-word', at('rows: R10')],
  ]);
  expect(problems[1]?.column).toBe('assume: { '.length + 1);
});

test('a message suggests the nearest word, in three languages', () => {
  const [problem] = problemsOf(changed('combine: worst', 'combine: worse'));
  expect(problem?.expected.nearest).toBe('worst');
  expect(problem?.message.en).toContain('the nearest is “worst”');
  expect(problem?.message['zh-Hans']).toContain('最接近的是“worst”');
  expect(problem?.message['zh-Hant']).toContain('最接近的是「worst」');
});

test('a word that could not be read does not make other words wrong', () => {
  expect(told(changed('id: late\n', 'id: Late\n'))).toEqual(['id-invalid /pathways/0/stages/2/id']);
  const veto = changed('from: lastSymptom, for: 14d', 'from: lastSymptom, for: 14');
  expect(told(veto)).toEqual(['unit-missing /vetoes/0/clock/for']);
});

test('more vetoes than a bit set holds are refused', () => {
  const veto = SAMPLE_POLICY.slice(
    SAMPLE_POLICY.indexOf('  - id: symptoms'),
    SAMPLE_POLICY.indexOf('exemptions:'),
  );
  const many = Array.from({ length: 31 }, (_, i) => veto.replace('id: symptoms', `id: v${i}`)).join(
    '',
  );
  expect(told(SAMPLE_POLICY.replace(veto, many))).toEqual(['too-many /vetoes']);
});
