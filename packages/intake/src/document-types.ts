import { type Choices, names } from './names.ts';

/** The documents that people have (R79). */
export const DOCUMENT_TYPES = {
  'resident-id': names(
    'Resident ID',
    '居民身份证',
    '居民身分證',
    '身份证',
    '身份證',
    '二代证',
    '1',
  ),
  passport: names('Passport', '护照', '護照', '外国护照', '普通护照'),
  'hong-kong-macao-permit': names(
    'Hong Kong and Macao permit',
    '港澳居民来往内地通行证',
    '港澳居民來往內地通行證',
    '港澳通行证',
    '回乡证',
    '回鄉證',
  ),
  'taiwan-permit': names(
    'Taiwan permit',
    '台湾居民来往大陆通行证',
    '臺灣居民來往大陸通行證',
    '台胞证',
    '台胞證',
    '台湾通行证',
  ),
  'residence-permit': names(
    'Residence permit of Hong Kong, Macao and Taiwan residents',
    '港澳台居民居住证',
    '港澳臺居民居住證',
    '港澳居民居住证',
    '台湾居民居住证',
  ),
  'foreign-permanent-residence': names(
    'Foreign permanent residence',
    '外国人永久居留身份证',
    '外國人永久居留身分證',
    '外国人永久居留证',
    '外国人居留证',
  ),
  'newborn-certificate': names(
    'Newborn certificate',
    '出生医学证明',
    '出生醫學證明',
    '出生证',
    '新生儿证明',
  ),
  // a newborn without a document: the guardian's number, the birth date, the place among those born together
  'guardian-record': names(
    'Registered by the guardian',
    '监护人登记',
    '監護人登記',
    '无证件儿童',
    '無證件兒童',
  ),
} as const satisfies Choices;

export type DocumentType = keyof typeof DOCUMENT_TYPES;
