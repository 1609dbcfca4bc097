import { type Choices, names } from '../names.ts';
import { choice, fact, moment, text } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

const ORIGINS = {
  abroad: names('Abroad', '境外', '境外', '国外', '港澳台', '入境'),
  'other-province': names('Another province', '省外', '省外', '外省', '跨省'),
} as const satisfies Choices;

export const borderEntries = factKind({
  id: 'border-entries',
  title: {
    en: 'Arrivals',
    'zh-Hans': '入境及省外来人员登记表',
    'zh-Hant': '入境及省外來人員登記表',
  },
  columns: [
    choice('origin', names('Origin', '来源地', '來源地', '来源'), ORIGINS, { required: true }),
    text('port', names('Port', '口岸', '口岸', '入境口岸', '卡口'), '厦门高崎机场'),
    text(
      'transport',
      names('Transport', '交通工具', '交通工具', '航班车次', '航班号', '车次'),
      'XX0000',
    ),
    moment(
      'enteredAt',
      names('Entered at', '入境时间', '入境時間', '到达时间', '抵达时间', '入境日期'),
    ),
  ],
  fact: (values) =>
    fact('arrival', values, values.need('enteredAt'), {
      origin: values.need('origin'),
      port: values.text('port'),
      transport: values.text('transport'),
    }),
});
