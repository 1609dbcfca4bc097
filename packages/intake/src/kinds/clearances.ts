import { type Choices, names } from '../names.ts';
import { choice, fact, moment, text } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

const FINDINGS = {
  suspected: names('Suspected case', '疑似病例', '疑似病例', '疑似'),
  symptoms: names('Symptoms', '症状', '症狀', '发热', '发热等症状'),
  positive: names('Positive result', '阳性结果', '陽性結果', '阳性', '假阳性', '初筛阳性'),
  'national-database': names('National database', '国家库', '國家庫', '国家库推送', '国家数据库'),
  'data-match': names('Data match', '数据比对', '資料比對', '大数据比对', '大数据'),
} as const satisfies Choices;

/** Findings that something does not hold: a suspicion ruled out, a false positive, a wrong flag. */
export const clearances = factKind({
  id: 'clearances',
  title: { en: 'Clearances', 'zh-Hans': '排除登记表', 'zh-Hant': '排除登記表' },
  columns: [
    choice('of', names('Cleared of', '排除事项', '排除事項', '排除类型', '排除内容'), FINDINGS, {
      required: true,
    }),
    text('clinic', names('Clinic', '诊疗机构', '診療機構', '发热门诊', '医疗机构'), '示例发热门诊'),
    moment('clearedAt', names('Cleared at', '排除时间', '排除時間', '排除日期')),
  ],
  fact: (values) =>
    fact('clearance', values, values.need('clearedAt'), {
      of: values.need('of'),
      clinic: values.text('clinic'),
    }),
});
