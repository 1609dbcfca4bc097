import fc from 'fast-check';
import type { Column, TableKind } from '../kind.ts';
import type { FieldValue, RowFields } from '../writing/row-fields.ts';
import { writeLocal } from '../values/local-time.ts';
import { idNumber, phoneNumber } from './people.ts';

const text = (max: number) =>
  fc
    .string({
      unit: fc.constantFrom(...Array.from('张三·欧阳𠮷བཀྲئا <b>";,=+-@\'\t\n&_x000D_%')),
      minLength: 1,
      maxLength: Math.min(max, 20),
    })
    .map((some) => `人${some}`.normalize('NFC').replace(/\s+/g, ' ').trim());

const MINUTE = fc.integer({ min: Date.UTC(2022, 2, 1) / 1000, max: Date.UTC(2022, 3, 9) / 1000 });
const instant = MINUTE.map((second) => writeLocal(second * 1000));
const code = fc.constantFrom('35', '3502', '350203', '350203001', '350203001001');
const names = fc.constantFrom<readonly [string, ...string[]]>(
  ['福建省'],
  ['福建省', '厦门市', '思明区'],
);
const VILLAGE = ['福建省', '厦门市', '思明区', '中华街道', '镇海社区'] as const;

/** Values of a column in canonical form. */
function valueOf(column: Column): fc.Arbitrary<FieldValue> {
  const { range = { min: 0, max: 9 } } = column;
  switch (column.type) {
    case 'document':
      return fc.nat(999).map((n) => idNumber(n));
    case 'document-type':
      return fc.constant('resident-id');
    case 'phone':
      return fc.nat(99_999_999).map(phoneNumber);
    case 'instant':
      return instant;
    case 'date':
      return instant.map((one) => one.slice(0, 10));
    case 'choice':
      return fc.constantFrom(...Object.keys(column.choices ?? {}));
    case 'number':
      return fc.integer({ min: range.min, max: range.max });
    case 'division':
      return fc.oneof(
        code.map((one) => ({ code: one })),
        names.map((some) => ({ names: some })),
      );
    case 'village':
      return fc.constantFrom(
        { code: '350203001001' },
        { names: [...VILLAGE] as [string, ...string[]] },
      );
    case 'division-code':
      return code;
    default:
      return text(column.max ?? 200);
  }
}

/** Random rows of a kind, in canonical form: some of them break its checks. */
export function randomRows(kind: TableKind): fc.Arbitrary<RowFields[]> {
  const model: Record<string, fc.Arbitrary<FieldValue | undefined>> = {};
  for (const column of kind.columns) {
    const value = valueOf(column);
    if (column.repeats !== undefined) {
      model[column.field] = fc.array(value as fc.Arbitrary<string>, { maxLength: 4 });
    } else
      model[column.field] = column.required === true ? value : fc.option(value, { nil: undefined });
  }
  return fc.array(fc.record(model), { minLength: 1, maxLength: 5 });
}

/** The same row as JSON would hold it. */
export function jsonOf(row: RowFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      isDivision(value) ? divisionText(value) : value,
    ]),
  );
}

type Division = Extract<FieldValue, { code: string } | { names: unknown }>;

function isDivision(value: FieldValue | undefined): value is Division {
  return typeof value === 'object' && !Array.isArray(value);
}

function divisionText(division: Division): string {
  return 'code' in division ? division.code : division.names.join('/');
}
