import type { MessageTable } from './render.ts';

/**
 * Everything that can be wrong with a policy text or with evidence, by stable code. `docs/reference/problems.md` is
 * generated from this table.
 */
export const PROBLEMS = {
  // the text as a whole
  'too-large': {
    en: 'The text is too large: at most {max} characters.',
    'zh-Hans': '文本过大：最多 {max} 个字符。',
    'zh-Hant': '文本過大：最多 {max} 個字元。',
  },
  'too-deep': {
    en: 'Nested too deeply: at most {max} levels.',
    'zh-Hans': '嵌套过深：最多 {max} 层。',
    'zh-Hant': '巢狀過深：最多 {max} 層。',
  },
  'too-many-parts': {
    en: 'The text has too many parts: at most {max} words and marks.',
    'zh-Hans': '文本成分过多：最多 {max} 个词和符号。',
    'zh-Hant': '文本成分過多：最多 {max} 個詞和符號。',
  },
  'yaml-syntax': {
    en: 'This is not well-formed YAML ({detail}).',
    'zh-Hans': '不是合格的 YAML（{detail}）。',
    'zh-Hant': '不是合格的 YAML（{detail}）。',
  },
  'yaml-feature': {
    en: 'YAML’s “{feature}” is not part of the language: write the value out.',
    'zh-Hans': '本语言不使用 YAML 的“{feature}”：请直接写出内容。',
    'zh-Hant': '本語言不使用 YAML 的「{feature}」：請直接寫出內容。',
  },
  'json-syntax': {
    en: 'This is not well-formed JSON.',
    'zh-Hans': '不是合格的 JSON。',
    'zh-Hant': '不是合格的 JSON。',
  },
  'not-canonical': {
    en: 'This is not the canonical form of the policy: a signed text is exactly that form.',
    'zh-Hans': '不是政策的规范形式：签名的文本必须与规范形式完全一致。',
    'zh-Hant': '不是政策的規範形式：簽名的文本必須與規範形式完全一致。',
  },
  'too-many-problems': {
    en: 'More than {max} problems: the rest are not listed.',
    'zh-Hans': '问题超过 {max} 个，其余未列出。',
    'zh-Hant': '問題超過 {max} 個，其餘未列出。',
  },
  // words and values
  'duplicate-key': {
    en: '“{word}” is written twice.',
    'zh-Hans': '“{word}”写了两次。',
    'zh-Hant': '「{word}」寫了兩次。',
  },
  'unknown-word': {
    en: '“{word}” is not a word here; the nearest is “{nearest}”. Known: {known}.',
    'zh-Hans': '此处没有“{word}”这个词，最接近的是“{nearest}”。可用：{known}。',
    'zh-Hant': '此處沒有「{word}」這個詞，最接近的是「{nearest}」。可用：{known}。',
  },
  'missing-word': {
    en: '“{word}” is missing.',
    'zh-Hans': '缺少“{word}”。',
    'zh-Hant': '缺少「{word}」。',
  },
  'unknown-value': {
    en: '“{value}” is not a value here; the nearest is “{nearest}”. Known: {known}.',
    'zh-Hans': '此处没有“{value}”这个值，最接近的是“{nearest}”。可用：{known}。',
    'zh-Hant': '此處沒有「{value}」這個值，最接近的是「{nearest}」。可用：{known}。',
  },
  'unknown-kind': {
    en: '“{value}” is not a kind of evidence; the nearest is “{nearest}”. Known: {known}.',
    'zh-Hans': '没有“{value}”这种证据类别，最接近的是“{nearest}”。可用：{known}。',
    'zh-Hant': '沒有「{value}」這種證據類別，最接近的是「{nearest}」。可用：{known}。',
  },
  'unknown-attribute': {
    en: 'This kind of evidence has no attribute “{word}”; the nearest is “{nearest}”. Known: {known}.',
    'zh-Hans': '这种证据没有“{word}”属性，最接近的是“{nearest}”。可用：{known}。',
    'zh-Hant': '這種證據沒有「{word}」屬性，最接近的是「{nearest}」。可用：{known}。',
  },
  'unknown-field': {
    en: 'This kind of evidence has no field “{word}”; the nearest is “{nearest}”. Known: {known}.',
    'zh-Hans': '这种证据没有“{word}”字段，最接近的是“{nearest}”。可用：{known}。',
    'zh-Hant': '這種證據沒有「{word}」欄位，最接近的是「{nearest}」。可用：{known}。',
  },
  'not-a-map': {
    en: 'Expected words with values (a map).',
    'zh-Hans': '此处应为若干词及其值（映射）。',
    'zh-Hant': '此處應為若干詞及其值（映射）。',
  },
  'not-a-list': {
    en: 'Expected a list.',
    'zh-Hans': '此处应为列表。',
    'zh-Hant': '此處應為列表。',
  },
  'not-text': {
    en: 'Expected text.',
    'zh-Hans': '此处应为文字。',
    'zh-Hant': '此處應為文字。',
  },
  'text-unquoted': {
    en: 'Expected text: put it in quotes, or it is read as a number or a truth value.',
    'zh-Hans': '此处应为文字：请加引号，否则会被读成数字或真假值。',
    'zh-Hant': '此處應為文字：請加引號，否則會被讀成數字或真假值。',
  },
  'not-a-number': {
    en: 'Expected a number.',
    'zh-Hans': '此处应为数字。',
    'zh-Hant': '此處應為數字。',
  },
  'not-whole': {
    en: 'Expected a whole number.',
    'zh-Hans': '此处应为整数。',
    'zh-Hant': '此處應為整數。',
  },
  'not-a-truth-value': {
    en: 'Expected true or false.',
    'zh-Hans': '此处应为 true 或 false。',
    'zh-Hant': '此處應為 true 或 false。',
  },
  'number-range': {
    en: 'Expected a number from {min} to {max}.',
    'zh-Hans': '此处应为 {min} 到 {max} 之间的数。',
    'zh-Hant': '此處應為 {min} 到 {max} 之間的數。',
  },
  'text-empty': {
    en: 'The text is empty.',
    'zh-Hans': '文字为空。',
    'zh-Hant': '文字為空。',
  },
  'text-too-long': {
    en: 'The text is too long: at most {max} characters.',
    'zh-Hans': '文字过长：最多 {max} 个字符。',
    'zh-Hant': '文字過長：最多 {max} 個字元。',
  },
  'text-control': {
    en: 'The text holds control characters or invisible direction marks.',
    'zh-Hans': '文字中含有控制字符或不可见的方向符号。',
    'zh-Hant': '文字中含有控制字元或不可見的方向符號。',
  },
  'text-languages': {
    en: 'Expected the text in all three languages: en, zh-Hans, zh-Hant.',
    'zh-Hans': '须以三种语言写出：en、zh-Hans、zh-Hant。',
    'zh-Hant': '須以三種語言寫出：en、zh-Hans、zh-Hant。',
  },
  'too-few': {
    en: 'The list needs at least {min}.',
    'zh-Hans': '列表至少要有 {min} 项。',
    'zh-Hant': '列表至少要有 {min} 項。',
  },
  'too-many': {
    en: 'The list is too long: at most {max}.',
    'zh-Hans': '列表过长：最多 {max} 项。',
    'zh-Hant': '列表過長：最多 {max} 項。',
  },
  'duplicate-value': {
    en: '“{value}” stands in the list twice.',
    'zh-Hans': '“{value}”在列表中重复。',
    'zh-Hant': '「{value}」在列表中重複。',
  },
  // durations and formats
  'unit-missing': {
    en: 'A duration needs its unit: d (days), h (hours) or m (minutes), as in 14d.',
    'zh-Hans': '时长须带单位：d（天）、h（小时）或 m（分钟），例如 14d。',
    'zh-Hant': '時長須帶單位：d（天）、h（小時）或 m（分鐘），例如 14d。',
  },
  'unit-not-allowed': {
    en: 'Here a duration counts in: {units}.',
    'zh-Hans': '此处时长的单位只能是：{units}。',
    'zh-Hant': '此處時長的單位只能是：{units}。',
  },
  'duration-invalid': {
    en: 'Expected a duration: a whole number above zero and a unit, as in 14d, 24h or 30m.',
    'zh-Hans': '此处应为时长：大于零的整数加单位，例如 14d、24h、30m。',
    'zh-Hant': '此處應為時長：大於零的整數加單位，例如 14d、24h、30m。',
  },
  'duration-range': {
    en: 'The duration is too long: at most {max}.',
    'zh-Hans': '时长过长：最多 {max}。',
    'zh-Hant': '時長過長：最多 {max}。',
  },
  'id-invalid': {
    en: 'Expected an id in kebab-case, such as close-contact: at most 64 characters.',
    'zh-Hans': '此处应为短横线连接的小写标识，例如 close-contact，最多 64 个字符。',
    'zh-Hant': '此處應為短橫線連接的小寫識別名，例如 close-contact，最多 64 個字元。',
  },
  'reference-invalid': {
    en: 'Expected the id of a pathway, or pathway/stage.',
    'zh-Hans': '此处应为路径标识，或“路径/阶段”。',
    'zh-Hant': '此處應為路徑識別名，或「路徑/階段」。',
  },
  'division-invalid': {
    en: 'Expected a division code in quotes: "00" or 2, 4, 6, 9 or 12 digits.',
    'zh-Hans': '此处应为带引号的区划代码："00"，或 2、4、6、9、12 位数字。',
    'zh-Hant': '此處應為帶引號的區劃代碼："00"，或 2、4、6、9、12 位數字。',
  },
  'jurisdiction-invalid': {
    en: 'Expected the beginning of division codes in quotes: 2, 4, 6, 9 or 12 digits, or "" for everywhere.',
    'zh-Hans': '此处应为带引号的区划代码前缀：2、4、6、9 或 12 位数字，或以 "" 表示各地。',
    'zh-Hant': '此處應為帶引號的區劃代碼前綴：2、4、6、9 或 12 位數字，或以 "" 表示各地。',
  },
  'instant-invalid': {
    en: 'Expected a moment with its offset, such as 2022-04-01T08:00:00+08:00.',
    'zh-Hans': '此处应为带时区偏移的时刻，例如 2022-04-01T08:00:00+08:00。',
    'zh-Hant': '此處應為帶時區偏移的時刻，例如 2022-04-01T08:00:00+08:00。',
  },
  'offset-invalid': {
    en: 'Expected an offset in quotes, such as "+08:00".',
    'zh-Hans': '此处应为带引号的时区偏移，例如 "+08:00"。',
    'zh-Hant': '此處應為帶引號的時區偏移，例如 "+08:00"。',
  },
  'moment-invalid': {
    en: 'Expected a day from the start and the time on it, such as "+3d 10:00".',
    'zh-Hans': '此处应为从起始日算起的天数和时刻，例如 "+3d 10:00"。',
    'zh-Hant': '此處應為從起始日算起的天數和時刻，例如 "+3d 10:00"。',
  },
  // extends
  'extends-unknown': {
    en: 'There is no policy “{id}” to extend.',
    'zh-Hans': '找不到要继承的政策“{id}”。',
    'zh-Hant': '找不到要繼承的政策「{id}」。',
  },
  'extends-cycle': {
    en: 'The policies extend each other in a circle: {cycle}.',
    'zh-Hans': '政策相互继承成环：{cycle}。',
    'zh-Hant': '政策相互繼承成環：{cycle}。',
  },
  'extends-too-long': {
    en: 'A policy extends at most {max} others in a row.',
    'zh-Hans': '政策最多连续继承 {max} 层。',
    'zh-Hant': '政策最多連續繼承 {max} 層。',
  },
  'remove-unknown': {
    en: 'There is no “{id}” to remove in the policy that this one extends.',
    'zh-Hans': '所继承的政策中没有可删除的“{id}”。',
    'zh-Hant': '所繼承的政策中沒有可刪除的「{id}」。',
  },
  // meaning
  'duplicate-id': {
    en: 'The id “{id}” is given twice.',
    'zh-Hans': '标识“{id}”重复。',
    'zh-Hant': '識別名「{id}」重複。',
  },
  'reserved-id': {
    en: '“{id}” is a word of the language and cannot be an id.',
    'zh-Hans': '“{id}”是本语言的词，不能用作标识。',
    'zh-Hant': '「{id}」是本語言的詞，不能用作識別名。',
  },
  'unknown-stage': {
    en: 'There is no stage “{id}” here; the nearest is “{nearest}”.',
    'zh-Hans': '此处没有阶段“{id}”，最接近的是“{nearest}”。',
    'zh-Hant': '此處沒有階段「{id}」，最接近的是「{nearest}」。',
  },
  'unknown-pathway': {
    en: 'There is no pathway “{id}”; the nearest is “{nearest}”.',
    'zh-Hans': '没有路径“{id}”，最接近的是“{nearest}”。',
    'zh-Hant': '沒有路徑「{id}」，最接近的是「{nearest}」。',
  },
  'stage-cycle': {
    en: 'The stages lead back to themselves: {cycle}.',
    'zh-Hans': '阶段走成了环：{cycle}。',
    'zh-Hant': '階段走成了環：{cycle}。',
  },
  'clock-conflict': {
    en: 'A clock either runs “for” a time or lasts “until” evidence comes, not both.',
    'zh-Hans': '计时要么有时长（for），要么等到证据出现（until），不能两者都写。',
    'zh-Hant': '計時要麼有時長（for），要麼等到證據出現（until），不能兩者都寫。',
  },
  'deadline-without-until': {
    en: 'A clock’s deadline limits its waiting: it needs “until”.',
    'zh-Hans': '计时的期限用来限制等待，须与 until 同用。',
    'zh-Hant': '計時的期限用來限制等待，須與 until 同用。',
  },
  'veto-without-end': {
    en: 'A veto has an end: its clock needs “for” or “until”.',
    'zh-Hans': '暂不转码须有终点：计时须写 for 或 until。',
    'zh-Hant': '暫不轉碼須有終點：計時須寫 for 或 until。',
  },
  'days-start': {
    en: 'The days of a course begin with 1.',
    'zh-Hans': '检测日须从第 1 天开始。',
    'zh-Hant': '檢測日須從第 1 天開始。',
  },
  'days-not-ascending': {
    en: 'The days of a course ascend.',
    'zh-Hans': '检测日须依次递增。',
    'zh-Hant': '檢測日須依次遞增。',
  },
  'course-conflict': {
    en: '“min” is {min}, but {days} days are named.',
    'zh-Hans': 'min 为 {min}，但列出了 {days} 个检测日。',
    'zh-Hant': 'min 為 {min}，但列出了 {days} 個檢測日。',
  },
  'band-conflict': {
    en: 'A band has one lower and one upper edge: not both “{one}” and “{other}”.',
    'zh-Hans': '一个区间只有一个下限和一个上限，不能同时写“{one}”和“{other}”。',
    'zh-Hant': '一個區間只有一個下限和一個上限，不能同時寫「{one}」和「{other}」。',
  },
  'band-empty': {
    en: 'No day falls into this band.',
    'zh-Hans': '没有任何一天落入此区间。',
    'zh-Hant': '沒有任何一天落入此區間。',
  },
  'anchor-mismatch': {
    en: '“{kind}” has no “{anchor}” to count from here. Known: {known}.',
    'zh-Hans': '“{kind}”在此处没有起算点“{anchor}”。可用：{known}。',
    'zh-Hant': '「{kind}」在此處沒有起算點「{anchor}」。可用：{known}。',
  },
  'retroactive-unmarked': {
    en: 'It takes effect before it is published: say “retroactive: true”, or change the date.',
    'zh-Hans': '生效早于公布：请注明 retroactive: true，或更改日期。',
    'zh-Hant': '生效早於公布：請註明 retroactive: true，或更改日期。',
  },
  // evidence
  'ends-before-begin': {
    en: '“validTo” is before “validFrom”.',
    'zh-Hans': 'validTo 早于 validFrom。',
    'zh-Hant': 'validTo 早於 validFrom。',
  },
  'reported-before-sampled': {
    en: 'The result was reported before the sample was taken.',
    'zh-Hans': '报告时间早于采样时间。',
    'zh-Hant': '報告時間早於採樣時間。',
  },
  'recorded-before-first': {
    en: 'It was recorded here before it was recorded first: “firstRecordedAt” is not later than “recordedAt”.',
    'zh-Hans': '此处记录时间早于首次记录时间：“firstRecordedAt”不得晚于“recordedAt”。',
    'zh-Hant': '此處記錄時間早於首次記錄時間：「firstRecordedAt」不得晚於「recordedAt」。',
  },
  'reported-missing': {
    en: 'A result needs the moment it was reported: “reportedAt”.',
    'zh-Hans': '检测结果须有报告时间 reportedAt。',
    'zh-Hant': '檢測結果須有報告時間 reportedAt。',
  },
  'reported-pending': {
    en: 'A pending test has no result yet, so no “reportedAt”.',
    'zh-Hans': '待出结果的检测尚无结果，不应有 reportedAt。',
    'zh-Hant': '待出結果的檢測尚無結果，不應有 reportedAt。',
  },
  'own-id': {
    en: 'Evidence cannot name itself.',
    'zh-Hans': '证据不能指向自身。',
    'zh-Hant': '證據不能指向自身。',
  },
  'not-evidence-list': {
    en: 'Expected a list of evidence, or persons with their evidence.',
    'zh-Hans': '此处应为证据列表，或各人及其证据。',
    'zh-Hant': '此處應為證據列表，或各人及其證據。',
  },
  'other-person': {
    en: 'This evidence is about another person than the one it is listed under.',
    'zh-Hans': '此证据属于另一人，而非所列的人。',
    'zh-Hant': '此證據屬於另一人，而非所列的人。',
  },
  'different-duplicate': {
    en: 'The id “{id}” was already given to different evidence of this person (row {row}).',
    'zh-Hans': '标识“{id}”已用于此人的另一份证据（第 {row} 行）。',
    'zh-Hant': '識別名「{id}」已用於此人的另一份證據（第 {row} 行）。',
  },
} as const satisfies MessageTable;
