import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SUBMISSION_LIMITS } from '../read-submission.ts';
import { idNumber } from '../testing/people.ts';
import { refusal, rowsOf, told } from '../testing/submit.ts';
import { cell, textRow, workbook, zip } from '../testing/workbook.ts';

const HEADER = textRow(1, ['姓名', '证件号码', '体温', '测量时间']);
const text = (row: number, column: number, value: string) =>
  cell(row, column, 't="inlineStr"', `<is><t>${value}</t></is>`);
const number = (row: number, column: number, value: string, style = 0) =>
  cell(row, column, `s="${style}"`, `<v>${value}</v>`);

/** One row of temperatures; the cells of some columns replaced. */
function row(n: number, replaced: Readonly<Record<number, string>> = {}): string {
  const cells = [
    text(n, 0, '张三'),
    text(n, 1, idNumber(n)),
    number(n, 2, '36.5'),
    number(n, 3, '44652.25', 1),
  ];
  return `<row r="${n}">${cells.map((one, i) => replaced[i] ?? one).join('')}</row>`;
}

const rowsIn = async (...rows: string[]) =>
  told(await rowsOf('temperatures', workbook(deflateRawSync, HEADER + rows.join(''))));

describe('cells of a workbook', () => {
  it('that are dates are local times, to the second', async () => {
    // 08:30 as a fraction of a day is not exact
    const rows = await rowsIn(row(2), row(3, { 3: number(3, 3, '44652.3541666666642', 1) }));
    expect(rows).toMatchObject([
      { facts: [{ kind: 'temperature', celsius: 36.5, validFrom: '2022-04-01T06:00:00+08:00' }] },
      { facts: [{ validFrom: '2022-04-01T08:30:00+08:00' }] },
    ]);
  });

  it('may be at midnight, and days without a time where their style shows none', async () => {
    const sampled = (style: number) =>
      textRow(1, ['姓名', '证件号码', '样本编号', '检测结果', '采样时间']) +
      `<row r="2">${[text(2, 0, '张三'), text(2, 1, idNumber(1)), text(2, 2, 'S-1'), text(2, 3, '阴性'), number(2, 4, '44652', style)].join('')}</row>`;
    const readAs = async (style: number) =>
      told(await rowsOf('laboratory', workbook(deflateRawSync, sampled(style))));
    expect(await readAs(1)).toMatchObject([
      { facts: [{ validFrom: '2022-04-01T00:00:00+08:00' }] },
    ]);
    expect(await readAs(3)).toEqual([['sampledAt: time-missing']]);
  });

  it('may hold a date as a bare serial number or as text', async () => {
    const rows = await rowsIn(
      row(2, { 3: number(2, 3, '44652.25') }),
      row(3, { 3: text(3, 3, '2022年4月1日 6时') }),
    );
    expect(rows).toMatchObject([
      { facts: [{ validFrom: '2022-04-01T06:00:00+08:00' }] },
      { facts: [{ validFrom: '2022-04-01T06:00:00+08:00' }] },
    ]);
  });

  it('with an ID number that was turned into a number say how to mend it', async () => {
    expect(await rowsIn(row(2, { 1: number(2, 1, '1.1010119900101E+17') }))).toEqual([
      ['document: document-mangled'],
    ]);
  });

  it('with a formula count in times and numbers, at what was last computed', async () => {
    const formula = cell(2, 2, '', '<f>36+0.5</f><v>36.5</v>');
    expect(await rowsIn(row(2, { 2: formula }))).toMatchObject([{ facts: [{ celsius: 36.5 }] }]);
  });

  it('with a formula are refused where they say who is meant, and where nothing was computed', async () => {
    const name = cell(2, 0, 't="str"', '<f>A1</f><v>张三</v>');
    const empty = cell(3, 2, '', '<f>36+0.5</f><v></v>');
    expect(await rowsIn(row(2, { 0: name }), row(3, { 2: empty }), row(4))).toEqual([
      ['name: cell-formula'],
      ['celsius: cell-formula'],
      expect.objectContaining({ type: 'facts' }),
    ]);
  });

  it('with an error or of another kind cost their row only', async () => {
    const error = cell(2, 2, 't="e"', '<v>#N/A</v>');
    const truth = cell(3, 0, 't="b"', '<v>1</v>');
    expect(await rowsIn(row(2, { 2: error }), row(3, { 0: truth }), row(4))).toEqual([
      ['celsius: cell-error'],
      ['name: cell-kind'],
      expect.objectContaining({ type: 'facts' }),
    ]);
  });
});

