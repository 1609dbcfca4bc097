import type { MessageTable } from '@kangma/policy';

/** What the page says to somebody who registers. */
export const REGISTER_TEXTS = {
  register: { en: 'Register', 'zh-Hans': '登记', 'zh-Hant': '登記' },
  'register-lead': {
    en: 'For those who have no health code here yet. A code is sent to your phone; then your details are compared with the registers.',
    'zh-Hans': '尚未在本地领码者请在此登记。验证码将发至您的手机，随后与登记库核对。',
    'zh-Hant': '尚未在本地領碼者請在此登記。驗證碼將發至您的手機，隨後與登記庫核對。',
  },
  'to-sign-in': {
    en: 'I am registered: sign in',
    'zh-Hans': '已登记，去登录',
    'zh-Hant': '已登記，去登入',
  },
  name: {
    en: 'Name, as in the document',
    'zh-Hans': '姓名（与证件一致）',
    'zh-Hant': '姓名（與證件一致）',
  },
  'document-type': { en: 'Document', 'zh-Hans': '证件类型', 'zh-Hant': '證件類型' },
  document: { en: 'Number of the document', 'zh-Hans': '证件号码', 'zh-Hant': '證件號碼' },
  'birth-date': { en: 'Date of birth', 'zh-Hans': '出生日期', 'zh-Hant': '出生日期' },
  phone: { en: 'Mobile number', 'zh-Hans': '手机号', 'zh-Hant': '手機號碼' },
  'no-phone': {
    en: 'Without a phone, or for a newborn without a document: go to the counter of your community.',
    'zh-Hans': '没有手机，或为无证件的新生儿登记：请到社区窗口办理。',
    'zh-Hant': '沒有手機，或為無證件的新生兒登記：請到社區窗口辦理。',
  },
  home: { en: 'Where you live', 'zh-Hans': '现居住地', 'zh-Hant': '現居住地' },
  'level-2': { en: 'Province', 'zh-Hans': '省', 'zh-Hant': '省' },
  'level-4': { en: 'City', 'zh-Hans': '市', 'zh-Hant': '市' },
  'level-6': { en: 'District or county', 'zh-Hans': '区县', 'zh-Hant': '區縣' },
  'level-9': { en: 'Town or street', 'zh-Hans': '乡镇街道', 'zh-Hant': '鄉鎮街道' },
  'level-12': { en: 'Village or community', 'zh-Hans': '村（社区）', 'zh-Hant': '村（社區）' },
  choose: { en: 'Choose …', 'zh-Hans': '请选择…', 'zh-Hant': '請選擇…' },
  place: {
    en: 'Compound or building, without the flat',
    'zh-Hans': '小区或楼栋（不填门牌室号）',
    'zh-Hant': '小區或樓棟（不填門牌室號）',
  },
  health: { en: 'Your health', 'zh-Hans': '健康申报', 'zh-Hant': '健康申報' },
  'health-healthy': { en: 'I am well.', 'zh-Hans': '身体健康。', 'zh-Hant': '身體健康。' },
  'health-symptoms': {
    en: 'I have a fever, a cough or other symptoms: the code turns yellow until a clinic clears you.',
    'zh-Hans': '有发热、咳嗽等症状：将为黄码，直至发热门诊排除。',
    'zh-Hant': '有發熱、咳嗽等症狀：將為黃碼，直至發熱門診排除。',
  },
  'health-later': {
    en: 'I say so later: until then there is no code.',
    'zh-Hans': '稍后申报：申报前没有健康码。',
    'zh-Hant': '稍後申報：申報前沒有健康碼。',
  },
  terms: {
    en: 'I agree to the terms. What I state is true.',
    'zh-Hans': '我同意使用条款。所填内容属实。',
    'zh-Hant': '我同意使用條款。所填內容屬實。',
  },
  'read-terms': { en: 'Read the terms', 'zh-Hans': '阅读使用条款', 'zh-Hant': '閱讀使用條款' },
  next: { en: 'Send me the code', 'zh-Hans': '获取验证码', 'zh-Hant': '取得驗證碼' },
  incomplete: {
    en: 'Fill in every field, down to the village.',
    'zh-Hans': '请填写全部项目，居住地请选到村（社区）。',
    'zh-Hant': '請填寫全部項目，居住地請選到村（社區）。',
  },
  'code-sent': {
    en: 'A code is on its way to {phone}. It is valid for {minutes} minutes.',
    'zh-Hans': '验证码已发往 {phone}，{minutes} 分钟内有效。',
    'zh-Hant': '驗證碼已發往 {phone}，{minutes} 分鐘內有效。',
  },
  code: { en: 'Code from the message', 'zh-Hans': '短信验证码', 'zh-Hant': '簡訊驗證碼' },
  finish: { en: 'Register', 'zh-Hans': '完成登记', 'zh-Hant': '完成登記' },
  change: { en: 'Change what I stated', 'zh-Hans': '修改所填内容', 'zh-Hant': '修改所填內容' },
  'at-counter': {
    en: 'Now to the counter',
    'zh-Hans': '请到窗口核验',
    'zh-Hant': '請到窗口核驗',
  },
  'at-counter-lead': {
    en: 'Your details could not be confirmed online. Take the document to the counter of your community or town and give this number:',
    'zh-Hans': '您的信息未能在线核验。请携带证件到社区或街道窗口，并报此编号：',
    'zh-Hant': '您的資訊未能線上核驗。請攜帶證件到社區或街道窗口，並報此編號：',
  },
  'at-counter-then': {
    en: 'Once it is confirmed there, sign in with this phone.',
    'zh-Hans': '窗口核验后，即可用此手机号登录。',
    'zh-Hant': '窗口核驗後，即可用此手機號登入。',
  },
} as const satisfies MessageTable;
