import { inOrder } from '../checks.ts';
import { type Choices, names } from '../names.ts';
import { LEVEL } from '../levels.ts';
import { areaOf, choice, DIVISION, fact, FROM, PLACE, TO, whereOf } from '../shared-columns.ts';
import { MEANS_COLUMN, SOURCE, weightOf } from '../weights.ts';
import { factKind } from './fact-kind.ts';

const PRECISIONS = {
  place: names('The place itself', '具体地点', '具體地點', '小区', '到地点', '楼栋'),
  street: names('Street level only', '街道', '街道', '乡镇街道', '仅到街道'),
} as const satisfies Choices;

/** Stays in a risk area, as an investigation or a data match finds them (R7–R9, R18). */
export const stays = factKind({
  id: 'stays',
  title: {
    en: 'Stays in risk areas',
    'zh-Hans': '涉风险区人员登记表',
    'zh-Hant': '涉風險區人員登記表',
  },
  columns: [
    LEVEL,
    DIVISION,
    PLACE,
    FROM,
    TO,
    choice('precision', names('Precision', '定位精度', '定位精度', '精度'), PRECISIONS, {
      fallback: 'place',
    }),
    MEANS_COLUMN,
    SOURCE,
  ],
  checks: [inOrder('from', 'to')],
  where: whereOf,
  fact: (values) =>
    fact('stay', values, values.need('from'), {
      level: values.need('level'),
      precision: values.need('precision'),
      weight: weightOf(values),
      place: values.text('place'),
      area: areaOf(values),
      validTo: values.text('to'),
    }),
});
