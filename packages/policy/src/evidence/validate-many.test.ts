import { expect, test } from 'vitest';
import { validateMany } from './validate-many.ts';

function identity(person: string, id: string, rest: object = {}) {
  return {
    id,
    person,
    kind: 'identity',
    by: 'register',
    authority: { division: '35', office: 'registry' },
    source: { system: 'registry' },
    validFrom: '2022-04-01T08:00:00+08:00',
    recordedAt: '2022-04-01T08:00:00+08:00',
    ...rest,
  };
}

function batch(input: unknown) {
  const result = validateMany(input);
  if (!result.ok) return result.problems.map(({ code }) => code);
  const { persons, refused, repeated } = result.value;
  return {
    persons: persons.map(({ person, evidence }) => [person, ...evidence.map(({ id }) => id)]),
    refused: refused.map(({ row, problems }) => [
      row,
      ...problems.map((p) => `${p.code} ${p.path}`),
    ]),
    repeated,
  };
}

test('a list is grouped by person; bad rows are told by number and the good ones kept', () => {
  const list = [
    identity('p', '1'),
    identity('q', '1'),
    identity('p', '2', { by: 'hand' }),
    7,
    identity('p', '3'),
  ];
  expect(batch(list)).toEqual({
    persons: [
      ['p', '1', '3'],
      ['q', '1'],
    ],
    refused: [
      [3, 'unknown-value /2/by'],
      [4, 'not-a-map /3'],
    ],
    repeated: 0,
  });
});

test('persons with their evidence are read the same way, rows counted through', () => {
  const persons = [
    { person: 'p', evidence: [identity('p', '1'), identity('q', '2')] },
    { person: 'q', evidence: 'none' },
    { person: 'q', evidence: [] },
    { person: 'q', evidence: [identity('q', '3')] },
  ];
  expect(batch({ persons })).toEqual({
    persons: [
      ['p', '1'],
      ['q', '3'],
    ],
    refused: [
      [2, 'other-person /persons/0/evidence/1/person'],
      [3, 'not-a-map /persons/1'],
    ],
    repeated: 0,
  });
});

test('everybody who is named is there, also without any evidence that can be read', () => {
  const persons = [
    { person: 'p', evidence: [] },
    { person: 'q', evidence: 'none' },
    { person: 'r', evidence: [identity('r', '1', { by: 'hand' })] },
    { person: '', evidence: [] },
    { person: 7, evidence: [] },
  ];
  expect(batch({ persons })).toEqual({
    persons: [['p'], ['q'], ['r']],
    refused: [
      [1, 'not-a-map /persons/1'],
      [2, 'unknown-value /persons/2/evidence/0/by'],
      [3, 'not-a-map /persons/3'],
      [4, 'not-a-map /persons/4'],
    ],
    repeated: 0,
  });
});

test('a refused row tells whose evidence lacks it: where it stands before what it says', () => {
  const bad = identity('q', '1', { by: 'hand' });
  const whose = (input: unknown) => {
    const result = validateMany(input);
    return result.ok && result.value.refused.map((row) => ('person' in row ? row.person : null));
  };
  expect(whose([bad, 7, identity('', '1'), { ...bad, person: 7 }])).toEqual([
    'q',
    null,
    null,
    null,
  ]);
  expect(whose([identity('p', '1'), identity('p', '1', { by: 'counter' })])).toEqual(['p']);
  const persons = [
    { person: 'p', evidence: [bad, 7] },
    { person: 7, evidence: [bad] },
    { evidence: [bad] },
  ];
  expect(whose({ persons })).toEqual(['p', 'p', 'q', null]);
});

test('the same evidence again counts once, in whatever order its fields are', () => {
  const again = Object.fromEntries(Object.entries(identity('p', '1')).toReversed());
  expect(batch([identity('p', '1'), again])).toEqual({
    persons: [['p', '1']],
    refused: [],
    repeated: 1,
  });
});

test('one id for two different pieces of evidence is refused, the first is kept', () => {
  const list = [identity('p', '1'), identity('p', '1', { by: 'counter' })];
  const result = validateMany(list);
  expect(result.ok && result.value.refused).toMatchObject([
    { row: 2, problems: [{ code: 'different-duplicate', expected: { id: '1', row: 1 } }] },
  ]);
});

test('one id for two persons is two pieces of evidence', () => {
  expect(batch([identity('p', '1'), identity('q', '1')])).toMatchObject({ refused: [] });
});

test.each([[undefined], ['text'], [{}], [{ persons: 1 }], [{ persons: [], more: 1 }]])(
  'what is no batch is refused as a whole: %j',
  (input) => expect(batch(input)).toEqual(['not-evidence-list']),
);

test('a file in which every row is bad is told row by row, without end to the list of problems', () => {
  const result = validateMany(Array.from({ length: 50_000 }, () => ({ kind: 'identity' })));
  if (!result.ok) throw new Error('it is a list');
  const { refused } = result.value;
  expect(refused).toHaveLength(50_000);
  expect(refused.at(-1)).toMatchObject({ row: 50_000, problems: [{ code: 'too-many-problems' }] });
});
