import { describe, expect, it } from 'vitest';
import { SUBMISSION_LIMITS } from './read-submission.ts';
import { idNumber, phoneNumber } from './testing/people.ts';
import { refusal, rowsOf, submit, told } from './testing/submit.ts';

const HEADER = '姓名,证件类型,证件号码,联系电话,样本编号,采样时间,报告时间,检测结果,采样方式';
const line = (n: number, result = '阴性') =>
  `张三,身份证,${idNumber(n)},${phoneNumber(n)},S-${n},2022-04-01 08:00,2022/4/1 20:00,${result},10:1混检`;

describe('a laboratory’s file', () => {
  it('is read row by row, with rows as the sender counts them', async () => {
    const rows = await rowsOf('laboratory', `${HEADER}\n${line(1)}\n\n${line(2, '阳')}\n`);
    expect(rows.map((row) => [row.row, row.ok])).toEqual([
      [2, true],
      [4, true],
    ]);
    expect(told(rows)[1]).toEqual({
      type: 'facts',
      person: {
        documentType: 'resident-id',
        document: idNumber(2),
        name: '张三',
        phone: phoneNumber(2),
      },
      facts: [
        {
          kind: 'test',
          source: { reference: 'S-2' },
          validFrom: '2022-04-01T08:00:00+08:00',
          reportedAt: '2022-04-01T20:00:00+08:00',
          result: 'positive',
          method: 'nucleic',
          pooling: 'pooled',
          sampleId: 'S-2',
        },
      ],
    });
  });

  it('may have its rows read again', async () => {
    const result = await submit('laboratory', `${HEADER}\n${line(1)}\n`);
    const rows = result.ok ? result.rows : [];
    expect([...rows]).toEqual([...rows]);
    expect([...rows]).toHaveLength(1);
  });

  it.each([',', ';', '\t'])('may be separated by %j', async (separator) => {
    const text = `${HEADER}\n${line(1)}\n`.replaceAll(',', separator);
    expect(await rowsOf('laboratory', text)).toMatchObject([{ row: 2, ok: true }]);
  });

  it.each([
    ['utf-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['utf-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ])('may be written in %s', async (_, encode, encoding) => {
    const result = await submit('laboratory', encode(`${HEADER}\n${line(1)}\n`));
    expect(result).toMatchObject({ ok: true, encoding });
    expect(result.ok && [...result.rows]).toMatchObject([{ ok: true }]);
  });

  it('may be written in GB18030', async () => {
    // 姓名,证件号码,样本编号,采样时间,检测结果 and 张三, 阴性
    const header =
      'd0d5c3fb2cd6a4bcfebac5c2eb2cd1f9b1beb1e0bac52cb2c9d1f9cab1bce42cbcecb2e2bde1b9fb';
    const gb = (hex: string) => Buffer.from(hex, 'hex');
    const bytes = Buffer.concat([
      gb(header),
      Buffer.from('\n'),
      gb('d5c5c8fd'),
      Buffer.from(`,${idNumber(1)},S-1,2022-04-01 08:00,`),
      gb('d2f5d0d4'),
    ]);
    const result = await submit('laboratory', bytes);
    expect(result).toMatchObject({ ok: true, encoding: 'gb18030' });
    expect(result.ok && [...result.rows]).toMatchObject([
      { ok: true, record: { person: { name: '张三' }, facts: [{ result: 'negative' }] } },
    ]);
  });

  it('loses a bad row and no other', async () => {
    const bad = [
      line(2).replace('张三', '"张三'),
      `${line(3)},more`,
      line(4).replace(idNumber(4), '1.1E+17'),
      '只有一格',
    ];
    const text = [HEADER, line(1), ...bad, line(5)].join('\r\n');
    expect(told(await rowsOf('laboratory', text))).toEqual([
      expect.objectContaining({ type: 'facts' }),
      ['row-quote'],
      ['row-ragged'],
      ['document: document-mangled'],
      ['row-ragged'],
      expect.objectContaining({ type: 'facts' }),
    ]);
  });

  it('treats HTML and SQL in a name as a name', async () => {
    const name = `<script>alert(1)</script>'; drop table person; --`;
    const rows = await rowsOf('laboratory', `${HEADER}\n${line(1).replace('张三', name)}`);
    expect(rows).toMatchObject([{ ok: true, record: { person: { name } } }]);
  });
});

describe('a submission is refused as a whole', () => {
  const truncatedUtf8 = Buffer.from(`${HEADER}\n张三`).subarray(0, -1);
  it.each([
    ['when it is empty', '', ['file-empty']],
    ['when it holds white space only', ' \n\n', ['file-empty']],
    ['when nothing in it is a header of the kind', 'a,b\n1,2\n', ['header-missing']],
    ['when it breaks off within a character', truncatedUtf8, ['file-truncated']],
    ['when it breaks off within JSON', '{"rows": [{"name": ', ['file-truncated']],
    ['when it is no JSON', '{"rows": [} ]', ['json-invalid']],
    ['when it is JSON of another form', '{"list": []}', ['json-not-rows']],
    [
      'when it is a FHIR resource of another kind',
      '{"resourceType":"Patient"}',
      ['fhir-not-bundle'],
    ],
    ['when it is an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), ['workbook-invalid']],
    [
      'when it is a workbook that breaks off',
      Buffer.from('504b030414000000', 'hex'),
      ['file-truncated'],
    ],
    ['when its bytes are no text', Buffer.from('80ff80ff0000', 'hex'), ['encoding-unknown']],
  ])('%s', async (_, bytes, codes) => {
    expect(await refusal('laboratory', bytes)).toEqual(codes);
  });

  it('when it is a table of another kind, by the columns that are missing', async () => {
    expect(await refusal('cases', `${HEADER}\n${line(1)}`)).toEqual(['class: column-missing']);
  });

  it('when it is larger than allowed', async () => {
    const limits = { ...SUBMISSION_LIMITS, maxBytes: 10 };
    expect(await refusal('laboratory', HEADER, limits)).toEqual(['file-too-large']);
    const few = { ...SUBMISSION_LIMITS, maxRows: 1 };
    const text = `${HEADER}\n${line(1)}\n${line(2)}\n`;
    expect(await refusal('laboratory', text, few)).toEqual(['too-many-rows']);
  });

  it('when a kind does not take its format', async () => {
    expect(await refusal('risk-areas', HEADER)).toEqual(['format-not-accepted']);
    expect(await refusal('cases', '{"resourceType":"Bundle","entry":[]}')).toEqual([
      'format-not-accepted',
    ]);
  });
});
