import { inOrder } from '../checks.ts';
import { given } from '../given.ts';
import type { Check, Column, TableKind } from '../kind.ts';
import { type Choices, names } from '../names.ts';
import { intakeProblem } from '../problem.ts';
import type { AttestedTest, ReleaseForm } from '../record.ts';
import type { RowValues } from '../row-values.ts';
import {
  choice,
  DIVISION,
  fact,
  moment,
  PERSON,
  personOf,
  PLACE,
  text,
  whereOf,
} from '../shared-columns.ts';
import { TEST_RESULTS } from '../test-results.ts';

const CATEGORIES = {
  confirmed: names('Confirmed case', '确诊病例', '確診病例', '确诊', '確診'),
  asymptomatic: names('Asymptomatic', '无症状感染者', '無症狀感染者', '无症状', '無症狀'),
  close: names('Close contact', '密接', '密接', '密切接触者', '密切接觸者'),
  secondary: names('Secondary contact', '次密接', '次密接', '密接的密接', '次密切接触者'),
  companion: names('Companion', '时空伴随者', '時空伴隨者', '时空伴随'),
  abroad: names('From abroad', '境外人员', '境外人員', '境外', '入境人员'),
  'risk-area': names(
    'Risk area',
    '风险区人员',
    '風險區人員',
    '中高风险区',
    '高风险区人员',
    '中风险区人员',
  ),
  'special-zone': names(
    'Lockdown or controlled zone',
    '封控区管控区人员',
    '封控區管控區人員',
    '封控区',
    '管控区',
  ),
  other: names('Other', '其他', '其他', '其它'),
} as const satisfies Choices;

const day = (field: string, words: Column['names'], more: Partial<Column> = {}): Column => ({
  field,
  names: words,
  type: 'date',
  example: '2022-04-01',
  ...more,
});

/** How many samples a line of the form has room for. */
const MAX_SAMPLES = 20;

const twoSign: Check = (values) =>
  values.need('filler') === values.need('stamper')
    ? intakeProblem('same-signatory', {}, 'stamper')
    : undefined;

const wholeTests: Check = (values) => {
  const days = values.texts('sampledOn');
  const results = values.texts('sampleResult');
  const n = Array.from({ length: Math.max(days.length, results.length) }).findIndex(
    (_, i) => (days[i] === undefined) !== (results[i] === undefined),
  );
  return n < 0 ? undefined : intakeProblem('test-incomplete', { n: n + 1 }, 'sampleResult');
};

/** A summary of people released: central (R20) and home (R21) differ only in what they are called and release from. */
export function releaseSummary(
  words: Pick<TableKind, 'id' | 'title'>,
  forms: Choices,
  usual: string,
): TableKind {
  return {
    ...words,
    formats: ['xlsx', 'csv', 'json'],
    columns: [
      text('serial', names('Serial number', '序号', '序號', 'No.'), '1'),
      ...PERSON,
      choice(
        'category',
        names('Category', '人员类别', '人員類別', '类别', '隔离原因'),
        CATEGORIES,
        {
          required: true,
        },
      ),
      day(
        'lastExposureOn',
        names('Last exposure', '末次暴露日期', '末次暴露日期', '末次接触日期', '末次暴露时间'),
      ),
      choice('form', names('Form', '隔离方式', '隔離方式', '管理方式'), forms, { fallback: usual }),
      day(
        'admittedOn',
        names('In date', '开始隔离日期', '開始隔離日期', '入住日期', '隔离日期', '隔离开始日期'),
        {
          required: true,
        },
      ),
      moment(
        'releasedAt',
        names('Out date', '解除隔离日期', '解除隔離日期', '解除日期', '解除隔离时间', '解除时间'),
        {
          example: '2022-04-15 10:00',
        },
      ),
      day(
        'sampledOn',
        names(
          'Sample {n} date',
          '第{n}次采样日期',
          '第{n}次採樣日期',
          '第{n}次核酸采样日期',
          '第{n}次采样时间',
        ),
        {
          repeats: MAX_SAMPLES,
        },
      ),
      choice(
        'sampleResult',
        names(
          'Sample {n} result',
          '第{n}次检测结果',
          '第{n}次檢測結果',
          '第{n}次采样结果',
          '第{n}次结果',
          '第{n}次核酸检测结果',
        ),
        TEST_RESULTS,
        { repeats: MAX_SAMPLES },
      ),
      {
        ...DIVISION,
        names: names(
          'Destination community',
          '去向社区',
          '去向社區',
          '目的地社区',
          '解除后去向',
          '居住社区',
          'destination',
        ),
        example: '福建省/厦门市/思明区/中华街道/镇海社区',
      },
      {
        ...PLACE,
        names: names('Destination address', '去向地址', '去向地址', '详细地址', 'place'),
      },
      text('site', names('Site', '隔离点', '隔離點', '隔离场所', '集中隔离点'), '示例隔离点'),
      text('filler', names('Filled in by', '填表人', '填表人', '填报人', '填報人'), '李四', {
        required: true,
      }),
      text(
        'stamper',
        names('Stamped by', '盖章人', '蓋章人', '审核人', '審核人', '负责人'),
        '王五',
        {
          required: true,
        },
      ),
      text(
        'reference',
        names('Form number', '表单编号', '表單編號', '编号', '文号', 'reference'),
        'F-2022-015',
      ),
    ],
    checks: [inOrder('admittedOn', 'releasedAt'), wholeTests, twoSign],
    record: (values) => ({
      type: 'facts',
      person: personOf(values),
      facts: [
        fact('release', values, values.need('releasedAt'), {
          form: values.need('form'),
          site: values.text('site'),
          'form-reference': values.text('reference'),
        }),
      ],
      where: whereOf(values),
      form: formOf(values),
    }),
  };
}

function formOf(values: RowValues): ReleaseForm {
  return {
    category: values.need('category'),
    admittedOn: values.need('admittedOn'),
    tests: testsOf(values),
    filler: values.need('filler'),
    stamper: values.need('stamper'),
    ...given({ serial: values.text('serial'), lastExposureOn: values.text('lastExposureOn') }),
  };
}

function testsOf(values: RowValues): AttestedTest[] {
  const results = values.texts('sampleResult');
  return values
    .texts('sampledOn')
    .flatMap((sampledOn, i) =>
      sampledOn === undefined ? [] : [{ sampledOn, result: results[i] as AttestedTest['result'] }],
    );
}
