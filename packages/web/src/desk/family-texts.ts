import type { MessageTable } from '@kangma/policy';

/** What the counter says about families. */
export const FAMILY_TEXTS = {
  title: { en: 'Families', 'zh-Hans': '家人绑定', 'zh-Hant': '家人綁定' },
  lead: {
    en: 'These residents ask to look after somebody. Of a child: see the papers of the guardian. Of an adult: they stand here and agree. Enter the number that the document of the one looked after shows.',
    'zh-Hans':
      '以下居民申请照护家人。未成年人：请查看监护关系证明。成年人：须本人到场同意。请录入被照护人证件上的号码。',
    'zh-Hant':
      '以下居民申請照護家人。未成年人：請查看監護關係證明。成年人：須本人到場同意。請錄入被照護人證件上的號碼。',
  },
  empty: {
    en: 'No family waits.',
    'zh-Hans': '没有待确认的绑定。',
    'zh-Hant': '沒有待確認的綁定。',
  },
  'asks-child': {
    en: '{keeper} for {member}, a child',
    'zh-Hans': '{keeper} 照护孩子 {member}',
    'zh-Hant': '{keeper} 照護孩子 {member}',
  },
  'asks-elder': {
    en: '{keeper} for {member}, an old person',
    'zh-Hans': '{keeper} 照护老人 {member}',
    'zh-Hant': '{keeper} 照護長者 {member}',
  },
  'asks-other': {
    en: '{keeper} for {member}, an adult',
    'zh-Hans': '{keeper} 照护成年人 {member}',
    'zh-Hant': '{keeper} 照護成年人 {member}',
  },
  confirm: {
    en: 'Papers or consent seen',
    'zh-Hans': '已见证明或本人同意',
    'zh-Hant': '已見證明或本人同意',
  },
  confirmed: { en: 'Bound.', 'zh-Hans': '已绑定。', 'zh-Hant': '已綁定。' },
  'end-title': {
    en: 'Unbind somebody who stands here',
    'zh-Hans': '为到场人员解除绑定',
    'zh-Hant': '為到場人員解除綁定',
  },
  'end-lead': {
    en: 'Ends all that others may see and declare for the holder of this document.',
    'zh-Hans': '解除后，他人不能再查看或代为申报该证件持有人的健康码。',
    'zh-Hant': '解除後，他人不能再查看或代為申報該證件持有人的健康碼。',
  },
  end: { en: 'Unbind from everybody', 'zh-Hans': '解除全部绑定', 'zh-Hant': '解除全部綁定' },
  ended: {
    en: 'Ended: {count}.',
    'zh-Hans': '已解除 {count} 项。',
    'zh-Hant': '已解除 {count} 項。',
  },
} as const satisfies MessageTable;
