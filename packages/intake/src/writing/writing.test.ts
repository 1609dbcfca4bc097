import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTable } from '../kind.ts';
import { INTAKE_KIND_IDS, INTAKE_KINDS, intakeKind } from '../kinds.ts';
import { idNumber } from '../testing/people.ts';
import { jsonOf, randomRows } from '../testing/random-rows.ts';
import { refusal, rowsOf, submit, told } from '../testing/submit.ts';
import { writeCsv } from './write-csv.ts';
import { writeRefusals } from './write-refusals.ts';
import { writeSheet, writeTemplate } from './write-sheet.ts';

const TABLES = INTAKE_KIND_IDS.filter((id) => isTable(intakeKind(id)));
const tableOf = (id: (typeof TABLES)[number]) => {
  const kind = intakeKind(id);
  if (!isTable(kind)) throw new Error(id);
  return kind;
};

describe('what is written reads back as it was', () => {
  it.each(TABLES)('%s, as CSV and as JSON', async (id) => {
    const kind = tableOf(id);
    await fc.assert(
      fc.asyncProperty(randomRows(kind), async (rows) => {
        const json = await rowsOf(id, JSON.stringify(rows.map(jsonOf)));
        const csv = await rowsOf(id, writeCsv(kind, rows));
        expect(told(csv)).toEqual(told(json));
      }),
      { numRuns: 40 },
    );
  });

  it.each(TABLES)('%s, as a workbook', async (id) => {
    const kind = tableOf(id);
    await fc.assert(
      fc.asyncProperty(randomRows(kind), async (rows) => {
        const json = await rowsOf(id, JSON.stringify(rows.map(jsonOf)));
        const sheet = await rowsOf(id, await writeSheet(kind, rows));
        expect(told(sheet)).toEqual(told(json));
        expect(sheet.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 3));
      }),
      { numRuns: 5 },
    );
  });

  it.each(TABLES)('%s: a template that nobody filled in has no rows', async (id) => {
    const result = await submit(id, await writeTemplate(tableOf(id)));
    expect(result.ok && [...result.rows]).toEqual([]);
  });
});

it('a cell that begins like a formula cannot run where the file is opened', async () => {
  const kind = INTAKE_KINDS.temperatures;
  const row = {
    name: '=cmd|calc',
    document: idNumber(1),
    celsius: 36.5,
    at: '2022-04-01T08:00:00+08:00',
  };
  const text = writeCsv(kind, [row]);
  expect(text).toContain("'=cmd|calc");
  expect(await rowsOf('temperatures', text)).toMatchObject([
    { record: { person: { name: '=cmd|calc' } } },
  ]);
});

it('refused rows go back with row, column and what to do, and with nothing of what they held', async () => {
  const rows = await rowsOf(
    'temperatures',
    `姓名,证件号码,体温,测量时间\n张三,${idNumber(1)},90,2022-04-01\n`,
  );
  expect(writeRefusals(INTAKE_KINDS.temperatures, rows, 'zh-Hans')).toBe(
    '行,列,代码,问题与处理方法\n2,体温,number-invalid,此处应为 20 到 50 之间的数。\n',
  );
});

it('a workbook that breaks off is refused', async () => {
  const bytes = await writeSheet(INTAKE_KINDS.temperatures, []);
  expect(await refusal('temperatures', bytes.subarray(0, bytes.length / 2))).toEqual([
    'file-truncated',
  ]);
});
