import { type Choices, names } from '../names.ts';
import { choice, fact, moment } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

const TYPES = {
  fever: names('Fever', '发热', '發熱', '发烧', '發燒'),
  cough: names('Cough', '咳嗽', '咳嗽', '干咳'),
  other: names('Other', '其他', '其他', '其它', '其他症状'),
} as const satisfies Choices;

/** What a fever clinic sees (R13, R17); the reference is the clinic's. */
export const symptoms = factKind({
  id: 'symptoms',
  title: {
    en: 'Symptoms seen by a clinic',
    'zh-Hans': '发热门诊登记表',
    'zh-Hant': '發熱門診登記表',
  },
  columns: [
    choice('type', names('Symptom', '症状', '症狀', '主要症状'), TYPES, { required: true }),
    moment('seenAt', names('Seen at', '就诊时间', '就診時間', '就诊日期')),
  ],
  fact: (values) => fact('symptom', values, values.need('seenAt'), { type: values.need('type') }),
});
