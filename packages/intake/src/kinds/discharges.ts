import { names } from '../names.ts';
import { fact, moment, text } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

export const discharges = factKind({
  id: 'discharges',
  title: { en: 'Discharges from hospital', 'zh-Hans': '出院登记表', 'zh-Hant': '出院登記表' },
  columns: [
    text('hospital', names('Hospital', '医院', '醫院', '定点医院', '收治医院'), '示例医院'),
    moment('dischargedAt', names('Discharged at', '出院时间', '出院時間', '出院日期', '出舱时间')),
  ],
  fact: (values) =>
    fact('discharge', values, values.need('dischargedAt'), { hospital: values.text('hospital') }),
});
