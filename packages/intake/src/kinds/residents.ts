import { given } from '../given.ts';
import type { TableKind } from '../kind.ts';
import { type Choices, names } from '../names.ts';
import { choice, DIVISION, PERSON, PLACE, personOf, text } from '../shared-columns.ts';

const PLACE_NAMES = names(
  'Home',
  '居住小区',
  '居住小區',
  '小区',
  '楼栋',
  '小区楼栋',
  '住址',
  '现住址',
  'place',
);

/** In which language somebody is told. */
const LANGUAGES = {
  'zh-Hans': names(
    'Simplified Chinese',
    '简体中文',
    '簡體中文',
    '简体',
    '简',
    'zh',
    'zh-CN',
    '中文',
  ),
  'zh-Hant': names(
    'Traditional Chinese',
    '繁体中文',
    '繁體中文',
    '繁体',
    '繁體',
    '繁',
    'zh-TW',
    'zh-HK',
  ),
  en: names('English', '英文', '英文', '英语', 'en-US', 'en-GB'),
} as const satisfies Choices;

/** The register of those who live somewhere. */
export const residents: TableKind = {
  id: 'residents',
  title: { en: 'Register of residents', 'zh-Hans': '居民登记表', 'zh-Hant': '居民登記表' },
  formats: ['csv', 'xlsx', 'json'],
  columns: [
    ...PERSON,
    {
      ...DIVISION,
      names: names(
        'Village',
        '村社区',
        '村社區',
        '所属社区',
        '居住地区划',
        '行政区划',
        '社区代码',
        'division',
      ),
      type: 'village',
      example: '福建省/厦门市/思明区/中华街道/镇海社区',
    },
    { ...PLACE, names: PLACE_NAMES },
    {
      field: 'birthDate',
      names: names('Date of birth', '出生日期', '出生日期', '生日'),
      type: 'date',
      example: '1990-01-01',
    },
    text('household', names('Household', '户号', '戶號', '家庭编号'), 'H-0001', { max: 100 }),
    choice('language', names('Language', '语言', '語言'), LANGUAGES),
  ],
  record: (values) => ({
    type: 'resident',
    person: personOf(values),
    home: {
      division: values.division('division')!,
      ...given({ place: values.text('place') }),
    },
    ...given({
      birthDate: values.text('birthDate'),
      household: values.text('household'),
      language: values.text('language'),
    }),
  }),
};
