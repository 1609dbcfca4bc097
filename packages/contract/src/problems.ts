import type { MessageTable } from '@kangma/policy';

/**
 * Everything that can go wrong with a call, by stable code. `docs/reference/http-problems.md` is generated from this
 * table. What is wrong with the rows of a file has a catalogue of its own (intake).
 */
export const HTTP_PROBLEMS = {
  // the request as such
  'invalid-request': {
    en: 'The request is not as the interface describes it: see `errors`.',
    'zh-Hans': '请求与接口说明不符：详见 `errors`。',
    'zh-Hant': '請求與介面說明不符：詳見 `errors`。',
  },
  'malformed-body': {
    en: 'The body cannot be read as what its Content-Type says.',
    'zh-Hans': '正文无法按其 Content-Type 读取。',
    'zh-Hant': '正文無法按其 Content-Type 讀取。',
  },
  'unsupported-media-type': {
    en: 'This Content-Type is not taken here.',
    'zh-Hans': '此处不接受该 Content-Type。',
    'zh-Hant': '此處不接受該 Content-Type。',
  },
  'too-large': {
    en: 'Too large: at most {max} bytes. Split the file and send the parts.',
    'zh-Hans': '过大：最多 {max} 字节。请拆分文件后分别上传。',
    'zh-Hant': '過大：最多 {max} 位元組。請拆分檔案後分別上傳。',
  },
  'not-found': {
    en: 'There is nothing here, or it is not yours to see.',
    'zh-Hans': '此处没有内容，或您无权查看。',
    'zh-Hant': '此處沒有內容，或您無權查看。',
  },
  'cross-site': {
    en: 'The request came from another site. Send it from our own pages, or with the header X-Kangma: 1.',
    'zh-Hans': '请求来自其他网站。请从本站页面发送，或附上 X-Kangma: 1 请求头。',
    'zh-Hant': '請求來自其他網站。請從本站頁面發送，或附上 X-Kangma: 1 請求標頭。',
  },
  'too-many-requests': {
    en: 'Too many requests: try again in {seconds} seconds.',
    'zh-Hans': '请求过于频繁：请在 {seconds} 秒后重试。',
    'zh-Hant': '請求過於頻繁：請在 {seconds} 秒後重試。',
  },
  // the same call again
  'idempotency-key-missing': {
    en: 'The header Idempotency-Key is missing or not usable: 8 to 128 letters, digits, - or _; the same one when you send again.',
    'zh-Hans':
      '缺少可用的 Idempotency-Key 请求头：8 至 128 位字母、数字、- 或 _；重发时使用同一个。',
    'zh-Hant':
      '缺少可用的 Idempotency-Key 請求標頭：8 至 128 位字母、數字、- 或 _；重發時使用同一個。',
  },
  'idempotency-key-reused': {
    en: 'This Idempotency-Key was used for another content: take a new key.',
    'zh-Hans': '该 Idempotency-Key 已用于其他内容：请换用新的键。',
    'zh-Hant': '該 Idempotency-Key 已用於其他內容：請換用新的鍵。',
  },
  'idempotency-key-in-use': {
    en: 'The first call with this Idempotency-Key is still running: ask again in a moment.',
    'zh-Hans': '使用该 Idempotency-Key 的首次请求仍在处理：请稍后再试。',
    'zh-Hant': '使用該 Idempotency-Key 的首次請求仍在處理：請稍後再試。',
  },
  // who calls
  'not-signed-in': {
    en: 'Sign in first: there is no session or token, or it has ended.',
    'zh-Hans': '请先登录：没有会话或令牌，或已失效。',
    'zh-Hant': '請先登入：沒有工作階段或權杖，或已失效。',
  },
  'not-allowed': {
    en: 'Your role may not do this, or not with an API token.',
    'zh-Hans': '您的角色无权进行此操作，或不能使用 API 令牌进行。',
    'zh-Hant': '您的角色無權進行此操作，或不能使用 API 權杖進行。',
  },
  'wrong-code': {
    en: 'The one-time code is wrong or has expired. Check it, or ask for a new one.',
    'zh-Hans': '验证码错误或已过期。请核对，或重新获取。',
    'zh-Hant': '驗證碼錯誤或已過期。請核對，或重新取得。',
  },
  'other-division': {
    en: 'This lies outside your division.',
    'zh-Hans': '超出您的管辖区。',
    'zh-Hant': '超出您的管轄區。',
  },
  // persons and their codes
  'person-not-found': {
    en: 'Nobody of your division is known under this document. Check the type and the number.',
    'zh-Hans': '您的辖区内没有以此证件登记的人。请核对证件类型和号码。',
    'zh-Hant': '您的轄區內沒有以此證件登記的人。請核對證件類型和號碼。',
  },
  'unknown-place': {
    en: 'No division of this name is known. Give its code, or its names from the province down with / between.',
    'zh-Hans': '未找到该地区。请填写区划代码，或自省级起以“/”分隔的名称。',
    'zh-Hant': '未找到該地區。請填寫區劃代碼，或自省級起以「/」分隔的名稱。',
  },
  'trip-times': {
    en: 'The trip ends before it begins, begins in the future, or began more than {days} days ago.',
    'zh-Hans': '行程的结束早于开始、开始在将来，或开始于 {days} 天以前。',
    'zh-Hant': '行程的結束早於開始、開始在將來，或開始於 {days} 天以前。',
  },
  'no-open-question': {
    en: 'No question about this evidence is open: it was answered, or its time is over.',
    'zh-Hans': '该证据没有待答复的询问：可能已答复或已过期限。',
    'zh-Hant': '該證據沒有待答覆的詢問：可能已答覆或已過期限。',
  },
  // registering
  'not-registrable': {
    en: 'This cannot be registered. {reasons}',
    'zh-Hans': '无法登记。{reasons}',
    'zh-Hant': '無法登記。{reasons}',
  },
  'already-registered': {
    en: 'Somebody is registered under this document. Find the person by it.',
    'zh-Hans': '该证件已有登记。请按证件查找该人员。',
    'zh-Hant': '該證件已有登記。請按證件查找該人員。',
  },
  'document-differs': {
    en: 'The number is not the one that was stated. Compare the document; if it is another one, refuse the registration.',
    'zh-Hans': '号码与申请时填写的不同。请核对证件；如确为另一证件，请拒绝该登记。',
    'zh-Hant': '號碼與申請時填寫的不同。請核對證件；如確為另一證件，請拒絕該登記。',
  },
  'name-differs': {
    en: 'The document is registered under another name. Refuse the registration and begin an error correction.',
    'zh-Hans': '该证件以另一姓名登记。请拒绝该登记，并办理纠错。',
    'zh-Hant': '該證件以另一姓名登記。請拒絕該登記，並辦理糾錯。',
  },
  'guardian-not-found': {
    en: 'The guardian is not registered here. Register the guardian first, and check the number.',
    'zh-Hans': '监护人未在此登记。请先登记监护人，并核对号码。',
    'zh-Hant': '監護人未在此登記。請先登記監護人，並核對號碼。',
  },
  'family-self': {
    en: 'This is your own document. Name the document of the person whom you look after.',
    'zh-Hans': '这是您本人的证件。请填写您所照护的人的证件。',
    'zh-Hant': '這是您本人的證件。請填寫您所照護的人的證件。',
  },
  'case-closed': {
    en: 'This has been dealt with meanwhile. Load the list again.',
    'zh-Hans': '该事项已处理。请刷新列表。',
    'zh-Hant': '該事項已處理。請重新整理列表。',
  },
  // one's own record
  'edited-today': {
    en: 'Saved today already: one change a day. Again from {from}.',
    'zh-Hans': '今日已修改过：每天只能修改一次。{from} 起可再次修改。',
    'zh-Hant': '今日已修改過：每天只能修改一次。{from} 起可再次修改。',
  },
  'nothing-changed': {
    en: 'This is what is stored already: nothing was saved, and today’s change is still free.',
    'zh-Hans': '与已登记的内容相同：未保存，不占用今日的修改次数。',
    'zh-Hant': '與已登記的內容相同：未儲存，不佔用今日的修改次數。',
  },
  'other-province': {
    en: 'This service does not hold {place}. Register with the health code of that province; until you are recognised there, this code stays as it is.',
    'zh-Hans': '本服务不含{place}。请在该省的健康码办理登记；在当地互认之前，本码保持不变。',
    'zh-Hant': '本服務不含{place}。請在該省的健康碼辦理登記；在當地互認之前，本碼保持不變。',
  },
  'no-phone-known': {
    en: 'No phone is stored for you, so none can confirm the change. Go to the counter of your community with your document.',
    'zh-Hans': '您未登记手机号，无法以验证码确认。请携带证件到所在社区窗口办理。',
    'zh-Hant': '您未登記手機號碼，無法以驗證碼確認。請攜帶證件到所在社區窗口辦理。',
  },
  'phone-taken': {
    en: 'This phone signs somebody else in, so it cannot become yours here. Take another number, or go to the counter of your community with your document.',
    'zh-Hans':
      '该手机号已用于他人登录，无法在此改为您的号码。请换用其他号码，或携带证件到所在社区窗口办理。',
    'zh-Hant':
      '該手機號碼已用於他人登入，無法在此改為您的號碼。請換用其他號碼，或攜帶證件到所在社區窗口辦理。',
  },
  'terms-changed': {
    en: 'Another version of the terms holds now. Read it and agree again.',
    'zh-Hans': '条款已更新。请阅读后重新确认。',
    'zh-Hant': '條款已更新。請閱讀後重新確認。',
  },
  // the same person twice
  'second-person-needed': {
    en: 'You took the step before: somebody else has to confirm it.',
    'zh-Hans': '上一步由您提出：须由另一人确认。',
    'zh-Hant': '上一步由您提出：須由另一人確認。',
  },
  'step-not-possible': {
    en: 'This step does not follow from where the pair stands now. Load it again.',
    'zh-Hans': '按目前状态不能进行此步骤。请刷新后再试。',
    'zh-Hant': '按目前狀態不能進行此步驟。請重新整理後再試。',
  },
  'has-merged-records': {
    en: 'Another record is merged into the one that would be closed. Let that one go on, or undo the other merge first.',
    'zh-Hans': '拟关闭的档案中已并入其他档案。请改为保留该档案，或先撤销之前的合并。',
    'zh-Hant': '擬關閉的檔案中已併入其他檔案。請改為保留該檔案，或先撤銷之前的合併。',
  },
  // files
  'unknown-kind': {
    en: 'There is no kind of submission of this name. Known: {known}.',
    'zh-Hans': '没有该提交类别。可用：{known}。',
    'zh-Hant': '沒有該提交類別。可用：{known}。',
  },
  'kind-not-yours': {
    en: 'Your role does not hand in this kind. Yours: {known}.',
    'zh-Hans': '您的角色不能提交该类别。可提交：{known}。',
    'zh-Hant': '您的角色不能提交該類別。可提交：{known}。',
  },
  'file-missing': {
    en: 'The file “{field}” is missing.',
    'zh-Hans': '缺少文件“{field}”。',
    'zh-Hant': '缺少檔案「{field}」。',
  },
  'file-empty': {
    en: 'The file “{field}” is empty.',
    'zh-Hans': '文件“{field}”为空。',
    'zh-Hant': '檔案「{field}」為空。',
  },
  'storage-full': {
    en: 'There is no room to keep this at the moment; nothing of it was kept. Send it again later.',
    'zh-Hans': '目前没有存储空间，内容未被保存。请稍后重新发送。',
    'zh-Hant': '目前沒有儲存空間，內容未被保存。請稍後重新發送。',
  },
  // places
  'already-resolved': {
    en: 'This place has been resolved already.',
    'zh-Hans': '该地点已经确认。',
    'zh-Hant': '該地點已經確認。',
  },
  'unknown-division': {
    en: 'There is no division {division}.',
    'zh-Hans': '没有行政区划 {division}。',
    'zh-Hant': '沒有行政區劃 {division}。',
  },
  // policies
  'proposal-closed': {
    en: 'This proposal has been published or withdrawn already.',
    'zh-Hans': '该草案已公布或已撤回。',
    'zh-Hant': '該草案已公布或已撤回。',
  },
  'check-missing': {
    en: 'The check of this proposal is not over yet: wait for it.',
    'zh-Hans': '该草案的校验尚未完成：请等待。',
    'zh-Hant': '該草案的校驗尚未完成：請等待。',
  },
  'check-findings': {
    en: 'The check found something: mend the policy, and propose the new text.',
    'zh-Hans': '校验有发现：请修改政策，并重新提出。',
    'zh-Hant': '校驗有發現：請修改政策，並重新提出。',
  },
  'impact-missing': {
    en: 'The impact has not been measured under the rules as they are now: wait for it.',
    'zh-Hans': '尚未按现行规则完成影响评估：请等待。',
    'zh-Hant': '尚未按現行規則完成影響評估：請等待。',
  },
  'signatures-missing': {
    en: 'The signatures of two different people are needed: let another sign.',
    'zh-Hans': '需要两名不同人员签署：请由另一人签署。',
    'zh-Hant': '需要兩名不同人員簽署：請由另一人簽署。',
  },
  'signer-unknown': {
    en: 'You, or another who signed, are none of those who may sign: ask whoever keeps the server’s configuration.',
    'zh-Hans': '您或另一签署人不在签署人名单中：请联系服务器配置的管理者。',
    'zh-Hant': '您或另一簽署人不在簽署人名單中：請聯絡伺服器設定的管理者。',
  },
  'signature-wrong': {
    en: 'The signature does not match this proposal and your key: sign it again with your own key.',
    'zh-Hans': '签名与该草案及您的密钥不符：请用您本人的密钥重新签署。',
    'zh-Hant': '簽名與該草案及您的金鑰不符：請用您本人的金鑰重新簽署。',
  },
  'already-signed': {
    en: 'You have signed this already: the other signature is another person’s.',
    'zh-Hans': '您已签署：另一签名须由他人作出。',
    'zh-Hant': '您已簽署：另一簽名須由他人作出。',
  },
  'version-taken': {
    en: 'This policy has a version of this number, or a higher one, already: raise its number.',
    'zh-Hans': '该政策已有此版本号或更高版本：请提高版本号。',
    'zh-Hant': '該政策已有此版本號或更高版本：請提高版本號。',
  },
  backdated: {
    en: 'It would take effect before it is published: propose it with a later date, or mark it `retroactive: true`.',
    'zh-Hans': '生效早于公布：请改用更晚的日期重新提出，或注明 `retroactive: true`。',
    'zh-Hant': '生效早於公布：請改用更晚的日期重新提出，或註明 `retroactive: true`。',
  },
  'last-policy': {
    en: 'Without this version no policy would be in force: enact another first.',
    'zh-Hans': '撤回后将没有现行政策：请先颁布其他版本。',
    'zh-Hant': '撤回後將沒有現行政策：請先頒布其他版本。',
  },
  'shadow-unsigned': {
    en: 'Only what has been signed runs in the shadow: sign it first.',
    'zh-Hans': '只有已签署的草案才能影子运行：请先签署。',
    'zh-Hant': '只有已簽署的草案才能影子運行：請先簽署。',
  },
  // us
  'not-ready': {
    en: 'The server is starting, stopping or cut off from its database: try again in a moment.',
    'zh-Hans': '服务器正在启动、停止或无法连接数据库：请稍后重试。',
    'zh-Hant': '伺服器正在啟動、停止或無法連線資料庫：請稍後重試。',
  },
  internal: {
    en: 'Something went wrong on our side; nothing of this call was done. Give the number {request} when you report it.',
    'zh-Hans': '服务器出错，此请求未执行。报告问题时请提供编号 {request}。',
    'zh-Hant': '伺服器出錯，此請求未執行。回報問題時請提供編號 {request}。',
  },
} as const satisfies MessageTable;

