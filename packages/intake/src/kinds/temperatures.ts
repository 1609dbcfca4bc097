import { names } from '../names.ts';
import { CELSIUS, fact, moment } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

export const temperatures = factKind({
  id: 'temperatures',
  title: { en: 'Temperatures', 'zh-Hans': '体温登记表', 'zh-Hant': '體溫登記表' },
  columns: [
    { ...CELSIUS, required: true },
    moment('at', names('At', '测量时间', '測量時間', '登记时间', '时间')),
  ],
  fact: (values) =>
    fact('temperature', values, values.need('at'), { celsius: values.number('celsius') }),
});
