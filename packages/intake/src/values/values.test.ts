import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentType } from '../document-types.ts';
import type { Column } from '../kind.ts';
import { names } from '../names.ts';
import { CONTEXT, idNumber } from '../testing/people.ts';
import type { RawCell } from './cell.ts';
import { clockOf } from './clock.ts';
import { checkDigit } from './check-digit.ts';
import { cellReader } from './read-cell.ts';

function column(type: Column['type'], more: Partial<Column> = {}): Column {
  return { field: 'x', names: names('x', 'x', 'x'), type, example: '', ...more };
}

/** What a cell of the column is read as, or the code of what is wrong. */
function readAs(of: Column, raw: RawCell, documentType?: DocumentType): unknown {
  const reading = cellReader(of)(raw, clockOf(CONTEXT), documentType);
  return reading.ok ? reading.value : reading.problem.code;
}

describe('a document', () => {
  const numbered = (first17: string) => first17 + checkDigit(first17);
  const RESIDENCE = numbered('81000019900101001');
  const FOREIGN = numbered('91101019900101001');

  it.each<[DocumentType, RawCell, string]>([
    ['resident-id', idNumber(1), idNumber(1)],
    ['resident-id', ` ${idNumber(2).toLowerCase()} `, idNumber(2)],
    [
      'resident-id',
      Array.from(idNumber(3), (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
      idNumber(3),
    ],
    ['resident-id', `'${idNumber(4)}`, idNumber(4)],
    [
      'resident-id',
      idNumber(1).slice(0, 17) + (idNumber(1)[17] === '1' ? '2' : '1'),
      'document-checksum',
    ],
    ['resident-id', numbered('99010119900230001'), 'document-birth-date'],
    ['resident-id', numbered('99010120220411001'), 'document-birth-date'],
    ['resident-id', '990101900101001', 'document-old-number'],
    ['resident-id', '99010119900101', 'document-invalid'],
    ['resident-id', '1.1E+17', 'document-mangled'],
    ['resident-id', 110101199001010000, 'document-mangled'],
    ['resident-id', '990101199001011000', 'document-mangled'],
    ['passport', 'e12345678', 'E12345678'],
    ['passport', '护照', 'document-invalid'],
    ['hong-kong-macao-permit', 'H1234567890', 'H1234567890'],
    ['hong-kong-macao-permit', 'M12345678', 'M12345678'],
    ['hong-kong-macao-permit', 'K12345678', 'document-invalid'],
    ['taiwan-permit', 12345678, '12345678'],
    ['taiwan-permit', '123456789', 'document-invalid'],
    ['residence-permit', RESIDENCE, RESIDENCE],
    ['residence-permit', idNumber(1), 'document-invalid'],
    ['foreign-permanent-residence', FOREIGN, FOREIGN],
    ['foreign-permanent-residence', 'CN310082112410', 'document-invalid'],
    ['foreign-permanent-residence', 'CAN310082112410', 'CAN310082112410'],
    ['newborn-certificate', 'S350000001', 'S350000001'],
  ])('%s %j: %s', (type, raw, expected) => {
    expect(readAs(column('document'), raw, type)).toBe(expected);
  });

  it('with one wrong digit, or two neighbours exchanged, does not pass', () => {
    const places = fc.integer({ min: 0, max: 16 });
    fc.assert(
      fc.property(fc.nat(999), places, fc.integer({ min: 1, max: 9 }), (n, at, by) => {
        const number = idNumber(n);
        const wrong = String((Number(number[at]) + by) % 10);
        expect(
          readAs(column('document'), number.slice(0, at) + wrong + number.slice(at + 1)),
        ).not.toBe(number);
      }),
    );
  });
});

describe('a moment', () => {
  const exact = column('instant');

  it.each([
    ['2022-04-01 08:00', '2022-04-01T08:00:00+08:00'],
    ['2022-04-01 08:00:30', '2022-04-01T08:00:30+08:00'],
    ['2022/4/1 8:00', '2022-04-01T08:00:00+08:00'],
    ['2022年4月1日 8时30分', '2022-04-01T08:30:00+08:00'],
    ['2022年4月1日8时', '2022-04-01T08:00:00+08:00'],
    ['２０２２－０４－０１　０８：００', '2022-04-01T08:00:00+08:00'],
    ['2022-04-01T00:00:00Z', '2022-04-01T08:00:00+08:00'],
    ['2022-04-01T08:00:00.123+08:00', '2022-04-01T08:00:00+08:00'],
    ['20220401083000', '2022-04-01T08:30:00+08:00'],
    ['44652.3333333333', '2022-04-01T08:00:00+08:00'],
    [44652.3333333333, '2022-04-01T08:00:00+08:00'],
    [44652, 'time-missing'],
    ['2022-04-01', 'time-missing'],
    ['2022-04-31 08:00', 'instant-invalid'],
    ['2022-04-01 24:00', 'instant-invalid'],
    ['昨天', 'instant-invalid'],
    [true, 'instant-invalid'],
    ['1899-12-31 08:00', 'time-too-early'],
    ['2022-04-12 08:00', 'time-in-future'],
  ])('%j: %s', (raw, expected) => {
    expect(readAs(exact, raw)).toBe(expected);
  });

  it('may be a day alone where the column says what it means', () => {
    expect(readAs(column('instant', { dateAs: 'start' }), '2022年4月1日')).toBe(
      '2022-04-01T00:00:00+08:00',
    );
    expect(readAs(column('instant', { dateAs: 'end' }), '2022.4.1')).toBe(
      '2022-04-01T23:59:00+08:00',
    );
  });

  it('may lie in the future where the column says so', () => {
    expect(readAs(column('instant', { future: true }), '2023-01-01 08:00')).toBe(
      '2023-01-01T08:00:00+08:00',
    );
  });
});

describe('a day', () => {
  it.each([
    ['2022-4-1', '2022-04-01'],
    ['20220401', '2022-04-01'],
    ['2022-04-01 08:00', '2022-04-01'],
    ['2022-02-29', 'date-invalid'],
    ['2022-13-01', 'date-invalid'],
    ['2022-05-01', 'time-in-future'],
  ])('%j: %s', (raw, expected) => {
    expect(readAs(column('date'), raw)).toBe(expected);
  });
});

describe('a name', () => {
  it.each([
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['བསྟན་འཛིན', 'བསྟན་འཛིན'],
    ['ئابدۇللا', 'ئابدۇللا'],
    ['𠮷田', '𠮷田'],
    ['  张 三 ', '张 三'],
    ['e\u0301', 'é'],
    [`Robert'); DROP TABLE person;--`, `Robert'); DROP TABLE person;--`],
    ['张\u0000三', 'text-control'],
    ['张\u202e三', 'text-control'],
    ['张'.repeat(101), 'text-too-long'],
  ])('%j: %j', (raw, expected) => {
    expect(readAs(column('name'), raw)).toBe(expected);
  });
});

describe('a phone', () => {
  it.each([
    ['10012345678', '10012345678'],
    [10012345678, '10012345678'],
    ['100-1234-5678', '10012345678'],
    ['+86 10012345678', '10012345678'],
    ['+85212345678', '+85212345678'],
    ['12345', 'phone-invalid'],
    ['20012345678', 'phone-invalid'],
  ])('%j: %s', (raw, expected) => {
    expect(readAs(column('phone'), raw)).toBe(expected);
  });
});

describe('a division', () => {
  it.each([
    ['division', '350203', { code: '350203' }],
    ['division', 350200, { code: '3502' }],
    ['division', '350203001000', { code: '350203001' }],
    ['division', '福建省/厦门市', { names: ['福建省', '厦门市'] }],
    ['division', '福建省 > 厦门市 > 思明区', { names: ['福建省', '厦门市', '思明区'] }],
    ['division', '35020', 'division-invalid'],
    ['village', '350203001001', { code: '350203001001' }],
    ['village', '福建省/厦门市', 'village-invalid'],
    ['division-code', '350200', '3502'],
    ['division-code', '福建省', 'division-code-invalid'],
  ] as const)('%s %j: %j', (type, raw, expected) => {
    expect(readAs(column(type), raw)).toEqual(expected);
  });
});

it('nothing that stands in a cell makes a reader fail', () => {
  const types = [
    'text',
    'name',
    'document',
    'phone',
    'instant',
    'date',
    'choice',
    'number',
    'division',
    'village',
  ] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()),
      (type, raw) => {
        expect(['string', 'number', 'object']).toContain(typeof readAs(column(type), raw));
      },
    ),
  );
});
