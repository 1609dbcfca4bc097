import type { MessageTable } from '@kangma/policy';

/** What people read on their phones. None names a person, a place or a number of a document. */
export const TEXTS = {
  'colour-green': {
    en: 'Kangma: your health code is green again.',
    'zh-Hans': '【康码】您的健康码已恢复为绿码。',
    'zh-Hant': '【康碼】您的健康碼已恢復為綠碼。',
  },
  'colour-yellow': {
    en: 'Kangma: your health code is now yellow. Why: {reason}.{green} Stay at home and report to your community; questions: {phone}.',
    'zh-Hans':
      '【康码】您的健康码现为黄码。原因：{reason}。{green}请居家并向社区报告，咨询电话 {phone}。',
    'zh-Hant':
      '【康碼】您的健康碼現為黃碼。原因：{reason}。{green}請居家並向社區報告，諮詢電話 {phone}。',
  },
  'colour-red': {
    en: 'Kangma: your health code is now red. Why: {reason}.{green} Do not leave, and report to your community at once; questions: {phone}.',
    'zh-Hans':
      '【康码】您的健康码现为红码。原因：{reason}。{green}请勿外出并立即向社区报告，咨询电话 {phone}。',
    'zh-Hant':
      '【康碼】您的健康碼現為紅碼。原因：{reason}。{green}請勿外出並立即向社區報告，諮詢電話 {phone}。',
  },
  'colour-none': {
    en: 'Kangma: your health code cannot be determined at present, which is neither green nor red. Open your page; questions: {phone}.',
    'zh-Hans':
      '【康码】您的健康码目前无法判定，既非绿码也非红码。请打开您的页面查看，咨询电话 {phone}。',
    'zh-Hant':
      '【康碼】您的健康碼目前無法判定，既非綠碼也非紅碼。請打開您的頁面查看，諮詢電話 {phone}。',
  },
  'green-from': {
    en: ' Green from {at} at the earliest.',
    'zh-Hans': '最早 {at} 转绿。',
    'zh-Hant': '最早 {at} 轉綠。',
  },
  question: {
    en: 'Kangma: a question for you: {title}. Please answer on your page.',
    'zh-Hans': '【康码】有一个问题需要您回答：{title}。请在您的页面作答。',
    'zh-Hant': '【康碼】有一個問題需要您回答：{title}。請在您的頁面作答。',
  },
  'question-until': {
    en: 'Kangma: a question for you: {title}. Please answer on your page by {at}.',
    'zh-Hans': '【康码】有一个问题需要您回答：{title}。请在 {at} 前在您的页面作答。',
    'zh-Hant': '【康碼】有一個問題需要您回答：{title}。請在 {at} 前在您的頁面作答。',
  },
  'question-due': {
    en: 'Kangma: your answer is due by {at}: {title}.',
    'zh-Hans': '【康码】请在 {at} 前回答：{title}。',
    'zh-Hant': '【康碼】請在 {at} 前回答：{title}。',
  },
  'test-due': {
    en: 'Kangma: a test is due: between {from} and {until}. It brings you closer to green.',
    'zh-Hans': '【康码】请在 {from} 至 {until} 之间进行核酸检测，以便按时转绿。',
    'zh-Hant': '【康碼】請在 {from} 至 {until} 之間進行核酸檢測，以便按時轉綠。',
  },
  'keeps-child': {
    en: 'For the child whom you look after: {text}',
    'zh-Hans': '转告您照护的孩子：{text}',
    'zh-Hant': '轉告您照護的孩子：{text}',
  },
  'keeps-elder': {
    en: 'For the old person whom you look after: {text}',
    'zh-Hans': '转告您照护的老人：{text}',
    'zh-Hant': '轉告您照護的長者：{text}',
  },
  'keeps-other': {
    en: 'For the person whom you look after: {text}',
    'zh-Hans': '转告您照护的家人：{text}',
    'zh-Hant': '轉告您照護的家人：{text}',
  },
  record: {
    en: 'Kangma: your record was changed at {at}: {what}. If it was not you, go to the counter of your community with your document; questions: 12345.',
    'zh-Hans':
      '【康码】您的登记信息于 {at} 更改：{what}。如非本人操作，请携带证件到社区窗口处理，咨询电话 12345。',
    'zh-Hant':
      '【康碼】您的登記資料於 {at} 更改：{what}。如非本人操作，請攜帶證件到社區窗口處理，諮詢電話 12345。',
  },
  and: { en: ', ', 'zh-Hans': '、', 'zh-Hant': '、' },
  'field-division': { en: 'where you live', 'zh-Hans': '居住地', 'zh-Hant': '居住地' },
  'field-place': { en: 'compound or building', 'zh-Hans': '小区或楼栋', 'zh-Hant': '小區或樓棟' },
  'field-language': { en: 'language', 'zh-Hans': '语言', 'zh-Hant': '語言' },
  'field-phone': { en: 'phone number', 'zh-Hans': '手机号', 'zh-Hant': '手機號碼' },
} as const satisfies MessageTable;
