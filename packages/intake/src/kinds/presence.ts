import { inOrder } from '../checks.ts';
import { DIVISION, fact, FROM, PLACE, TO, whereOf } from '../shared-columns.ts';
import { MEANS_COLUMN, SOURCE, weightOf } from '../weights.ts';
import { factKind } from './fact-kind.ts';

/** Where somebody was and when, as scans, tickets and registers tell it (R60, R72). */
export const presence = factKind({
  id: 'presence',
  title: { en: 'Presence records', 'zh-Hans': '到访记录', 'zh-Hant': '到訪紀錄' },
  columns: [DIVISION, { ...PLACE, required: true }, FROM, TO, MEANS_COLUMN, SOURCE],
  checks: [inOrder('from', 'to')],
  where: whereOf,
  fact: (values) =>
    fact('presence', values, values.need('from'), {
      weight: weightOf(values),
      place: values.text('place'),
      validTo: values.text('to'),
    }),
});
