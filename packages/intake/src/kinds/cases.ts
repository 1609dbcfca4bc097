import { type Choices, names } from '../names.ts';
import { choice, fact, moment, text } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

const CLASSES = {
  confirmed: names('Confirmed', '确诊病例', '確診病例', '确诊', '確診'),
  asymptomatic: names('Asymptomatic', '无症状感染者', '無症狀感染者', '无症状', '無症狀'),
  suspected: names('Suspected', '疑似病例', '疑似病例', '疑似'),
} as const satisfies Choices;

const OPTIONAL = { optional: true } as const;

/** What a hospital or CDC reports: the only source of confirmed and asymptomatic (R78). */
export const cases = factKind({
  id: 'cases',
  title: { en: 'Case reports', 'zh-Hans': '病例报告表', 'zh-Hant': '病例報告表' },
  columns: [
    choice('class', names('Class', '病例分类', '病例分類', '分类', '类别'), CLASSES, {
      required: true,
    }),
    moment('onsetAt', names('Onset', '发病时间', '發病時間', '发病日期'), OPTIONAL),
    moment(
      'firstPositiveAt',
      names('First positive', '首次阳性时间', '首次陽性時間', '首次阳性采样时间'),
      OPTIONAL,
    ),
    moment(
      'isolatedAt',
      names('Isolated at', '隔离时间', '隔離時間', '隔离治疗时间', '收治时间'),
      OPTIONAL,
    ),
    moment('reportedAt', names('Reported at', '报告时间', '報告時間', '报告日期', '诊断时间')),
    text('hospital', names('Hospital', '报告单位', '報告單位', '医院', '收治医院'), '示例医院', {
      max: 90,
    }),
  ],
  fact: (values) => ({
    ...fact('case', values, values.need('reportedAt'), {
      class: values.need('class'),
      onsetAt: values.text('onsetAt'),
      firstPositiveAt: values.text('firstPositiveAt'),
      isolatedAt: values.text('isolatedAt'),
    }),
    source: sourceOf(values.text('hospital'), values.text('reference')),
  }),
});

/** A case has no field for who reported it: the reference says it before the number of the report. */
function sourceOf(...parts: (string | undefined)[]): { reference?: string } {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? {} : { reference: said.join(' ') };
}
