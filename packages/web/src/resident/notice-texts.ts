import type { MessageTable } from '@kangma/policy';

/** What a person reads of the messages to their phone. */
export const NOTICE_TEXTS = {
  notices: { en: 'Messages to my phone', 'zh-Hans': '发给我的短信', 'zh-Hant': '發給我的簡訊' },
  'notices-empty': {
    en: 'Nothing was sent to your phone. Every change of your code will be.',
    'zh-Hans': '尚未向您发送短信。健康码变化时会短信告知。',
    'zh-Hant': '尚未向您發送簡訊。健康碼變化時會以簡訊告知。',
  },
  'notice-waiting': { en: 'to be sent', 'zh-Hans': '待发送', 'zh-Hant': '待發送' },
  'notice-sent': { en: 'sent', 'zh-Hans': '已发送', 'zh-Hant': '已發送' },
  'notice-failed': {
    en: 'did not reach you; your community has been told',
    'zh-Hans': '未送达，已告知社区',
    'zh-Hant': '未送達，已告知社區',
  },
  'notice-expired': { en: 'no longer needed', 'zh-Hans': '已不需要', 'zh-Hant': '已不需要' },
  calendar: {
    en: 'Put the tests into my calendar',
    'zh-Hans': '将检测加入日历',
    'zh-Hant': '將檢測加入行事曆',
  },
} as const satisfies MessageTable;
