import { describe, expect, test } from 'vitest';
import { KIND_NAMES, kindOf } from './kinds.ts';
import { validateEvidence } from './validate.ts';

const test1 = {
  id: 'e1',
  person: 'p1',
  kind: 'test',
  authority: { division: '350203', office: 'cdc', phone: '12345' },
  source: { system: 'laboratory', reference: 'L-1' },
  validFrom: '2022-04-01T08:00:00+08:00',
  recordedAt: '2022-04-01T20:00:00+08:00',
  result: 'negative',
  reportedAt: '2022-04-01T18:00:00+08:00',
};
const correction = {
  id: 'c1',
  person: 'p1',
  kind: 'correction',
  authority: test1.authority,
  source: test1.source,
  validFrom: '2022-04-02T08:00:00+08:00',
  recordedAt: '2022-04-02T08:00:00+08:00',
  reason: 'wrong-person',
  voids: ['e1'],
  approvals: ['li', 'wang'],
};

function told(input: unknown) {
  const result = validateEvidence(input);
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
}

test('good evidence is read as it is', () => {
  expect(validateEvidence(test1)).toEqual({ ok: true, value: test1 });
  expect(validateEvidence(correction)).toEqual({ ok: true, value: correction });
});

/** What two people stand behind. */
const EXTRA: Readonly<Record<string, object>> = {
  correction: { voids: ['e0'], approvals: ['li', 'wang'] },
  merge: { approvals: ['li', 'wang'] },
};

describe('every kind of the catalogue', () => {
  test.each(KIND_NAMES)('%s needs its attributes, and no others', (kind) => {
    const { attributes, optional = [], refs = [] } = kindOf(kind);
    const { result: _, reportedAt, ...common } = test1;
    const required = Object.keys(attributes).filter((name) => !optional.includes(name));
    const extra = EXTRA[kind] ?? {};
    const missing = [...required, ...refs, ...Object.keys(extra)].map(() => 'missing-word ');
    expect(told({ ...common, kind })).toEqual(missing);
    const full = {
      ...common,
      kind,
      ...Object.fromEntries(Object.entries(attributes).map(([name, [value]]) => [name, value])),
      ...Object.fromEntries(refs.map((name) => [name, 'e0'])),
      ...extra,
      ...(kind === 'test' ? { reportedAt } : {}),
    };
    expect(told(full)).toEqual([]);
    expect(told({ ...full, shoeSize: 42 })).toEqual(['unknown-field /shoeSize']);
  });
});

test.each([
  ['nothing', undefined, 'not-a-map '],
  ['a list', [test1], 'not-a-map '],
  ['no kind', { ...test1, kind: undefined }, 'missing-word '],
  ['an unknown kind', { ...test1, kind: 'tests' }, 'unknown-kind /kind'],
  ['a kind of the prototype', { ...test1, kind: 'constructor' }, 'unknown-kind /kind'],
  ['an unknown value', { ...test1, result: 'fine' }, 'unknown-value /result'],
  ['a field of another kind', { ...test1, level: 'high' }, 'unknown-field /level'],
  ['voiding by anything but a correction', { ...test1, voids: ['x'] }, 'unknown-field /voids'],
  [
    'an instant without its offset',
    { ...test1, recordedAt: '2022-04-01T20:00:00' },
    'instant-invalid /recordedAt',
  ],
  ['a date', { ...test1, validFrom: '2022-04-01' }, 'instant-invalid /validFrom'],
  [
    'an instant of the year 9999',
    { ...test1, validTo: '9999-01-01T00:00:00Z' },
    'instant-invalid /validTo',
  ],
  [
    'an end before the beginning',
    { ...test1, validTo: '2022-04-01T07:59:00+08:00' },
    'ends-before-begin /validTo',
  ],
  [
    'a report before its sample',
    { ...test1, reportedAt: '2022-04-01T07:00:00+08:00' },
    'reported-before-sampled /reportedAt',
  ],
  ['a result never reported', { ...test1, reportedAt: undefined }, 'reported-missing '],
  [
    'a pending result with its report',
    { ...test1, result: 'pending' },
    'reported-pending /reportedAt',
  ],
  [
    'a division of three digits',
    { ...test1, authority: { division: '350', office: 'cdc' } },
    'division-invalid /authority/division',
  ],
  [
    'a division as a number',
    { ...test1, authority: { division: 350203, office: 'cdc' } },
    'text-unquoted /authority/division',
  ],
  ['no office', { ...test1, authority: { division: '35' } }, 'missing-word /authority'],
  ['an id of 101 characters', { ...test1, id: 'x'.repeat(101) }, 'text-too-long /id'],
  [
    'a text of 201 characters',
    { ...test1, laboratory: 'x'.repeat(201) },
    'text-too-long /laboratory',
  ],
  ['a control character', { ...test1, sampleId: 'a\u0007b' }, 'text-control /sampleId'],
  ['a line break', { ...test1, sampleId: 'a\nb' }, 'text-control /sampleId'],
  ['an empty id', { ...test1, id: '' }, 'text-empty /id'],
  ['evidence that supersedes itself', { ...test1, supersedes: 'e1' }, 'own-id /supersedes'],
  ['a correction of itself', { ...correction, voids: ['e1', 'c1'] }, 'own-id /voids/1'],
  ['a correction of nothing', { ...correction, voids: [] }, 'too-few /voids'],
  [
    'a correction that one person approved',
    { ...correction, approvals: ['li'] },
    'too-few /approvals',
  ],
  [
    'a correction that one person approved twice',
    { ...correction, approvals: ['li', 'li'] },
    'duplicate-value /approvals/1',
  ],
  [
    'a fever of 100 degrees',
    { ...test1, kind: 'temperature', celsius: 100 },
    'number-range /celsius',
  ],
])('refused: %s', (_, input, problem) => {
  expect(told(input)).toContain(problem);
});

test('a pending test has no report', () => {
  const { reportedAt: _, ...pending } = { ...test1, result: 'pending' };
  expect(told(pending)).toEqual([]);
});

test('evidence of the future is valid, not in force yet', () => {
  const validFrom = '2023-01-01T00:00:00+08:00';
  expect(told({ ...test1, validFrom, reportedAt: validFrom })).toEqual([]);
});

test('everything that is wrong is told at once', () => {
  expect(told({ ...test1, id: 3, result: 'fine', validTo: 'soon', extra: 1 })).toEqual([
    'unknown-field /extra',
    'text-unquoted /id',
    'instant-invalid /validTo',
    'unknown-value /result',
  ]);
});

test('paths lead on from where the evidence stands', () => {
  const result = validateEvidence({ ...test1, result: 'fine' }, '/rows/7');
  expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual(['/rows/7/result']);
});

test('data without measure is answered', () => {
  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  const wide = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`k${i}`, i]));
  expect(told({ ...test1, id: deep, kind: deep })).toEqual(['unknown-kind /kind']);
  expect(told({ ...test1, id: deep, authority: loop, result: loop, x: loop })).toHaveLength(6);
  expect(told({ ...test1, ...wide })).toHaveLength(1001);
});
