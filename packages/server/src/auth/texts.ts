import { type Language, type MessageTable, type Params, render } from '@kangma/policy';

/** What people read while they sign in. */
export const TEXTS = {
  'resident-code': {
    en: 'Kangma: your code is {code}. It works once, for {minutes} minutes. Nobody of ours will ask you for it.',
    'zh-Hans':
      '【康码】您的验证码是 {code}，{minutes} 分钟内有效，仅限使用一次。工作人员不会向您索要。',
    'zh-Hant':
      '【康碼】您的驗證碼是 {code}，{minutes} 分鐘內有效，僅限使用一次。工作人員不會向您索要。',
  },
  'phone-change-code': {
    en: 'Kangma: {code} moves a health code to another phone, for {minutes} minutes. If it is not you who does this, tell nobody.',
    'zh-Hans':
      '【康码】您正在更换手机号，验证码 {code}，{minutes} 分钟内有效。如非本人操作，请勿告诉任何人。',
    'zh-Hant':
      '【康碼】您正在更換手機號碼，驗證碼 {code}，{minutes} 分鐘內有效。如非本人操作，請勿告訴任何人。',
  },
  'registration-code': {
    en: 'Kangma: {code} proves that this phone is yours, for {minutes} minutes. If you are not registering, do nothing, and tell nobody.',
    'zh-Hans':
      '【康码】您正在登记，验证码 {code}，{minutes} 分钟内有效。如非本人操作，请勿理会，也不要告诉他人。',
    'zh-Hant':
      '【康碼】您正在登記，驗證碼 {code}，{minutes} 分鐘內有效。如非本人操作，請勿理會，也不要告訴他人。',
  },
  'family-code': {
    en: 'Kangma: {name} asks to keep your health code: to see it and to declare for you. If you agree, tell them {code}, valid for {minutes} minutes; you can end it at any time. Otherwise do nothing, and tell nobody.',
    'zh-Hans':
      '【康码】{name} 申请代管您的健康码（可查看并代您申报）。如同意，请将验证码 {code} 告知对方，{minutes} 分钟内有效，可随时解除。如不同意请勿理会，也不要告诉他人。',
    'zh-Hant':
      '【康碼】{name} 申請代管您的健康碼（可查看並代您申報）。如同意，請將驗證碼 {code} 告知對方，{minutes} 分鐘內有效，可隨時解除。如不同意請勿理會，也不要告訴他人。',
  },
  'staff-code': {
    en: 'Kangma desk: your code is {code}, for {minutes} minutes. If you are not signing in, change your password.',
    'zh-Hans':
      '【康码工作台】您的验证码是 {code}，{minutes} 分钟内有效。如非本人登录，请修改密码。',
    'zh-Hant':
      '【康碼工作台】您的驗證碼是 {code}，{minutes} 分鐘內有效。如非本人登入，請修改密碼。',
  },
  title: { en: 'Sign in to the desk', 'zh-Hans': '登录工作台', 'zh-Hant': '登入工作台' },
  login: { en: 'Login', 'zh-Hans': '账号', 'zh-Hant': '帳號' },
  password: { en: 'Password', 'zh-Hans': '密码', 'zh-Hant': '密碼' },
  continue: { en: 'Continue', 'zh-Hans': '继续', 'zh-Hant': '繼續' },
  code: { en: 'Code from the message', 'zh-Hans': '短信验证码', 'zh-Hant': '簡訊驗證碼' },
  'sign-in': { en: 'Sign in', 'zh-Hans': '登录', 'zh-Hant': '登入' },
  'code-sent': {
    en: 'A code of six digits was sent to your phone.',
    'zh-Hans': '六位验证码已发送到您的手机。',
    'zh-Hant': '六位驗證碼已發送到您的手機。',
  },
  refused: {
    en: 'Login or password is wrong, or the account is locked for 15 minutes after five failures.',
    'zh-Hans': '账号或密码错误，或因五次失败账号已锁定 15 分钟。',
    'zh-Hant': '帳號或密碼錯誤，或因五次失敗帳號已鎖定 15 分鐘。',
  },
  'wrong-code': {
    en: 'The code is wrong or has expired.',
    'zh-Hans': '验证码错误或已过期。',
    'zh-Hant': '驗證碼錯誤或已過期。',
  },
  wait: {
    en: 'Too many codes were asked for: try again in {seconds} seconds.',
    'zh-Hans': '验证码请求过于频繁：请在 {seconds} 秒后重试。',
    'zh-Hant': '驗證碼請求過於頻繁：請在 {seconds} 秒後重試。',
  },
  expired: {
    en: 'This page has expired.',
    'zh-Hans': '页面已过期。',
    'zh-Hant': '頁面已過期。',
  },
  unknown: {
    en: 'You are signed in with your provider, but nobody of this name works here.',
    'zh-Hans': '您已通过身份提供方登录，但本系统没有该账号。',
    'zh-Hant': '您已透過身分提供者登入，但本系統沒有該帳號。',
  },
  again: { en: 'Begin again', 'zh-Hans': '重新开始', 'zh-Hant': '重新開始' },
} as const satisfies MessageTable;

export type TextCode = keyof typeof TEXTS;

/** One text in one language. */
export function say(code: TextCode, language: Language, params: Params = {}): string {
  return render(TEXTS, code, language, params);
}
