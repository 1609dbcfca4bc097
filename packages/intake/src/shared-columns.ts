import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts';
import { given } from './given.ts';
import type { Column } from './kind.ts';
import { type Choices, type Names, names } from './names.ts';
import type { FactDraft, PersonKey, Where } from './record.ts';
import type { RowValues } from './row-values.ts';

/** Whom the row is about. */
export const PERSON: readonly Column[] = [
  {
    field: 'name',
    names: names('Name', '姓名', '姓名', '被检人姓名', '受检者姓名', '患者姓名', 'full name'),
    type: 'name',
    required: true,
    example: '张三',
  },
  {
    field: 'documentType',
    names: names('Document type', '证件类型', '證件類型', '证件种类', '證件種類', 'ID type'),
    type: 'document-type',
    fallback: 'resident-id',
    choices: DOCUMENT_TYPES,
    example: '居民身份证',
  },
  {
    field: 'document',
    names: names(
      'Document number',
      '证件号码',
      '證件號碼',
      '证件号',
      '證件號',
      '身份证号',
      '身份证号码',
      '身份證號',
      '身分證號碼',
      '公民身份号码',
      'ID number',
      'document',
    ),
    type: 'document',
    required: true,
    example: '990101199001010019',
  },
  {
    field: 'phone',
    names: names(
      'Phone',
      '联系电话',
      '聯絡電話',
      '手机号',
      '手机号码',
      '手機號碼',
      '电话',
      '電話',
      '联系方式',
    ),
    type: 'phone',
    example: '10012345678',
  },
];

/** The number of the row's fact in the sender's own books. */
export const REFERENCE: Column = {
  field: 'reference',
  names: names('Reference', '编号', '編號', '文号', '文號', '报告编号', '單號'),
  type: 'text',
  example: '2022-0401',
};

/** A moment. Unless it must be exact, a date alone is the beginning of that day. */
export function moment(
  field: string,
  words: Names,
  is: { readonly optional?: true; readonly exact?: true; readonly example?: string } = {},
): Column {
  return {
    field,
    names: words,
    type: 'instant',
    example: is.example ?? '2022-04-01 08:00',
    ...(is.optional === true ? {} : { required: true }),
    ...(is.exact === true ? {} : { dateAs: 'start' }),
  };
}

/** The end of something that lasts: a date alone is that whole day. */
function ending(field: string, words: Names): Column {
  return {
    field,
    names: words,
    type: 'instant',
    dateAs: 'end',
    future: true,
    example: '2022-04-08 18:00',
  };
}

export function choice(
  field: string,
  words: Names,
  choices: Choices,
  more: Partial<Column> = {},
): Column {
  const first = Object.values(choices)[0]!;
  return { field, names: words, type: 'choice', choices, example: first['zh-Hans'], ...more };
}

export function text(
  field: string,
  words: Names,
  example: string,
  more: Partial<Column> = {},
): Column {
  return { field, names: words, type: 'text', example, ...more };
}

export const FROM = moment(
  'from',
  names('From', '开始时间', '開始時間', '起始时间', '自', '开始日期', 'begin', 'start'),
);
export const TO = ending(
  'to',
  names('To', '结束时间', '結束時間', '截止时间', '至', '结束日期', 'end'),
);

export const DIVISION: Column = {
  field: 'division',
  names: names('Division', '行政区划', '行政區劃', '区划代码', '區劃代碼', '所在地区', '所在区划'),
  type: 'division',
  required: true,
  example: '福建省/厦门市/思明区/中华街道',
};

export const PLACE = text(
  'place',
  names('Place', '地点', '地點', '场所', '場所', '场所名称', '具体地点', '小区', '楼栋'),
  '中山路1号楼',
);

export const CELSIUS: Column = {
  field: 'celsius',
  names: names('Temperature (°C)', '体温', '體溫', '体温℃', 'temperature', 'celsius'),
  type: 'number',
  range: { min: 20, max: 50 },
  example: '36.5',
};

/** Who the row is about, as the sender knows the person. */
export function personOf(values: RowValues): PersonKey {
  return {
    documentType: values.need('documentType') as DocumentType,
    document: values.need('document'),
    name: values.need('name'),
    ...given({ phone: values.text('phone') }),
  };
}

/** The division and the place of the columns of those names. */
export function whereOf(values: RowValues): Where {
  return given({ division: values.division('division'), place: values.text('place') });
}

/** The division as text in evidence: its code, or its names. */
export function areaOf(values: RowValues): string | undefined {
  const division = values.division('division');
  if (division === undefined) return undefined;
  return 'code' in division ? division.code : division.names.join('/');
}

/** One fact of a row; attributes that the row does not give are left out. */
export function fact(
  kind: FactDraft['kind'],
  values: RowValues,
  validFrom: string,
  attributes: Readonly<Record<string, unknown>> = {},
): FactDraft {
  return {
    kind,
    source: given({ reference: values.text('reference') }),
    validFrom,
    ...given(attributes),
  };
}