export type HttpProblemCode = keyof typeof HTTP_PROBLEMS;

/** The HTTP status of each code. */
export const PROBLEM_STATUS: Readonly<Record<HttpProblemCode, number>> = {
  'invalid-request': 400,
  'malformed-body': 400,
  'unsupported-media-type': 415,
  'too-large': 413,
  'not-found': 404,
  'cross-site': 403,
  'too-many-requests': 429,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'idempotency-key-in-use': 409,
  'not-signed-in': 401,
  'not-allowed': 403,
  'wrong-code': 401,
  'other-division': 403,
  'person-not-found': 404,
  'unknown-place': 422,
  'trip-times': 422,
  'no-open-question': 409,
  'not-registrable': 422,
  'already-registered': 409,
  'document-differs': 409,
  'name-differs': 409,
  'guardian-not-found': 422,
  'family-self': 422,
  'case-closed': 409,
  'edited-today': 409,
  'nothing-changed': 409,
  'other-province': 422,
  'no-phone-known': 409,
  'phone-taken': 409,
  'terms-changed': 409,
  'second-person-needed': 403,
  'step-not-possible': 409,
  'has-merged-records': 409,
  'unknown-kind': 422,
  'kind-not-yours': 403,
  'file-missing': 400,
  'file-empty': 400,
  'storage-full': 507,
  'already-resolved': 409,
  'unknown-division': 422,
  'proposal-closed': 409,
  'check-missing': 409,
  'check-findings': 409,
  'impact-missing': 409,
  'signatures-missing': 409,
  'signer-unknown': 403,
  'signature-wrong': 422,
  'already-signed': 409,
  'version-taken': 409,
  backdated: 409,
  'last-policy': 409,
  'shadow-unsigned': 409,
  'not-ready': 503,
  internal: 500,
};

