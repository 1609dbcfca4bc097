import { type Choices, names } from '../names.ts';
import { choice, fact, moment, PLACE, text } from '../shared-columns.ts';
import { WEIGHTS } from '../weights.ts';
import { factKind } from './fact-kind.ts';

const DEGREES = {
  close: names('Close contact', '密接', '密接', '密切接触者', '密切接觸者'),
  secondary: names('Secondary contact', '次密接', '次密接', '密接的密接', '次密切接触者'),
  companion: names('Companion', '时空伴随者', '時空伴隨者', '时空伴随', '时空交集'),
} as const satisfies Choices;

const SETTINGS = {
  unknown: names('Unknown', '不详', '不詳', '未知'),
  enclosed: names('Enclosed', '密闭空间', '密閉空間', '密闭', '密闭不通风'),
  other: names('Other', '其他', '其他', '非密闭', '开放空间'),
} as const satisfies Choices;

export const contacts = factKind({
  id: 'contacts',
  title: { en: 'Contact findings', 'zh-Hans': '密切接触者登记表', 'zh-Hant': '密切接觸者登記表' },
  columns: [
    choice(
      'degree',
      names('Degree', '接触类型', '接觸類型', '人员类别', '类别', '判定类别'),
      DEGREES,
      {
        required: true,
      },
    ),
    choice('setting', names('Setting', '接触环境', '接觸環境', '场所类型'), SETTINGS, {
      fallback: 'unknown',
    }),
    moment(
      'lastContactAt',
      names('Last contact', '末次接触时间', '末次接觸時間', '末次接触日期', '最后接触时间'),
    ),
    text('case', names('Case', '关联病例', '關聯病例', '病例编号', '关联病例编号'), 'B-0001'),
    PLACE,
    choice('weight', names('Weight', '证据强弱', '證據強弱', '判定依据强度'), WEIGHTS, {
      fallback: 'strong',
    }),
  ],
  fact: (values) =>
    fact('contact', values, values.need('lastContactAt'), {
      degree: values.need('degree'),
      setting: values.need('setting'),
      weight: values.need('weight'),
      case: values.text('case'),
      place: values.text('place'),
    }),
});
