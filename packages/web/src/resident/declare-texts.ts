import type { MessageTable } from '@kangma/policy';

/** What can be declared, and what it does. */
export const DECLARE_TEXTS = {
  'item-healthy': { en: 'I am healthy', 'zh-Hans': '身体健康', 'zh-Hant': '身體健康' },
  'item-healthy-does': {
    en: 'Needed for a code. It does not undo anything adverse.',
    'zh-Hans': '领码所需；不会消除已有的不利证据。',
    'zh-Hant': '領碼所需；不會消除已有的不利證據。',
  },
  'item-trip': { en: 'I have travelled', 'zh-Hans': '有外出行程', 'zh-Hant': '有外出行程' },
  'item-trip-does': {
    en: 'It does not change your code by itself. Where you were counts if there is a risk area, now or later.',
    'zh-Hans': '本身不改变健康码；所到之处如属风险区（含之后划定），将据此判定。',
    'zh-Hant': '本身不改變健康碼；所到之處如屬風險區（含之後劃定），將據此判定。',
  },
  'item-symptoms': {
    en: 'I have a fever, a cough or other symptoms',
    'zh-Hans': '有发热、咳嗽等症状',
    'zh-Hant': '有發熱、咳嗽等症狀',
  },
  'item-symptoms-does': {
    en: 'Your code turns yellow until a clinic clears you. Stay at home and go to a fever clinic.',
    'zh-Hans': '健康码将变为黄码，直至发热门诊排除。请居家并前往发热门诊就诊。',
    'zh-Hant': '健康碼將變為黃碼，直至發熱門診排除。請居家並前往發熱門診就診。',
  },
  'item-suspicion': {
    en: 'A doctor suspects an infection',
    'zh-Hans': '被列为疑似',
    'zh-Hant': '被列為疑似',
  },
  'item-suspicion-does': {
    en: 'Your code turns yellow or red until it is ruled out.',
    'zh-Hans': '健康码将变为黄码或红码，直至排除。',
    'zh-Hant': '健康碼將變為黃碼或紅碼，直至排除。',
  },
  'item-diagnosis': {
    en: 'I have been diagnosed',
    'zh-Hans': '已被确诊',
    'zh-Hant': '已被確診',
  },
  'item-diagnosis-does': {
    en: 'Your code turns yellow or red. A mistake is undone by your community, not here.',
    'zh-Hans': '健康码将变为黄码或红码。误报须由社区撤销，不能在此撤回。',
    'zh-Hant': '健康碼將變為黃碼或紅碼。誤報須由社區撤銷，不能在此撤回。',
  },
  'would-change': {
    en: 'Your code would become {colour}. Why: {why}.',
    'zh-Hans': '提交后您的健康码将变为{colour}。原因：{why}。',
    'zh-Hant': '提交後您的健康碼將變為{colour}。原因：{why}。',
  },
  'would-not-change': {
    en: 'Your code would stay {colour}.',
    'zh-Hans': '提交后您的健康码仍为{colour}。',
    'zh-Hant': '提交後您的健康碼仍為{colour}。',
  },
  'would-green': {
    en: 'Green from {at} at the earliest.',
    'zh-Hans': '最早 {at} 转绿。',
    'zh-Hant': '最早 {at} 轉綠。',
  },
  'trip-where': {
    en: 'Where to: province/city/district/town (names with / between)',
    'zh-Hans': '去往地区：省/市/区/街道（以“/”分隔）',
    'zh-Hant': '前往地區：省/市/區/街道（以「/」分隔）',
  },
  'trip-place': {
    en: 'Hotel, compound, shop (if known)',
    'zh-Hans': '酒店、小区或场所（如知道）',
    'zh-Hant': '飯店、小區或場所（如知道）',
  },
  'trip-from': { en: 'From', 'zh-Hans': '开始时间', 'zh-Hant': '開始時間' },
  'trip-to': {
    en: 'To (empty: still there)',
    'zh-Hans': '结束时间（未填：仍在当地）',
    'zh-Hant': '結束時間（未填：仍在當地）',
  },
} as const satisfies MessageTable;
