import type { MessageTable } from '@kangma/policy';

/** What the desk says about API tokens. */
export const TOKEN_TEXTS = {
  lead: {
    en: 'With a token, a system or the command acts in your name without anybody signed in. It opens no person’s record.',
    'zh-Hans': '持令牌的系统或命令行无需人员登录即可以您的名义操作，不能查看任何个人记录。',
    'zh-Hant': '持權杖的系統或命令列無需人員登入即可以您的名義操作，不能查看任何個人記錄。',
  },
  'make-title': { en: 'New token', 'zh-Hans': '新建令牌', 'zh-Hant': '新增權杖' },
  name: { en: 'What it is for', 'zh-Hans': '用途', 'zh-Hant': '用途' },
  'name-example': {
    en: 'The laboratory’s own system',
    'zh-Hans': '例如：检验所信息系统',
    'zh-Hant': '例如：檢驗所資訊系統',
  },
  days: {
    en: 'Valid for how many days (366 at most)',
    'zh-Hans': '有效天数（最多 366）',
    'zh-Hant': '有效天數（最多 366）',
  },
  make: { en: 'Make a token', 'zh-Hans': '生成令牌', 'zh-Hant': '產生權杖' },
  made: {
    en: 'Here is the token. Copy it now: it is not shown again.',
    'zh-Hans': '令牌已生成。请立即复制，之后不再显示。',
    'zh-Hant': '權杖已產生。請立即複製，之後不再顯示。',
  },
  copy: { en: 'Copy', 'zh-Hans': '复制', 'zh-Hant': '複製' },
  copied: { en: 'Copied', 'zh-Hans': '已复制', 'zh-Hant': '已複製' },
  created: { en: 'Made', 'zh-Hans': '生成时间', 'zh-Hant': '產生時間' },
  expires: { en: 'Valid until', 'zh-Hans': '有效期至', 'zh-Hant': '有效期至' },
  'last-used': { en: 'Last used', 'zh-Hans': '最近使用', 'zh-Hant': '最近使用' },
  never: { en: 'never', 'zh-Hans': '从未', 'zh-Hant': '從未' },
  state: { en: 'State', 'zh-Hans': '状态', 'zh-Hant': '狀態' },
  active: { en: 'Valid', 'zh-Hans': '有效', 'zh-Hant': '有效' },
  expired: { en: 'Expired', 'zh-Hans': '已过期', 'zh-Hant': '已過期' },
  revoked: { en: 'Revoked', 'zh-Hans': '已撤销', 'zh-Hant': '已撤銷' },
  revoke: { en: 'Revoke', 'zh-Hans': '撤销', 'zh-Hant': '撤銷' },
  'revoke-sure': {
    en: 'Systems that use it can hand nothing in any more, at once.',
    'zh-Hans': '使用该令牌的系统将立即无法提交。',
    'zh-Hant': '使用該權杖的系統將立即無法提交。',
  },
  empty: { en: 'You have no token.', 'zh-Hans': '尚无令牌。', 'zh-Hant': '尚無權杖。' },
  use: { en: 'How a system uses it', 'zh-Hans': '使用方法', 'zh-Hant': '使用方法' },
  'use-propose': {
    en: 'By the command, which also prints what was found and what the policy does',
    'zh-Hans': '通过命令行（并显示校验发现与影响）',
    'zh-Hant': '透過命令列（並顯示校驗發現與影響）',
  },
  'use-curl': { en: 'By HTTP', 'zh-Hans': '通过接口', 'zh-Hant': '透過介面' },
  'use-command': {
    en: 'By the command, which also prints what became of each row',
    'zh-Hans': '通过命令行（并显示各行处理结果）',
    'zh-Hant': '透過命令列（並顯示各列處理結果）',
  },
} as const satisfies MessageTable;
