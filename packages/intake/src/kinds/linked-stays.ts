import { inOrder } from '../checks.ts';
import { LEVEL } from '../levels.ts';
import { areaOf, DIVISION, fact, FROM, PLACE, TO, whereOf } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

/** Stays of a phone that is bound to the person's: another member of the family was there (R16). */
export const linkedStays = factKind({
  id: 'linked-stays',
  title: {
    en: 'Stays of linked phones',
    'zh-Hans': '关联号码涉风险区登记表',
    'zh-Hant': '關聯號碼涉風險區登記表',
  },
  columns: [LEVEL, DIVISION, PLACE, FROM, TO],
  checks: [inOrder('from', 'to')],
  where: whereOf,
  fact: (values) =>
    fact('linked-stay', values, values.need('from'), {
      level: values.need('level'),
      place: values.text('place'),
      area: areaOf(values),
      validTo: values.text('to'),
    }),
});
