import type { MessageTable } from '@kangma/policy';

/** What the resident's page says before somebody is signed in. */
export const SIGN_IN_TEXTS = {
  'sign-in': { en: 'Sign in', 'zh-Hans': '登录', 'zh-Hant': '登入' },
  'sign-in-why': {
    en: 'See your health code, why it has its colour, and how it becomes green.',
    'zh-Hans': '查看您的健康码、赋码原因和转绿办法。',
    'zh-Hant': '查看您的健康碼、賦碼原因和轉綠辦法。',
  },
  phone: { en: 'Mobile number', 'zh-Hans': '手机号', 'zh-Hant': '手機號碼' },
  'phone-hint': {
    en: '11 digits, as registered with your community.',
    'zh-Hans': '11 位数字，须为在社区登记的号码。',
    'zh-Hant': '11 位數字，須為在社區登記的號碼。',
  },
  'phone-wrong': {
    en: 'A mobile number has 11 digits and begins with 1.',
    'zh-Hans': '手机号应为以 1 开头的 11 位数字。',
    'zh-Hant': '手機號碼應為以 1 開頭的 11 位數字。',
  },
  'send-code': { en: 'Send the code', 'zh-Hans': '获取验证码', 'zh-Hant': '取得驗證碼' },
  'code-sent': {
    en: 'If this number is registered, a code is on its way to {phone}. It is valid for {minutes} minutes.',
    'zh-Hans': '若该号码已登记，验证码已发往 {phone}，{minutes} 分钟内有效。',
    'zh-Hant': '若該號碼已登記，驗證碼已發往 {phone}，{minutes} 分鐘內有效。',
  },
  'one-time-code': {
    en: 'Code from the message',
    'zh-Hans': '短信验证码',
    'zh-Hant': '簡訊驗證碼',
  },
  'code-wrong': {
    en: 'The code has six digits.',
    'zh-Hans': '验证码为 6 位数字。',
    'zh-Hant': '驗證碼為 6 位數字。',
  },
  resend: { en: 'Send another code', 'zh-Hans': '重新获取验证码', 'zh-Hant': '重新取得驗證碼' },
  'resend-in': {
    en: 'Another code in {seconds} s',
    'zh-Hans': '{seconds} 秒后可重新获取',
    'zh-Hant': '{seconds} 秒後可重新取得',
  },
  'other-phone': { en: 'Another number', 'zh-Hans': '更换手机号', 'zh-Hant': '更換手機號碼' },
  'to-register': {
    en: 'No code here yet? Register',
    'zh-Hans': '尚未领码？去登记',
    'zh-Hant': '尚未領碼？去登記',
  },
  'lost-phone': {
    en: 'Lost your phone, or another number? Register with the new number; the counter then checks your document.',
    'zh-Hans': '手机丢失或已换号？请用新号码登记，再到窗口核对证件。',
    'zh-Hant': '手機遺失或已換號？請用新號碼登記，再到窗口核對證件。',
  },
  'to-terms': { en: 'Terms', 'zh-Hans': '使用条款', 'zh-Hant': '使用條款' },
} as const satisfies MessageTable;
