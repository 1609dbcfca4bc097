import { deflateRawSync } from 'node:zlib';
import { type IntakeKindId, INTAKE_KINDS, isTable, writeSheet } from '@kangma/intake';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbook, zip } from '../../../../intake/src/testing/workbook.ts';
import type { Receipt } from '../../ports/submissions.ts';
import { csvOf, type Invented, invented, named, residentRow } from '../../testing/invented.ts';
import { snapshotOf } from '../../testing/snapshot.ts';
import { local, SmallProvince } from '../../testing/small-province.ts';

let province: SmallProvince;
let people: Invented[];
beforeAll(async () => {
  province = await SmallProvince.open();
  people = await province.register(40);
}, 20_000);
afterAll(() => province.close());

let samples = 0;
/** A result of somebody, of a sample of its own. */
function result(of: Invented): Readonly<Record<string, string>> {
  const at = local(new Date(province.clock.time - 3_600_000).toISOString());
  return {
    name: of.name,
    document: of.document,
    sampleId: `S-${++samples}`,
    sampledAt: at,
    reportedAt: at,
    result: 'negative',
  };
}

const rows = (count = 3) =>
  Array.from({ length: count }, (_, i) => result(people[i % people.length]!));

async function sheetOf(
  kind: IntakeKindId,
  content: Parameters<typeof writeSheet>[1],
): Promise<Uint8Array> {
  const described = INTAKE_KINDS[kind];
  if (!isTable(described)) throw new Error('no table');
  return writeSheet(described, content);
}

function bundleOf(content: readonly Readonly<Record<string, unknown>>[]): string {
  const entry = content.map(({ name, document, sampleId, sampledAt, reportedAt }) => ({
    resource: {
      resourceType: 'Observation',
      status: 'final',
      contained: [
        {
          resourceType: 'Patient',
          id: 'p',
          name: [{ text: name }],
          identifier: [{ type: { coding: [{ code: 'NI' }] }, value: document }],
        },
        {
          resourceType: 'Specimen',
          id: 's',
          accessionIdentifier: { value: sampleId },
          collection: { collectedDateTime: `${sampledAt as string}+08:00` },
        },
      ],
      code: { coding: [{ system: 'http://loinc.org', code: '94500-6' }] },
      subject: { reference: '#p' },
      specimen: { reference: '#s' },
      issued: `${reportedAt as string}+08:00`,
      valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '260385009' }] },
    },
  }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
}

/** Each format, with something good in it. */
const FORMATS: readonly (readonly [
  string,
  IntakeKindId,
  () => Promise<Uint8Array> | Uint8Array,
])[] = [
  ['csv', 'laboratory', () => csvOf('laboratory', rows())],
  ['xlsx', 'laboratory', () => sheetOf('laboratory', rows())],
  ['json', 'laboratory', () => Buffer.from(JSON.stringify(rows()))],
  ['fhir', 'laboratory', () => Buffer.from(bundleOf(rows()))],
  [
    'risk-area-snapshot',
    'risk-areas',
    () =>
      Buffer.from(
        snapshotOf(province.clock.time, {
          high: [
            { named: ['福建省', '厦门市', '思明区'], areaName: '思明区', community: '示例大厦' },
          ],
        }),
      ),
  ],
];

/** What became of it: state, and the code of the refusal or the counts. */
function told({ state, problem, accepted, rejected, parked, format }: Receipt): unknown {
  return problem === null ? { state, format, accepted, rejected, parked } : [state, problem.code];
}

describe.each(FORMATS)('%s', (format, kind, make) => {
  test('whole, it is taken in', async () => {
    expect(await province.takeIn(kind, await make())).toMatchObject({
      state: 'done',
      format,
      rejected: 0,
      parked: 0,
    });
  });

  test('broken off, it is refused, or costs the row at which it breaks off', async () => {
    const bytes = await make();
    const cut = await province.takeIn(kind, bytes.subarray(0, Math.floor(bytes.length * 0.7)));
    expect(told(cut)).toEqual(
      format === 'csv'
        ? { state: 'done', format, accepted: 1, rejected: 1, parked: 0 }
        : ['refused', 'file-truncated'],
    );
  });

  test('in an encoding that is none, it is refused', async () => {
    const bytes = Buffer.from(await make());
    const broken = await province.takeIn(
      kind,
      Buffer.concat([bytes.subarray(0, 40), Buffer.from([0xff, 0xff, 0x80]), bytes.subarray(40)]),
    );
    expect(told(broken)).toEqual([
      'refused',
      format === 'xlsx' ? 'file-truncated' : 'encoding-unknown',
    ]);
  });
});

const HEADER = '<row r="1">';

