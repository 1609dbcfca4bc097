import { inOrder } from '../checks.ts';
import { given } from '../given.ts';
import type { Check, TableKind } from '../kind.ts';
import { type Choices, names } from '../names.ts';
import { intakeProblem } from '../problem.ts';
import { writeLocal } from '../values/local-time.ts';
import { choice, moment, PERSON, personOf, text } from '../shared-columns.ts';
import { TEST_RESULTS } from '../test-results.ts';

const METHODS = {
  nucleic: names('Nucleic acid', '核酸', '核酸', '核酸检测', 'PCR', 'RT-PCR'),
  antigen: names('Antigen', '抗原', '抗原', '抗原检测'),
} as const satisfies Choices;

const POOLING = {
  single: names('Single', '单检', '單檢', '单人单管', '1:1', '单采'),
  pooled: names(
    'Pooled',
    '混检',
    '混檢',
    '混采',
    '5:1',
    '10:1',
    '20:1',
    '5混1',
    '10混1',
    '20混1',
    '10:1混检',
    '20:1混检',
    '5:1混检',
  ),
} as const satisfies Choices;

const pendingHasNoReport: Check = (values) =>
  values.text('result') === 'pending' && values.text('reportedAt') !== undefined
    ? intakeProblem('reported-pending', {}, 'reportedAt')
    : undefined;

/**
 * What a laboratory reports (R78). A result without a time of report counts as reported when it was received: results
 * count from their report, and no earlier moment is known.
 */
export const laboratory: TableKind = {
  id: 'laboratory',
  title: { en: 'Laboratory results', 'zh-Hans': '检测结果', 'zh-Hant': '檢測結果' },
  formats: ['csv', 'xlsx', 'json', 'fhir'],
  columns: [
    ...PERSON,
    text(
      'sampleId',
      names('Sample id', '样本编号', '樣本編號', '样本号', '标本编号', '条码号'),
      'S-20220401-001',
      {
        required: true,
        max: 100,
      },
    ),
    text('tube', names('Tube', '试管编号', '試管編號', '管号', '混管编号'), 'T-0001', { max: 100 }),
    moment('sampledAt', names('Sampled at', '采样时间', '採樣時間', '采集时间', '采样日期时间'), {
      exact: true,
    }),
    moment('reportedAt', names('Reported at', '报告时间', '報告時間', '检测时间', '出结果时间'), {
      optional: true,
      exact: true,
      example: '2022-04-01 20:00',
    }),
    choice('result', names('Result', '检测结果', '檢測結果', '结果', '結果'), TEST_RESULTS, {
      required: true,
    }),
    choice('method', names('Method', '检测方法', '檢測方法', '检测项目', '方法'), METHODS, {
      fallback: 'nucleic',
    }),
    choice(
      'pooling',
      names('Pooling', '采样方式', '採樣方式', '检测方式', '混采类型', '混检方式'),
      POOLING,
      {
        fallback: 'single',
      },
    ),
    text(
      'laboratory',
      names('Laboratory', '检测机构', '檢測機構', '检验机构', '实验室'),
      '示例检验所',
    ),
    text('corrects', names('Corrects sample', '更正样本编号', '更正樣本編號', '更正原样本号'), '', {
      max: 100,
    }),
  ],
  checks: [inOrder('sampledAt', 'reportedAt', 'reported-before-sampled'), pendingHasNoReport],
  record: (values, context) => {
    const sampleId = values.need('sampleId');
    const result = values.need('result');
    const reportedAt = values.text('reportedAt') ?? writeLocal(context.receivedAt);
    return {
      type: 'facts',
      person: personOf(values),
      facts: [
        {
          kind: 'test',
          source: { reference: sampleId },
          validFrom: values.need('sampledAt'),
          result,
          method: values.need('method'),
          pooling: values.need('pooling'),
          sampleId,
          ...given({
            reportedAt: result === 'pending' ? undefined : reportedAt,
            laboratory: values.text('laboratory'),
            corrects: values.text('corrects'),
          }),
        },
      ],
    };
  },
};
