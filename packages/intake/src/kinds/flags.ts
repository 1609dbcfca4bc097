import { inOrder } from '../checks.ts';
import { type Choices, names } from '../names.ts';
import { choice, fact, FROM, TO } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

const LISTS = {
  'national-database': names('National database', '国家库', '國家庫', '国家库推送', '国家数据库'),
  'data-match': names('Data match', '数据比对', '資料比對', '大数据比对', '大数据'),
} as const satisfies Choices;

/** People flagged by the national database or by a data match (R10, R13). */
export const flags = factKind({
  id: 'flags',
  title: { en: 'Flags', 'zh-Hans': '推送名单', 'zh-Hant': '推送名單' },
  columns: [
    choice('list', names('List', '名单来源', '名單來源', '推送来源', '来源'), LISTS, {
      required: true,
    }),
    FROM,
    TO,
  ],
  checks: [inOrder('from', 'to')],
  fact: (values) =>
    fact('flag', values, values.need('from'), {
      list: values.need('list'),
      validTo: values.text('to'),
    }),
});
