import type { MessageTable } from '@kangma/policy';

/** What the page says about one's own record, phone, devices and the terms. */
export const MINE_TEXTS = {
  mine: {
    en: 'My data, phone and devices',
    'zh-Hans': '我的信息、手机与设备',
    'zh-Hant': '我的資料、手機與裝置',
  },
  data: { en: 'What is stored of me', 'zh-Hans': '我的登记信息', 'zh-Hant': '我的登記資料' },
  name: { en: 'Name', 'zh-Hans': '姓名', 'zh-Hant': '姓名' },
  document: { en: 'Document', 'zh-Hans': '证件', 'zh-Hant': '證件' },
  phone: { en: 'Mobile number', 'zh-Hans': '手机号', 'zh-Hant': '手機號碼' },
  'phone-none': { en: 'none', 'zh-Hans': '未登记', 'zh-Hant': '未登記' },
  home: { en: 'Where I live', 'zh-Hans': '现居住地', 'zh-Hant': '現居住地' },
  building: { en: 'Compound or building', 'zh-Hans': '小区或楼栋', 'zh-Hant': '小區或樓棟' },
  language: {
    en: 'Language of messages',
    'zh-Hans': '短信语言',
    'zh-Hant': '簡訊語言',
  },
  fixed: {
    en: 'Name and document cannot be changed here: go to the counter of your community.',
    'zh-Hans': '姓名和证件不能在此更改：请到社区窗口办理。',
    'zh-Hant': '姓名和證件不能在此更改：請到社區窗口辦理。',
  },
  edit: { en: 'Correct', 'zh-Hans': '更正', 'zh-Hant': '更正' },
  'once-a-day': {
    en: 'One change a day is saved; a change takes back nothing that was declared.',
    'zh-Hans': '每天可保存一次更改；更改不会撤销已作的申报。',
    'zh-Hant': '每天可儲存一次更改；更改不會撤銷已作的申報。',
  },
  'again-from': {
    en: 'Changed today. Again from {at}.',
    'zh-Hans': '今日已更改。{at} 起可再次更改。',
    'zh-Hant': '今日已更改。{at} 起可再次更改。',
  },
  save: { en: 'Save', 'zh-Hans': '保存', 'zh-Hant': '儲存' },
  saved: { en: 'Saved.', 'zh-Hans': '已保存。', 'zh-Hant': '已儲存。' },
  'other-phone': { en: 'Another phone number', 'zh-Hans': '更换手机号', 'zh-Hant': '更換手機號碼' },
  'other-phone-lead': {
    en: 'A code goes to the old number and one to the new. Without the old phone: register again with the new number and go to the counter with your document.',
    'zh-Hans':
      '新旧号码各收到一个验证码。旧手机不在身边：请用新号码重新登记，并携带证件到窗口办理。',
    'zh-Hant':
      '新舊號碼各收到一個驗證碼。舊手機不在身邊：請用新號碼重新登記，並攜帶證件到窗口辦理。',
  },
  'new-phone': { en: 'New mobile number', 'zh-Hans': '新手机号', 'zh-Hant': '新手機號碼' },
  'send-codes': { en: 'Send both codes', 'zh-Hans': '发送验证码', 'zh-Hant': '發送驗證碼' },
  'codes-sent': {
    en: 'Sent; they work for {minutes} minutes.',
    'zh-Hans': '已发送，{minutes} 分钟内有效。',
    'zh-Hant': '已發送，{minutes} 分鐘內有效。',
  },
  'old-code': {
    en: 'Code on the old phone',
    'zh-Hans': '旧手机收到的验证码',
    'zh-Hant': '舊手機收到的驗證碼',
  },
  'new-code': {
    en: 'Code on the new phone',
    'zh-Hans': '新手机收到的验证码',
    'zh-Hant': '新手機收到的驗證碼',
  },
  'move-code': { en: 'Change the number', 'zh-Hans': '确认更换', 'zh-Hant': '確認更換' },
  moved: {
    en: 'The new number counts from now on. Other devices are signed out.',
    'zh-Hans': '新号码已生效，其他设备已退出登录。',
    'zh-Hant': '新號碼已生效，其他裝置已登出。',
  },
  devices: { en: 'Where I am signed in', 'zh-Hans': '登录的设备', 'zh-Hant': '登入的裝置' },
  'signed-in': {
    en: 'Signed in on {at}',
    'zh-Hans': '登录于 {at}',
    'zh-Hant': '登入於 {at}',
  },
  here: { en: 'this device', 'zh-Hans': '本设备', 'zh-Hant': '本裝置' },
  end: { en: 'Sign out there', 'zh-Hans': '退出该设备', 'zh-Hant': '登出該裝置' },
  'end-others': {
    en: 'Sign out all others',
    'zh-Hans': '退出其他所有设备',
    'zh-Hant': '登出其他所有裝置',
  },
  terms: { en: 'Terms', 'zh-Hans': '使用条款', 'zh-Hant': '使用條款' },
  'terms-version': {
    en: 'Version {version}',
    'zh-Hans': '第 {version} 版',
    'zh-Hant': '第 {version} 版',
  },
  'agreed-on': {
    en: 'Agreed to on {at}.',
    'zh-Hans': '已于 {at} 同意。',
    'zh-Hant': '已於 {at} 同意。',
  },
  'agree-again': {
    en: 'You have not agreed to this version yet.',
    'zh-Hans': '您尚未同意此版本。',
    'zh-Hant': '您尚未同意此版本。',
  },
  back: { en: 'Back', 'zh-Hans': '返回', 'zh-Hant': '返回' },
  agree: { en: 'I agree', 'zh-Hans': '我同意', 'zh-Hant': '我同意' },
} as const satisfies MessageTable;