/** What can be wrong with one field of a request; `{expected}` says what would have been right. */
export const FIELD_PROBLEMS = {
  missing: {
    en: 'Missing.',
    'zh-Hans': '缺少该字段。',
    'zh-Hant': '缺少該欄位。',
  },
  'wrong-type': {
    en: 'Expected: {expected}.',
    'zh-Hans': '应为：{expected}。',
    'zh-Hant': '應為：{expected}。',
  },
  'not-a-choice': {
    en: 'Expected one of: {expected}.',
    'zh-Hans': '应为以下之一：{expected}。',
    'zh-Hant': '應為以下之一：{expected}。',
  },
  'wrong-format': {
    en: 'Not in the expected format: {expected}.',
    'zh-Hans': '格式不符：{expected}。',
    'zh-Hant': '格式不符：{expected}。',
  },
  'too-small': {
    en: 'Too small or too short: at least {expected}.',
    'zh-Hans': '过小或过短：至少 {expected}。',
    'zh-Hant': '過小或過短：至少 {expected}。',
  },
  'too-big': {
    en: 'Too big or too long: at most {expected}.',
    'zh-Hans': '过大或过长：最多 {expected}。',
    'zh-Hant': '過大或過長：最多 {expected}。',
  },
} as const satisfies MessageTable;

export type FieldProblemCode = keyof typeof FIELD_PROBLEMS;
