import { inOrder } from '../checks.ts';
import { given } from '../given.ts';
import type { TableKind } from '../kind.ts';
import { type Choices, names } from '../names.ts';
import { choice, DIVISION, FROM, PLACE, text, TO } from '../shared-columns.ts';

const LEVELS = {
  lockdown: names('Lockdown zone', '封控区', '封控區', '封控'),
  controlled: names('Controlled zone', '管控区', '管控區', '管控'),
  lifted: names('Lifted', '解除', '解除', '解封', '降为防范区'),
} as const satisfies Choices;

/** Orders that make a place a lockdown or controlled zone, or lift it (R9). They name no person. */
export const zoneOrders: TableKind = {
  id: 'zone-orders',
  title: { en: 'Zone orders', 'zh-Hans': '封控管控区通告', 'zh-Hant': '封控管控區通告' },
  formats: ['csv', 'xlsx', 'json'],
  columns: [
    DIVISION,
    PLACE,
    choice('level', names('Level', '管控等级', '管控等級', '等级', '区域类别'), LEVELS, {
      required: true,
    }),
    { ...FROM, future: true },
    TO,
    text('order', names('Order number', '通告文号', '通告文號', '文号', '通告编号'), '2022年第1号'),
  ],
  checks: [inOrder('from', 'to')],
  record: (values) => ({
    type: 'place-order',
    where: {
      division: values.division('division')!,
      ...given({ place: values.text('place') }),
    },
    level: values.need('level') as 'lockdown' | 'controlled' | 'lifted',
    validFrom: values.need('from'),
    ...given({ validTo: values.text('to'), order: values.text('order') }),
  }),
};
