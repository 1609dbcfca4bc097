import type { MessageTable } from '@kangma/policy';
import { DECLARE_TEXTS } from './declare-texts.ts';
import { NOTICE_TEXTS } from './notice-texts.ts';
import { SIGN_IN_TEXTS } from './sign-in-texts.ts';

/** What the resident's page says. */
export const TEXTS = {
  title: { en: 'Kangma health code', 'zh-Hans': '康码', 'zh-Hant': '康碼' },
  settings: { en: 'Settings', 'zh-Hans': '设置', 'zh-Hant': '設定' },
  mine: {
    en: 'My data, phone, devices and terms',
    'zh-Hans': '我的信息、手机、设备与条款',
    'zh-Hant': '我的資料、手機、裝置與條款',
  },
  'terms-ask': {
    en: 'Please read the terms and agree to them.',
    'zh-Hans': '请阅读并同意使用条款。',
    'zh-Hant': '請閱讀並同意使用條款。',
  },
  back: { en: 'Back', 'zh-Hans': '返回', 'zh-Hant': '返回' },
  ...SIGN_IN_TEXTS,
  // being live
  live: { en: 'Live', 'zh-Hans': '实时', 'zh-Hant': '即時' },
  reconnecting: { en: 'Reconnecting', 'zh-Hans': '正在重连', 'zh-Hant': '正在重連' },
  offline: {
    en: 'Offline: this is how things stood at {at}.',
    'zh-Hans': '网络已断开：以下为 {at} 的状态。',
    'zh-Hant': '網路已中斷：以下為 {at} 的狀態。',
  },
  changed: {
    en: 'Your code has just changed: {colour}.',
    'zh-Hans': '您的健康码刚刚变为{colour}。',
    'zh-Hant': '您的健康碼剛剛變為{colour}。',
  },
  // the code
  'my-code': { en: 'My code', 'zh-Hans': '我的码', 'zh-Hant': '我的碼' },
  since: { en: 'since {at}', 'zh-Hans': '{at} 起', 'zh-Hant': '{at} 起' },
  why: { en: 'Why', 'zh-Hans': '赋码原因', 'zh-Hant': '賦碼原因' },
  'why-green': {
    en: 'Your identity is verified, your health is declared, and nothing adverse stands against you.',
    'zh-Hans': '身份已核验、健康已申报，且没有不利证据。',
    'zh-Hant': '身分已核驗、健康已申報，且沒有不利證據。',
  },
  article: {
    en: 'article {article}',
    'zh-Hans': '依据条款 {article}',
    'zh-Hant': '依據條款 {article}',
  },
  stage: { en: 'This stage', 'zh-Hans': '本阶段', 'zh-Hant': '本階段' },
  'from-until': {
    en: '{since} – {until}',
    'zh-Hans': '{since} 至 {until}',
    'zh-Hant': '{since} 至 {until}',
  },
  'from-open': {
    en: 'since {since}; its end depends on the steps below',
    'zh-Hans': '自 {since} 起，结束时间取决于下列步骤',
    'zh-Hant': '自 {since} 起，結束時間取決於下列步驟',
  },
  'assigned-by': { en: 'Assigned by', 'zh-Hans': '赋码机关', 'zh-Hant': '賦碼機關' },
  'assigned-at': { en: 'on {at}', 'zh-Hans': '{at} 赋码', 'zh-Hant': '{at} 賦碼' },
  'only-they': {
    en: 'Only this office can convert it.',
    'zh-Hans': '谁赋码谁转码：仅该机关可以转码。',
    'zh-Hant': '誰賦碼誰轉碼：僅該機關可以轉碼。',
  },
  'superior-may': {
    en: 'It has let its limit pass: its superior in the province may convert it too.',
    'zh-Hans': '该机关已逾期：省内上级机关也可以转码。',
    'zh-Hant': '該機關已逾期：省內上級機關也可以轉碼。',
  },
  call: { en: 'Call {phone}', 'zh-Hans': '拨打 {phone}', 'zh-Hant': '撥打 {phone}' },
  // where a pathway stands
  'clock-until': {
    en: 'Observation until {at}',
    'zh-Hans': '观察期至 {at}',
    'zh-Hant': '觀察期至 {at}',
  },
  'clock-over': {
    en: 'Observation ended on {at}',
    'zh-Hans': '观察期已于 {at} 届满',
    'zh-Hant': '觀察期已於 {at} 屆滿',
  },
  'clock-waits': { en: 'Waiting for {what}', 'zh-Hans': '等待{what}', 'zh-Hant': '等待{what}' },
  'clock-unknown': {
    en: 'The starting date is missing',
    'zh-Hans': '缺少起算日期',
    'zh-Hant': '缺少起算日期',
  },
  tests: {
    en: '{have} of {need} negative tests count',
    'zh-Hans': '{need} 次阴性检测中已计入 {have} 次',
    'zh-Hant': '{need} 次陰性檢測中已計入 {have} 次',
  },
  'tests-late': {
    en: 'a result is not in yet',
    'zh-Hans': '有结果尚未回传',
    'zh-Hant': '有結果尚未回傳',
  },
  'tests-too-few': { en: 'more are needed', 'zh-Hans': '次数不足', 'zh-Hant': '次數不足' },
  'tests-spacing': {
    en: 'enough were taken, but at the wrong distance from each other',
    'zh-Hans': '次数足够，但间隔不符合要求',
    'zh-Hant': '次數足夠，但間隔不符合要求',
  },
  'tests-stopped': {
    en: 'stopped by a positive result',
    'zh-Hans': '因阳性结果中止',
    'zh-Hant': '因陽性結果中止',
  },
  'release-met': {
    en: 'Release reported',
    'zh-Hans': '已报送解除隔离',
    'zh-Hant': '已報送解除隔離',
  },
  'release-later': {
    en: 'Then {by} reports the release',
    'zh-Hans': '之后由{by}报送解除隔离',
    'zh-Hant': '之後由{by}報送解除隔離',
  },
  'release-due': {
    en: '{by} owes the release since {at}',
    'zh-Hans': '自 {at} 起待{by}报送解除隔离',
    'zh-Hant': '自 {at} 起待{by}報送解除隔離',
  },
  'either-way': {
    en: 'Any one of these ways is enough:',
    'zh-Hans': '满足以下任一途径即可：',
    'zh-Hant': '滿足以下任一途徑即可：',
  },
  // the way back
  'to-green': { en: 'How it becomes green', 'zh-Hans': '如何转绿', 'zh-Hant': '如何轉綠' },
  'green-at': {
    en: 'Green on {at}, if you take the tests below and they are negative',
    'zh-Hans': '按以下时间检测且均为阴性，{at} 转绿',
    'zh-Hant': '按以下時間檢測且均為陰性，{at} 轉綠',
  },
  'green-at-by-itself': {
    en: 'Green by itself on {at}',
    'zh-Hans': '{at} 自动转绿',
    'zh-Hant': '{at} 自動轉綠',
  },
  'green-after': {
    en: 'Green on {at} at the earliest',
    'zh-Hans': '最早 {at} 转绿',
    'zh-Hant': '最早 {at} 轉綠',
  },
  'green-after-note': {
    en: 'provided that the others named below act in time',
    'zh-Hans': '前提是下列机构按时办理',
    'zh-Hant': '前提是下列機構按時辦理',
  },
  'green-waiting': {
    en: 'No date can be promised yet',
    'zh-Hans': '目前无法给出日期',
    'zh-Hant': '目前無法給出日期',
  },
  'green-waiting-note': {
    en: 'Something below has to be settled by others first.',
    'zh-Hans': '需先由有关机构办理下列事项。',
    'zh-Hant': '需先由有關機構辦理下列事項。',
  },
  'step-test': { en: 'Take a nucleic acid test', 'zh-Hans': '做核酸检测', 'zh-Hant': '做核酸檢測' },
  'step-window': {
    en: 'from {from}, by {until} at the latest',
    'zh-Hans': '{from} 起，最迟 {until}',
    'zh-Hant': '{from} 起，最遲 {until}',
  },
  'step-now': {
    en: 'from now on, by {until} at the latest',
    'zh-Hans': '现在即可，最迟 {until}',
    'zh-Hant': '現在即可，最遲 {until}',
  },
  'step-at': { en: 'at {from}', 'zh-Hans': '{from}', 'zh-Hant': '{from}' },
  'step-gap': {
    en: 'at least {hours} h after the test before',
    'zh-Hans': '与上次检测至少间隔 {hours} 小时',
    'zh-Hant': '與上次檢測至少間隔 {hours} 小時',
  },
  'where-anywhere': {
    en: 'at any laboratory',
    'zh-Hans': '任一检测机构均可',
    'zh-Hant': '任一檢測機構均可',
  },
  'where-named': {
    en: 'at a laboratory in {place}',
    'zh-Hans': '须在{place}的检测机构',
    'zh-Hant': '須在{place}的檢測機構',
  },
  'step-act': { en: '{by}: {what}', 'zh-Hans': '{by}办理：{what}', 'zh-Hant': '{by}辦理：{what}' },
  'step-act-from': {
    en: 'from {at} on; you need not apply',
    'zh-Hans': '{at} 起办理，无需您申请',
    'zh-Hant': '{at} 起辦理，無需您申請',
  },
  'step-act-due': {
    en: 'waited for since {at}; you may call',
    'zh-Hans': '自 {at} 起等待办理，您可以致电催办',
    'zh-Hant': '自 {at} 起等待辦理，您可以致電催辦',
  },
  'step-colour': {
    en: 'Your code turns {colour}',
    'zh-Hans': '转为{colour}',
    'zh-Hant': '轉為{colour}',
  },
  'step-stage': {
    en: 'The next stage begins',
    'zh-Hans': '进入下一阶段',
    'zh-Hant': '進入下一階段',
  },
  'step-reason': { en: '{reason}: {to}', 'zh-Hans': '{reason}：{to}', 'zh-Hant': '{reason}：{to}' },
  'step-within': {
    en: '{at}; the system has {minutes} min for it',
    'zh-Hans': '{at}，系统在 {minutes} 分钟内完成',
    'zh-Hant': '{at}，系統在 {minutes} 分鐘內完成',
  },
  assumes: {
    en: 'The dates assume that results are in {hours} h after sampling.',
    'zh-Hans': '以上日期按采样后 {hours} 小时出结果推算。',
    'zh-Hant': '以上日期按採樣後 {hours} 小時出結果推算。',
  },
  'all-details': { en: 'All details', 'zh-Hans': '全部说明', 'zh-Hant': '全部說明' },
  // no code, questions
  'no-code-title': {
    en: 'You have no code yet',
    'zh-Hans': '您还没有健康码',
    'zh-Hant': '您還沒有健康碼',
  },
  'no-code-do': {
    en: 'Declare your health: with a verified identity you then receive a code at once. Where your identity has not been verified, go to your community with your document.',
    'zh-Hans':
      '请进行健康申报：身份已核验的，申报后立即生成健康码；身份尚未核验的，请携证件到社区办理。',
    'zh-Hant':
      '請進行健康申報：身分已核驗的，申報後立即產生健康碼；身分尚未核驗的，請攜證件到社區辦理。',
  },
  'undetermined-title': {
    en: 'It cannot be determined yet',
    'zh-Hans': '暂时无法判定',
    'zh-Hant': '暫時無法判定',
  },
  'undetermined-do': {
    en: 'A date or a fact is missing. Call the hotline 12345 or the office named here; it is neither green nor red.',
    'zh-Hans': '缺少日期或事实，既非绿码也非红码。请致电 12345 或上述机关。',
    'zh-Hant': '缺少日期或事實，既非綠碼也非紅碼。請致電 12345 或上述機關。',
  },
  'declare-now': { en: 'Declare my health', 'zh-Hans': '健康申报', 'zh-Hant': '健康申報' },
  questions: { en: 'A question to you', 'zh-Hans': '需要您答复', 'zh-Hant': '需要您答覆' },
  'question-by': {
    en: 'Answer by {at}. Without an answer the policy decides what follows.',
    'zh-Hans': '请在 {at} 前答复；逾期按政策规定处理。',
    'zh-Hant': '請在 {at} 前答覆；逾期按政策規定處理。',
  },
  'question-open': { en: 'No deadline.', 'zh-Hans': '不设期限。', 'zh-Hant': '不設期限。' },
  'question-referred': {
    en: 'The time to answer is over: your community will call you.',
    'zh-Hans': '答复期限已过，社区将与您联系。',
    'zh-Hant': '答覆期限已過，社區將與您聯繫。',
  },
  'question-asked': {
    en: 'Asked by {office} on {at}',
    'zh-Hans': '{office}于 {at} 询问',
    'zh-Hant': '{office}於 {at} 詢問',
  },
  confirm: { en: 'Yes: confirm', 'zh-Hans': '是，确认', 'zh-Hant': '是，確認' },
  deny: { en: 'No: deny', 'zh-Hans': '否，否认', 'zh-Hant': '否，否認' },
  'confirm-follows': {
    en: 'It then counts as confirmed: your code may turn yellow or red at once.',
    'zh-Hans': '将视为已确认，您的健康码可能立即变为黄码或红码。',
    'zh-Hant': '將視為已確認，您的健康碼可能立即變為黃碼或紅碼。',
  },
  'deny-follows': {
    en: 'It then does not colour your code. A false answer may have legal consequences.',
    'zh-Hans': '该记录将不影响您的健康码。虚假答复可能承担法律责任。',
    'zh-Hant': '該記錄將不影響您的健康碼。虛假答覆可能承擔法律責任。',
  },
  // declaring
  family: { en: 'Family', 'zh-Hans': '家人', 'zh-Hant': '家人' },
  declare: { en: 'Declare', 'zh-Hans': '申报', 'zh-Hant': '申報' },
  'declare-lead': {
    en: 'Choose what applies to you. A declaration is kept; it cannot be edited afterwards.',
    'zh-Hans': '请选择您的情况。申报将被保存，之后不能修改。',
    'zh-Hant': '請選擇您的情況。申報將被保存，之後不能修改。',
  },
  ...DECLARE_TEXTS,
  'declare-confirm': {
    en: 'I have read what follows, and what I declare is true.',
    'zh-Hans': '我已了解上述后果，所申报内容属实。',
    'zh-Hant': '我已了解上述後果，所申報內容屬實。',
  },
  'declare-send': { en: 'Send the declaration', 'zh-Hans': '提交申报', 'zh-Hant': '提交申報' },
  declared: {
    en: 'Your declaration was recorded at {at}.',
    'zh-Hans': '您的申报已于 {at} 记录。',
    'zh-Hant': '您的申報已於 {at} 記錄。',
  },
  answered: {
    en: 'Your answer was recorded at {at}.',
    'zh-Hans': '您的答复已于 {at} 记录。',
    'zh-Hant': '您的答覆已於 {at} 記錄。',
  },
  // records
  record: { en: 'Record', 'zh-Hans': '记录', 'zh-Hant': '記錄' },
  history: { en: 'Decisions', 'zh-Hans': '判定记录', 'zh-Hant': '判定記錄' },
  'history-empty': {
    en: 'Nothing has been decided yet.',
    'zh-Hans': '尚无判定。',
    'zh-Hant': '尚無判定。',
  },
  ...NOTICE_TEXTS,
  accesses: {
    en: 'Who looked at my record',
    'zh-Hans': '谁查看过我的档案',
    'zh-Hant': '誰查看過我的檔案',
  },
  'accesses-empty': {
    en: 'Nobody has opened your record.',
    'zh-Hans': '还没有工作人员查看过您的档案。',
    'zh-Hant': '還沒有工作人員查看過您的檔案。',
  },
  'access-lookup': {
    en: 'found you by your document',
    'zh-Hans': '按证件查找',
    'zh-Hant': '按證件查找',
  },
  'access-code': { en: 'opened your code', 'zh-Hans': '查看健康码', 'zh-Hant': '查看健康碼' },
  'access-history': {
    en: 'opened your decisions',
    'zh-Hans': '查看判定记录',
    'zh-Hant': '查看判定記錄',
  },
  'access-other': { en: 'opened your record', 'zh-Hans': '查看档案', 'zh-Hant': '查看檔案' },
  // guidance
  guidance: { en: 'Guidance', 'zh-Hans': '指引', 'zh-Hant': '指引' },
  'guide-green': {
    en: 'You may move freely. Wear a mask where it is crowded.',
    'zh-Hans': '可以正常出行。人员密集处请佩戴口罩。',
    'zh-Hant': '可以正常出行。人員密集處請佩戴口罩。',
  },
  'guide-yellow': {
    en: 'Stay at home and report to your community at once. Take the tests at the set times, and go to them directly.',
    'zh-Hans': '请居家，立即向社区报告；按规定频次检测，检测往返不停留。',
    'zh-Hant': '請居家，立即向社區報告；按規定頻次檢測，檢測往返不停留。',
  },
  'guide-red': {
    en: 'Go to central quarantine as your community directs, and do not take public transport. In hospital or at the site, follow its staff.',
    'zh-Hans': '按社区安排前往集中隔离，不乘坐公共交通；在院或在隔离点的，服从工作人员安排。',
    'zh-Hant': '按社區安排前往集中隔離，不乘坐公共交通；在院或在隔離點的，服從工作人員安排。',
  },
  'guide-none': {
    en: 'Verify your identity and declare your health to receive a code.',
    'zh-Hans': '核验身份并进行健康申报，即可领码。',
    'zh-Hant': '核驗身分並進行健康申報，即可領碼。',
  },
  'guide-yours': { en: 'for you now', 'zh-Hans': '您目前适用', 'zh-Hant': '您目前適用' },
  hotline: {
    en: 'Questions or an error? Hotline 12345',
    'zh-Hans': '有疑问或认为有误？热线 12345',
    'zh-Hant': '有疑問或認為有誤？熱線 12345',
  },
  remedy: {
    en: 'You may ask for a correction at your community, apply for administrative review, or go to court.',
    'zh-Hans': '您可以向社区申请纠错，也可以依法申请行政复议或提起行政诉讼。',
    'zh-Hant': '您可以向社區申請糾錯，也可以依法申請行政覆議或提起行政訴訟。',
  },
} as const satisfies MessageTable;
