import { type Choices, names } from '../names.ts';
import { CELSIUS, choice, fact, moment } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

const STATUSES = {
  normal: names('Normal', '正常', '正常', '无异常'),
  abnormal: names('Abnormal', '异常', '異常', '不适'),
} as const satisfies Choices;

/** What a community notes of somebody who is under a measure (R39). */
export const monitoring = factKind({
  id: 'monitoring',
  title: { en: 'Monitoring records', 'zh-Hans': '健康监测记录', 'zh-Hant': '健康監測紀錄' },
  columns: [
    choice('status', names('Status', '健康状况', '健康狀況', '监测结果', '状态'), STATUSES, {
      required: true,
    }),
    CELSIUS,
    moment('at', names('At', '监测时间', '監測時間', '测量时间', '记录时间')),
  ],
  fact: (values) =>
    fact('monitoring', values, values.need('at'), {
      status: values.need('status'),
      celsius: values.number('celsius'),
    }),
});