describe('bad input', () => {
  const refused: readonly (readonly [
    string,
    IntakeKindId,
    () => Uint8Array | string | Promise<Uint8Array>,
    string,
  ])[] = [
    ['nothing at all', 'laboratory', () => '', 'file-empty'],
    ['white space', 'laboratory', () => ' \n\n ', 'file-empty'],
    [
      'a picture',
      'laboratory',
      () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
      'header-missing',
    ],
    [
      'an old workbook',
      'laboratory',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'workbook-invalid',
    ],
    [
      'another kind of table',
      'laboratory',
      () => csvOf('residents', [residentRow(invented(1))]),
      'column-missing',
    ],
    ['a snapshot for a table', 'laboratory', () => snapshotOf(Date.now(), {}), 'json-not-rows'],
    [
      'a table for a snapshot',
      'risk-areas',
      () => csvOf('laboratory', rows()),
      'format-not-accepted',
    ],
    ['a bundle for a register', 'residents', () => bundleOf(rows()), 'format-not-accepted'],
    ['too many rows', 'laboratory', () => `姓名\n${'\n'.repeat(500_001)}`, 'too-many-rows'],
    [
      'a bomb of small parts',
      'laboratory',
      () =>
        workbook(
          deflateRawSync,
          HEADER,
          [1, 2, 3].map((n) => ({ name: `xl/media/${n}`, content: Buffer.alloc(80_000_000) })),
        ),
      'workbook-too-large',
    ],
    [
      'a bomb that hides its size',
      'laboratory',
      () =>
        zip(deflateRawSync, [
          { name: 'xl/workbook.xml', content: Buffer.alloc(150_000_000), declared: 10 },
        ]),
      'workbook-invalid',
    ],
  ];
  test.each(refused)('%s is refused: %s', async (_what, kind, make, code) => {
    const receipt = await province.takeIn(kind, await make());
    expect(told(receipt)).toEqual(['refused', code]);
  });

  const LEFT: readonly (readonly [
    string,
    (one: Invented) => Readonly<Record<string, unknown>>,
    string,
    string,
  ])[] = [
    [
      'a wrong check digit',
      ({ document }) => ({
        document: document.slice(0, 17) + (document.endsWith('1') ? '2' : '1'),
      }),
      'document',
      'document-checksum',
    ],
    [
      'a number that a spreadsheet rounded',
      () => ({ document: '9.90101E+17' }),
      'document',
      'document-mangled',
    ],
    [
      'a number as a number',
      ({ document }) => ({ document: Number(document.replace('X', '0')) }),
      'document',
      'document-mangled',
    ],
    ['a result that is none', () => ({ result: '<script>' }), 'result', 'choice-unknown'],
    [
      'a time that is none',
      () => ({ sampledAt: '2022-13-45 99:00' }),
      'sampledAt',
      'instant-invalid',
    ],
    ['a time to come', () => ({ sampledAt: '2099-01-01 00:00' }), 'sampledAt', 'time-in-future'],
    ['a control character', () => ({ sampleId: 'S\\u0000' }), 'sampleId', 'text-control'],
    ['half of a character', () => ({ laboratory: '\\ud800' }), 'laboratory', 'text-control'],
    [
      'a sentence without end',
      () => ({ laboratory: 'a'.repeat(5000) }),
      'laboratory',
      'text-too-long',
    ],
    ['a list for a word', () => ({ sampleId: ['a'] }), 'sampleId', 'cell-kind'],
    ['a field that there is not', () => ({ colour: 'green' }), '-', 'field-unknown'],
    ['a name that is another’s', () => ({ name: '别人' }), 'name', 'name-differs'],
  ];
  test.each(LEFT)('%s costs its row only', async (_what, wrong, field, code) => {
    const good = result(people[1]!);
    const bad = { ...result(people[2]!), ...wrong(people[2]!) };
    // control characters are written as JSON escapes them
    const text = JSON.stringify([good, bad]).replaceAll('\\\\u', '\\u');
    const receipt = await province.takeIn('laboratory', text);
    expect(told(receipt)).toMatchObject({ state: 'done', accepted: 1, rejected: 1 });
    const { rows: left } = await province.pool.query<{
      problems: { code: string; field?: string }[];
    }>('select problems from submission_row where submission_id = $1', [receipt.id]);
    expect(left[0]!.problems.map((one) => `${one.field ?? '-'}: ${one.code}`)).toContain(
      `${field}: ${code}`,
    );
  });

  test('SQL and HTML in names and texts are names and texts', async () => {
    const odd = [
      `Robert'); drop table person;--`,
      '<img src=x onerror=alert(1)>',
      '=cmd|calc',
      'Zoë O’Neil·买买提',
    ].map((name, i) => ({
      ...invented(200 + i),
      name,
      place: `${name}号楼`,
    }));
    expect(await province.takeIn('residents', odd.map(residentRow))).toMatchObject({ accepted: 4 });
    const contacts = odd.map((one) => ({
      ...named(one),
      degree: 'close',
      lastContactAt: '2022-03-31T08:00:00',
      case: one.name,
      place: one.place,
    }));
    expect(await province.takeIn('contacts', contacts)).toMatchObject({ accepted: 4 });
    for (const one of odd) expect(await province.colour(one)).toBe('red');
    const { rows: places } = await province.pool.query<{ place: string }>(
      'select place from person where place = any($1)',
      [odd.map(({ place }) => place)],
    );
    expect(places).toHaveLength(4);
    expect((await province.verify()).differences).toEqual([]);
  });

  test('one bad row among ten thousand costs itself, and no more', async () => {
    const all = Array.from({ length: 10_000 }, (_, i) => result(people[i % people.length]!));
    all[7777] = { ...all[7777]!, document: '1.1E+17' };
    const receipt = await province.takeIn('laboratory', all);
    expect(receipt).toMatchObject({ state: 'done', accepted: 9_999, rejected: 1, repeated: 0 });
    const { rows: left } = await province.pool.query(
      'select row_number from submission_row where submission_id = $1',
      [receipt.id],
    );
    // rows are counted as the sender counts them: the header is the first
    expect(left).toEqual([{ row_number: 7779 }]);
  }, 30_000);
});
