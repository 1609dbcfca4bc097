import type { MessageTable } from '@kangma/policy';

/** What can keep a well-formed row from becoming evidence, by stable code; what can be wrong with its form, intake knows. */
export const ROW_PROBLEMS = {
  'unknown-person': {
    en: 'Nobody with this document is registered here. The row waits and goes on by itself once the person is registered; check the number if that was not expected.',
    'zh-Hans':
      '本地没有登记使用该证件的人员。此行已暂存，该人登记后自动继续处理；如属意外，请核对证件号码。',
    'zh-Hant':
      '本地沒有登記使用該證件的人員。此列已暫存，該人登記後自動繼續處理；如屬意外，請核對證件號碼。',
  },
  'name-differs': {
    en: 'The document belongs to somebody registered under another name. Check name and number and send the row again.',
    'zh-Hans': '该证件登记的姓名与此行不同。请核对姓名和证件号码后重新提交此行。',
    'zh-Hant': '該證件登記的姓名與此列不同。請核對姓名和證件號碼後重新提交此列。',
  },
  'unresolved-place': {
    en: 'No division of this name was found. The row waits until somebody says which one it is.',
    'zh-Hans': '没有找到该名称的行政区划。此行已暂存，待工作人员指定后继续处理。',
    'zh-Hant': '沒有找到該名稱的行政區劃。此列已暫存，待工作人員指定後繼續處理。',
  },
  'nothing-to-correct': {
    en: 'There is no earlier result of sample “corrects” for this person from this office. Check the sample number.',
    'zh-Hans': '本机构没有为此人报告过“更正样本编号”所指的结果。请核对样本编号。',
    'zh-Hant': '本機構沒有為此人報告過「更正樣本編號」所指的結果。請核對樣本編號。',
  },
  'older-snapshot': {
    en: 'A later snapshot has been taken in already: this one is kept, and changes nothing.',
    'zh-Hans': '已处理过更新的快照：本快照仅存档，不产生变更。',
    'zh-Hant': '已處理過更新的快照：本快照僅存檔，不產生變更。',
  },
  'given-up': {
    en: 'The work on this file broke off three times in a row at the same place; what was taken in before it stands. Hand in what is missing in smaller files, and tell the operator.',
    'zh-Hans':
      '处理此文件时连续三次在同一处中断；此前已处理的行仍然有效。请将其余部分拆成较小的文件重新提交，并告知运维人员。',
    'zh-Hant':
      '處理此檔案時連續三次在同一處中斷；此前已處理的列仍然有效。請將其餘部分拆成較小的檔案重新提交，並告知維運人員。',
  },
} as const satisfies MessageTable;

export type RowProblemCode = keyof typeof ROW_PROBLEMS;
