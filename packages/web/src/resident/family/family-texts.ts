import type { MessageTable } from '@kangma/policy';

/** What the pages of the family say. */
export const FAMILY_TEXTS = {
  members: { en: 'Whom I look after', 'zh-Hans': '我照护的家人', 'zh-Hant': '我照護的家人' },
  'members-empty': {
    en: 'Nobody yet. Children and old people can stand in your account: you see their code and declare for them.',
    'zh-Hans': '暂无。您可以绑定孩子和老人，代为查看健康码并申报。',
    'zh-Hant': '暫無。您可以綁定孩子和長者，代為查看健康碼並申報。',
  },
  keepers: { en: 'Who looks after me', 'zh-Hans': '照护我的家人', 'zh-Hant': '照護我的家人' },
  'keepers-empty': {
    en: 'Nobody sees your code or declares for you.',
    'zh-Hans': '没有人代您查看或申报。',
    'zh-Hant': '沒有人代您查看或申報。',
  },
  acts: { en: 'Said for me', 'zh-Hans': '代我办理的事项', 'zh-Hant': '代我辦理的事項' },
  'act-declaration': { en: 'a declaration', 'zh-Hans': '申报', 'zh-Hant': '申報' },
  'act-answer': { en: 'an answer', 'zh-Hans': '回答问题', 'zh-Hant': '回答問題' },
  since: { en: 'since {at}', 'zh-Hans': '{at} 起', 'zh-Hant': '{at} 起' },
  'relation-child': { en: 'Child', 'zh-Hans': '孩子', 'zh-Hant': '孩子' },
  'relation-elder': { en: 'Old person', 'zh-Hans': '老人', 'zh-Hant': '長者' },
  'relation-other': { en: 'Other adult', 'zh-Hans': '其他成年人', 'zh-Hant': '其他成年人' },
  'relation-child-how': {
    en: 'Under 18. The counter of your community confirms that you are the guardian; a newborn under your own number is yours at once.',
    'zh-Hans': '未满 18 岁。由社区窗口核验监护关系；以您的证件号登记的新生儿可直接绑定。',
    'zh-Hant': '未滿 18 歲。由社區窗口核驗監護關係；以您的證件號登記的新生兒可直接綁定。',
  },
  'relation-elder-how': {
    en: 'They agree: by a code on their own phone, or at the counter.',
    'zh-Hans': '须本人同意：本人手机收到的验证码，或到窗口确认。',
    'zh-Hant': '須本人同意：本人手機收到的驗證碼，或到窗口確認。',
  },
  'relation-other-how': {
    en: 'They agree, in the same way.',
    'zh-Hans': '同样须本人同意。',
    'zh-Hant': '同樣須本人同意。',
  },
  add: { en: 'Add somebody', 'zh-Hans': '添加家人', 'zh-Hant': '新增家人' },
  name: {
    en: 'Name, as in the document',
    'zh-Hans': '姓名（与证件一致）',
    'zh-Hant': '姓名（與證件一致）',
  },
  'document-type': { en: 'Document', 'zh-Hans': '证件类型', 'zh-Hant': '證件類型' },
  document: { en: 'Number of the document', 'zh-Hans': '证件号码', 'zh-Hant': '證件號碼' },
  ask: { en: 'Ask for consent', 'zh-Hans': '请求同意', 'zh-Hant': '請求同意' },
  awaited: { en: 'consent is awaited', 'zh-Hans': '等待同意', 'zh-Hant': '等待同意' },
  'by-code': {
    en: 'If this person is registered here with a phone, a code has been sent to it. If they agree, they tell you.',
    'zh-Hans': '如该成员已登记且留有手机号，验证码已发至其手机。本人同意后，请向其索取。',
    'zh-Hant': '如該成員已登記且留有手機號碼，驗證碼已發至其手機。本人同意後，請向其索取。',
  },
  'at-counter': {
    en: 'At the counter of your community, with the documents: number {number}.',
    'zh-Hans': '到社区窗口办理请携带证件，并报编号 {number}。',
    'zh-Hant': '到社區窗口辦理請攜帶證件，並報編號 {number}。',
  },
  code: {
    en: 'Code from their message',
    'zh-Hans': '对方收到的验证码',
    'zh-Hant': '對方收到的驗證碼',
  },
  confirm: { en: 'Confirm', 'zh-Hans': '确认', 'zh-Hant': '確認' },
  unbind: { en: 'Unbind', 'zh-Hans': '解除绑定', 'zh-Hant': '解除綁定' },
  'unbind-follows': {
    en: 'From then on the code can no longer be seen, and nothing declared, through this account.',
    'zh-Hans': '解除后，该账户不能再查看其健康码，也不能代为申报。',
    'zh-Hant': '解除後，該帳戶不能再查看其健康碼，也不能代為申報。',
  },
  withdraw: { en: 'Take the request back', 'zh-Hans': '撤回请求', 'zh-Hant': '撤回請求' },
  'withdraw-follows': {
    en: 'The number and the code are then of no use any more.',
    'zh-Hans': '撤回后，编号和验证码随即失效。',
    'zh-Hant': '撤回後，編號和驗證碼隨即失效。',
  },
  back: { en: '‹ Back', 'zh-Hans': '‹ 返回', 'zh-Hant': '‹ 返回' },
  'declare-for': { en: 'Declare for them', 'zh-Hans': '代为申报', 'zh-Hant': '代為申報' },
} as const satisfies MessageTable;
