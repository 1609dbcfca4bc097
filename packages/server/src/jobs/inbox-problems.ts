import { HTTP_PROBLEMS } from '@kangma/contract';
import type { MessageTable } from '@kangma/policy';

/** Why a file of the watched folder is not taken; what a call can be refused with is among it. */
export const INBOX_PROBLEMS = {
  ...HTTP_PROBLEMS,
  'unknown-login': {
    en: 'The folder is named after no login of an active staff member. Lay the file into the folder of one.',
    'zh-Hans': '文件夹名称不是在职工作人员的账号。请放入以账号命名的文件夹。',
    'zh-Hant': '資料夾名稱不是在職工作人員的帳號。請放入以帳號命名的資料夾。',
  },
} as const satisfies MessageTable;
