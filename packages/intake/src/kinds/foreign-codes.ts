import { inOrder } from '../checks.ts';
import { given } from '../given.ts';
import { type Choices, names } from '../names.ts';
import { choice, DIVISION, fact, FROM, text, TO } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

const COLOURS = {
  green: names('Green', '绿码', '綠碼', '绿', '綠', '绿色'),
  yellow: names('Yellow', '黄码', '黃碼', '黄', '黃', '黄色'),
  red: names('Red', '红码', '紅碼', '红', '紅', '红色'),
} as const satisfies Choices;

/** Codes that another city or province assigned: the fact is theirs, and so is lifting it (R12, R53). */
export const foreignCodes = factKind({
  id: 'foreign-codes',
  title: {
    en: 'Codes assigned elsewhere',
    'zh-Hans': '外地赋码登记表',
    'zh-Hant': '外地賦碼登記表',
  },
  columns: [
    choice('colour', names('Colour', '码色', '碼色', '颜色', '赋码颜色'), COLOURS, {
      required: true,
    }),
    {
      ...DIVISION,
      names: names(
        'Assigned by division',
        '赋码地区划代码',
        '賦碼地區劃代碼',
        '赋码地',
        '区划代码',
        'division',
      ),
      type: 'division-code',
      example: '350200',
    },
    text('office', names('Office', '赋码单位', '賦碼單位', '赋码机关'), '示例市疫情防控指挥部', {
      required: true,
    }),
    text(
      'officePhone',
      names('Phone of the office', '赋码单位电话', '賦碼單位電話', '咨询电话'),
      '12345',
      {
        max: 40,
      },
    ),
    FROM,
    TO,
  ],
  checks: [inOrder('from', 'to')],
  fact: (values) => ({
    ...fact('code', values, values.need('from'), {
      colour: values.need('colour'),
      reference: values.text('reference'),
      validTo: values.text('to'),
    }),
    authority: {
      division: values.need('division'),
      office: values.need('office'),
      ...given({ phone: values.text('officePhone') }),
    },
  }),
});
