import type { MessageTable } from '@kangma/policy';

/**
 * Everything that can be wrong with a submission or with a row of it, by stable code: what is wrong, and what to do.
 * Codes are never reused.
 */
export const INTAKE_PROBLEMS = {
  // the file as a whole
  'file-empty': {
    en: 'The file is empty. Export it again and check that it holds rows before sending.',
    'zh-Hans': '文件为空。请重新导出，确认有数据行后再发送。',
    'zh-Hant': '檔案為空。請重新匯出，確認有資料列後再傳送。',
  },
  'file-too-large': {
    en: 'The file is larger than {max} MB. Split it into several files.',
    'zh-Hans': '文件超过 {max} MB。请拆分成几个文件。',
    'zh-Hant': '檔案超過 {max} MB。請拆分成幾個檔案。',
  },
  'too-many-rows': {
    en: 'The file has more than {max} rows. Split it into several files.',
    'zh-Hans': '文件超过 {max} 行。请拆分成几个文件。',
    'zh-Hant': '檔案超過 {max} 列。請拆分成幾個檔案。',
  },
  'file-truncated': {
    en: 'The file breaks off: it did not arrive whole. Send it again.',
    'zh-Hans': '文件不完整，传输中断。请重新发送。',
    'zh-Hant': '檔案不完整，傳輸中斷。請重新傳送。',
  },
  'encoding-unknown': {
    en: 'The text is neither UTF-8 nor GB18030 nor UTF-16. Save it as UTF-8.',
    'zh-Hans': '文本既不是 UTF-8，也不是 GB18030 或 UTF-16。请另存为 UTF-8。',
    'zh-Hant': '文字既不是 UTF-8，也不是 GB18030 或 UTF-16。請另存為 UTF-8。',
  },
  'format-not-accepted': {
    en: 'Files of the format {format} are not taken here. Send one of: {formats}.',
    'zh-Hans': '此处不接收 {format} 格式。请使用：{formats}。',
    'zh-Hant': '此處不接收 {format} 格式。請使用：{formats}。',
  },
  'header-missing': {
    en: 'No header row was found within the first {rows} rows. Use the template of this kind, or check that the file is of this kind.',
    'zh-Hans': '前 {rows} 行内没有找到表头。请使用本类模板，或确认文件类别无误。',
    'zh-Hant': '前 {rows} 列內沒有找到表頭。請使用本類範本，或確認檔案類別無誤。',
  },
  'column-missing': {
    en: 'The header has no column “{column}”. Add it, as in the template.',
    'zh-Hans': '表头缺少“{column}”列。请按模板补上。',
    'zh-Hant': '表頭缺少「{column}」欄。請按範本補上。',
  },
  'column-twice': {
    en: 'The header names the column “{column}” twice. Keep one of them.',
    'zh-Hans': '表头中“{column}”列重复。请只保留一列。',
    'zh-Hant': '表頭中「{column}」欄重複。請只保留一欄。',
  },
  'workbook-invalid': {
    en: 'This is not a workbook that can be read (it may be protected by a password, or an old .xls). Save it as .xlsx without a password.',
    'zh-Hans': '无法读取此工作簿（可能有密码保护，或是旧的 .xls）。请另存为不带密码的 .xlsx。',
    'zh-Hant': '無法讀取此活頁簿（可能有密碼保護，或是舊的 .xls）。請另存為不帶密碼的 .xlsx。',
  },
  'workbook-too-large': {
    en: 'Unpacked, the workbook would be larger than {max} MB or have more than {parts} parts. Remove what does not belong to the table, or split it.',
    'zh-Hans':
      '工作簿解压后超过 {max} MB 或多于 {parts} 个部件。请删去表格以外的内容，或拆分文件。',
    'zh-Hant':
      '活頁簿解壓後超過 {max} MB 或多於 {parts} 個部件。請刪去表格以外的內容，或拆分檔案。',
  },
  'json-invalid': {
    en: 'This is not well-formed JSON. Export it again.',
    'zh-Hans': '不是合格的 JSON。请重新导出。',
    'zh-Hant': '不是合格的 JSON。請重新匯出。',
  },
  'json-not-rows': {
    en: 'Expected a list of objects, or an object with such a list as “rows”.',
    'zh-Hans': '此处应为对象列表，或在 rows 中含有此列表的对象。',
    'zh-Hant': '此處應為物件列表，或在 rows 中含有此列表的物件。',
  },
  'fhir-not-bundle': {
    en: 'Expected a FHIR R4 Bundle with Observations in it.',
    'zh-Hans': '此处应为含有 Observation 的 FHIR R4 Bundle。',
    'zh-Hant': '此處應為含有 Observation 的 FHIR R4 Bundle。',
  },
  'snapshot-invalid': {
    en: 'This is not a snapshot of the risk-area service: “{part}” is missing or of another form. Fetch it again.',
    'zh-Hans': '不是风险区服务的快照：“{part}”缺失或格式不符。请重新获取。',
    'zh-Hant': '不是風險區服務的快照：「{part}」缺失或格式不符。請重新取得。',
  },
  // the row as a whole
  'row-ragged': {
    en: 'The row has {found} cells where the header has {expected}. Check for a missing quote or an extra separator.',
    'zh-Hans': '本行有 {found} 格，而表头有 {expected} 格。请检查是否缺少引号或多了分隔符。',
    'zh-Hant': '本列有 {found} 格，而表頭有 {expected} 格。請檢查是否缺少引號或多了分隔符。',
  },
  'row-quote': {
    en: 'A quote was opened and not closed, or text follows a closing quote. Quote the cell again.',
    'zh-Hans': '引号未闭合，或闭合引号后还有文字。请重新为该格加引号。',
    'zh-Hant': '引號未閉合，或閉合引號後還有文字。請重新為該格加引號。',
  },
  'row-not-object': {
    en: 'Expected an object with the fields of this kind.',
    'zh-Hans': '此处应为含有本类字段的对象。',
    'zh-Hant': '此處應為含有本類欄位的物件。',
  },
  'field-unknown': {
    en: 'This kind has no field “{name}”. Remove it or correct its name.',
    'zh-Hans': '本类没有字段“{name}”。请删去或改正名称。',
    'zh-Hant': '本類沒有欄位「{name}」。請刪去或改正名稱。',
  },
  // any cell
  'cell-missing': {
    en: 'The cell is empty. Fill it in.',
    'zh-Hans': '此格为空。请填写。',
    'zh-Hant': '此格為空。請填寫。',
  },
  'cell-formula': {
    en: 'The cell holds a formula. Copy the column and paste it as values.',
    'zh-Hans': '此格为公式。请复制该列并“粘贴为数值”。',
    'zh-Hant': '此格為公式。請複製該欄並「貼上值」。',
  },
  'cell-error': {
    en: 'The cell holds an error of the spreadsheet program (such as #N/A). Correct it.',
    'zh-Hans': '此格为表格软件的错误值（如 #N/A）。请改正。',
    'zh-Hant': '此格為試算表軟體的錯誤值（如 #N/A）。請改正。',
  },
  'cell-kind': {
    en: 'The value is of another kind than expected here. Write it as text.',
    'zh-Hans': '此处值的类型不符。请以文本填写。',
    'zh-Hant': '此處值的類型不符。請以文字填寫。',
  },
  'text-control': {
    en: 'The text holds control characters or invisible direction marks. Type it again.',
    'zh-Hans': '文字中含有控制字符或不可见的方向符号。请重新输入。',
    'zh-Hant': '文字中含有控制字元或不可見的方向符號。請重新輸入。',
  },
  'text-too-long': {
    en: 'The text is longer than {max} characters. Shorten it.',
    'zh-Hans': '文字超过 {max} 个字符。请缩短。',
    'zh-Hant': '文字超過 {max} 個字元。請縮短。',
  },
  'choice-unknown': {
    en: 'This is not one of the values here. Write one of: {known}.',
    'zh-Hans': '不是此处的可选值。请填写：{known}。',
    'zh-Hant': '不是此處的可選值。請填寫：{known}。',
  },
  'number-invalid': {
    en: 'Expected a number from {min} to {max}.',
    'zh-Hans': '此处应为 {min} 到 {max} 之间的数。',
    'zh-Hant': '此處應為 {min} 到 {max} 之間的數。',
  },
  'phone-invalid': {
    en: 'Expected a mobile number of 11 digits that begins with 1, or + and the number with its country code.',
    'zh-Hans': '此处应为以 1 开头的 11 位手机号，或 + 加国家代码和号码。',
    'zh-Hant': '此處應為以 1 開頭的 11 位手機號，或 + 加國家代碼和號碼。',
  },
  'division-invalid': {
    en: 'Expected a division code of 2, 4, 6, 9 or 12 digits, or names from the province down, parted by “/”.',
    'zh-Hans': '此处应为 2、4、6、9 或 12 位区划代码，或从省级起以“/”分隔的名称。',
    'zh-Hant': '此處應為 2、4、6、9 或 12 位區劃代碼，或從省級起以「/」分隔的名稱。',
  },
  'village-invalid': {
    en: 'Expected the village or community: its code of 12 digits, or province/city/district/town/village.',
    'zh-Hans': '此处应为村或社区：12 位代码，或“省/市/区县/乡镇街道/村社区”。',
    'zh-Hant': '此處應為村或社區：12 位代碼，或「省/市/區縣/鄉鎮街道/村社區」。',
  },
  'division-code-invalid': {
    en: 'Expected a division code of 2, 4, 6, 9 or 12 digits.',
    'zh-Hans': '此处应为 2、4、6、9 或 12 位区划代码。',
    'zh-Hant': '此處應為 2、4、6、9 或 12 位區劃代碼。',
  },
  // documents
  'document-mangled': {
    en: 'The spreadsheet program turned the number into a rounded one and lost its last digits. Format the column as text, enter the numbers again, then send.',
    'zh-Hans':
      '证件号码被表格软件转成了数值，末几位已丢失。请将该列设为“文本”格式，重新录入后再发送。',
    'zh-Hant':
      '證件號碼被試算表軟體轉成了數值，末幾位已遺失。請將該欄設為「文字」格式，重新輸入後再傳送。',
  },
  'document-checksum': {
    en: 'The check digit of the number is wrong: a digit was mistyped. Compare it with the document.',
    'zh-Hans': '证件号码校验位不符，可能有一位输错。请与证件核对。',
    'zh-Hant': '證件號碼校驗位不符，可能有一位輸錯。請與證件核對。',
  },
  'document-birth-date': {
    en: 'The date of birth within the number does not exist or lies in the future. Compare it with the document.',
    'zh-Hans': '证件号码中的出生日期不存在或在未来。请与证件核对。',
    'zh-Hant': '證件號碼中的出生日期不存在或在未來。請與證件核對。',
  },
  'document-old-number': {
    en: 'Numbers of 15 digits are no longer valid. Ask for the number of 18 digits on the present card.',
    'zh-Hans': '15 位旧号码已停用。请填写现行身份证上的 18 位号码。',
    'zh-Hant': '15 位舊號碼已停用。請填寫現行身分證上的 18 位號碼。',
  },
  'document-invalid': {
    en: 'The number has not the form of this type of document ({form}). Check the type and the number.',
    'zh-Hans': '号码不符合此类证件的格式（{form}）。请核对证件类型和号码。',
    'zh-Hant': '號碼不符合此類證件的格式（{form}）。請核對證件類型和號碼。',
  },
  // times
  'instant-invalid': {
    en: 'Expected a moment such as 2022-04-01 08:00.',
    'zh-Hans': '此处应为时刻，例如 2022-04-01 08:00。',
    'zh-Hant': '此處應為時刻，例如 2022-04-01 08:00。',
  },
  'time-missing': {
    en: 'The time of day is missing: write it as 2022-04-01 08:00.',
    'zh-Hans': '缺少时刻：请写成 2022-04-01 08:00。',
    'zh-Hant': '缺少時刻：請寫成 2022-04-01 08:00。',
  },
  'date-invalid': {
    en: 'Expected a date such as 2022-04-01.',
    'zh-Hans': '此处应为日期，例如 2022-04-01。',
    'zh-Hant': '此處應為日期，例如 2022-04-01。',
  },
  'time-too-early': {
    en: 'The date is before 1900. Check the year.',
    'zh-Hans': '日期早于 1900 年。请核对年份。',
    'zh-Hant': '日期早於 1900 年。請核對年份。',
  },
  'time-in-future': {
    en: 'The date lies in the future. Check it, and the clock of the sending system.',
    'zh-Hans': '日期在未来。请核对日期和发送系统的时钟。',
    'zh-Hant': '日期在未來。請核對日期和傳送系統的時鐘。',
  },
  'ends-before-begin': {
    en: 'The end is before the beginning. Check both.',
    'zh-Hans': '结束早于开始。请核对两者。',
    'zh-Hant': '結束早於開始。請核對兩者。',
  },
  // laboratories and forms
  'reported-before-sampled': {
    en: 'The result was reported before the sample was taken. Check both times.',
    'zh-Hans': '报告时间早于采样时间。请核对。',
    'zh-Hant': '報告時間早於採樣時間。請核對。',
  },
  'reported-pending': {
    en: 'A pending sample has no time of report. Leave it empty, or give the result.',
    'zh-Hans': '待报样本不应有报告时间。请留空，或填写结果。',
    'zh-Hant': '待報樣本不應有報告時間。請留空，或填寫結果。',
  },
  'test-incomplete': {
    en: 'Sample {n} has a date without a result, or a result without a date. Fill in both.',
    'zh-Hans': '第 {n} 次采样只有日期或只有结果。请补全。',
    'zh-Hant': '第 {n} 次採樣只有日期或只有結果。請補全。',
  },
  'same-signatory': {
    en: 'The one who filled in the form and the one who stamped it are the same. Two people sign.',
    'zh-Hans': '填表人与盖章人相同。须由两人分别签署。',
    'zh-Hant': '填表人與蓋章人相同。須由兩人分別簽署。',
  },
} as const satisfies MessageTable;
