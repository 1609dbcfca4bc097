import { inOrder } from '../checks.ts';
import { names } from '../names.ts';
import { fact, FROM, PLACE, text, TO } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

/** Who works in a risk area on a roster (R15). */
export const dutyRosters = factKind({
  id: 'duty-rosters',
  title: { en: 'Duty rosters', 'zh-Hans': '一线人员值班表', 'zh-Hant': '一線人員值班表' },
  columns: [
    text('unit', names('Unit', '单位', '單位', '工作单位', '派出单位'), '示例单位', {
      required: true,
    }),
    PLACE,
    { ...FROM, future: true },
    TO,
  ],
  checks: [inOrder('from', 'to')],
  fact: (values) =>
    fact('duty', values, values.need('from'), {
      unit: values.text('unit'),
      place: values.text('place'),
      validTo: values.text('to'),
    }),
});
