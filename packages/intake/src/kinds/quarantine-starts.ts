import { inOrder } from '../checks.ts';
import { type Choices, names } from '../names.ts';
import { MEASURES } from '../measures.ts';
import { choice, fact, FROM, text, TO } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

const AREAS = {
  none: names('No', '否', '否', '无', '無'),
  'risk-area': names('Yes', '是', '是', '中高风险区', '风险区内', '風險區內'),
} as const satisfies Choices;

export const quarantineStarts = factKind({
  id: 'quarantine-starts',
  title: { en: 'Starts of quarantine', 'zh-Hans': '隔离人员登记表', 'zh-Hant': '隔離人員登記表' },
  columns: [
    choice('form', names('Form', '隔离方式', '隔離方式', '管理方式'), MEASURES, { required: true }),
    choice('area', names('Within a risk area', '是否在风险区内', '是否在風險區內'), AREAS, {
      fallback: 'none',
    }),
    text('site', names('Site', '隔离点', '隔離點', '隔离场所'), '示例隔离点'),
    FROM,
    TO,
  ],
  checks: [inOrder('from', 'to')],
  fact: (values) =>
    fact('quarantine', values, values.need('from'), {
      form: values.need('form'),
      area: values.need('area'),
      site: values.text('site'),
      validTo: values.text('to'),
    }),
});