describe('the header of a workbook', () => {
  it('may stand below a title and in two rows, with merged groups', async () => {
    const rows = [
      textRow(1, ['解除集中隔离人员信息汇总表']),
      textRow(2, ['填报单位：示例隔离点']),
      textRow(3, [
        '序号',
        '姓名',
        '证件号码',
        '类别',
        '入住日期',
        '解除日期',
        '第1次核酸',
        '',
        '第2次核酸',
        '',
        '去向社区',
        '填表人',
        '盖章人',
      ]),
      textRow(4, [
        '',
        '',
        '',
        '',
        '',
        '',
        '采样日期',
        '检测结果',
        '采样日期',
        '检测结果',
        '',
        '',
        '',
      ]),
      textRow(5, [
        '1',
        '张三',
        idNumber(1),
        '密接',
        '2022-03-20',
        '2022-04-03 10:00',
        '2022-04-01',
        '阴性',
        '2022-04-02',
        '阴',
        '350203001001',
        '李四',
        '王五',
      ]),
    ];
    const [record] = told(await rowsOf('central-release', workbook(deflateRawSync, rows.join(''))));
    expect(record).toMatchObject({
      facts: [
        { kind: 'release', form: 'central-quarantine', validFrom: '2022-04-03T10:00:00+08:00' },
      ],
      where: { division: { code: '350203001001' } },
      form: {
        category: 'close',
        admittedOn: '2022-03-20',
        tests: [
          { sampledOn: '2022-04-01', result: 'negative' },
          { sampledOn: '2022-04-02', result: 'negative' },
        ],
        filler: '李四',
        stamper: '王五',
      },
    });
  });
});

describe('a workbook that means harm', () => {
  const limits = { ...SUBMISSION_LIMITS, maxUnpackedBytes: 1_000_000, maxParts: 20 };

  it('is refused by the sum of what its parts declare', async () => {
    const part = { content: Buffer.alloc(400_000) };
    const bomb = workbook(
      deflateRawSync,
      HEADER,
      [1, 2, 3].map((n) => ({ ...part, name: `xl/media/${n}` })),
    );
    expect(await refusal('temperatures', bomb, limits)).toEqual(['workbook-too-large']);
  });

  it('is refused by the number of its parts', async () => {
    const parts = Array.from({ length: 30 }, (_, n) => ({ name: `xl/${n}`, content: '' }));
    expect(await refusal('temperatures', workbook(deflateRawSync, HEADER, parts), limits)).toEqual([
      'workbook-too-large',
    ]);
  });

  it('is never unpacked beyond what it declares', async () => {
    const strings = { name: 'xl/workbook.xml', content: Buffer.alloc(3_000_000), declared: 100 };
    expect(await refusal('temperatures', zip(deflateRawSync, [strings]), limits)).toEqual([
      'workbook-invalid',
    ]);
  });

  it('gains nothing from two cells far apart', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await rowsIn(row(2), far)).toHaveLength(1);
  });

  it('is refused where it has too many rows', async () => {
    const few = { ...limits, maxRows: 2 };
    expect(
      await refusal('temperatures', workbook(deflateRawSync, HEADER + row(2) + row(3)), few),
    ).toEqual(['too-many-rows']);
  });

  it('is refused where a part is damaged', async () => {
    const bytes = workbook(deflateRawSync, HEADER + row(2));
    for (let at = 60; at < 120; at++) bytes[at] = 0xff;
    expect(await refusal('temperatures', bytes)).toEqual(['workbook-invalid']);
  });
});
