import { names } from '../names.ts';
import { fact, moment, text } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

export const vaccinations = factKind({
  id: 'vaccinations',
  title: { en: 'Vaccinations', 'zh-Hans': '疫苗接种记录', 'zh-Hant': '疫苗接種紀錄' },
  columns: [
    text('vaccine', names('Vaccine', '疫苗名称', '疫苗名稱', '疫苗'), '示例疫苗'),
    {
      field: 'dose',
      names: names('Dose', '剂次', '劑次', '第几剂', '针次'),
      type: 'number',
      required: true,
      range: { min: 1, max: 20, whole: true },
      example: '2',
    },
    moment('date', names('Date', '接种日期', '接種日期', '接种时间')),
  ],
  fact: (values) =>
    fact('vaccination', values, values.need('date'), {
      vaccine: values.text('vaccine'),
      dose: values.number('dose'),
    }),
});
