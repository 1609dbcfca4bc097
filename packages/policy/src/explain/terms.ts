import type { Message } from '../messages/render.ts';

const word = (en: string, hans: string, hant: string): Message => ({
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
});

/** The words of the field that explanations use; the glossary (docs/glossary.md) defines them. */
export const TERMS = {
  green: word('green', '绿码', '綠碼'),
  yellow: word('yellow', '黄码', '黃碼'),
  red: word('red', '红码', '紅碼'),
  none: word('no code', '暂无码', '暫無碼'),
  hospital: word('treatment in hospital', '住院治疗', '住院治療'),
  'central-quarantine': word('central quarantine', '集中隔离', '集中隔離'),
  'central-monitoring': word('central monitoring', '集中健康监测', '集中健康監測'),
  'home-quarantine': word('home quarantine', '居家隔离', '居家隔離'),
  'home-observation': word('home observation', '居家医学观察', '居家醫學觀察'),
  'home-monitoring': word('home monitoring', '居家健康监测', '居家健康監測'),
  'no-measure': word('no measure', '无管理措施', '無管理措施'),
  site: word('the quarantine site', '隔离点', '隔離點'),
  community: word('the community', '社区（村）', '社區（村）'),
  clinic: word('the clinic', '发热门诊', '發熱門診'),
  cdc: word('the CDC', '疾控中心', '疾控中心'),
  authority: word('the assigning authority', '赋码机关', '賦碼機關'),
  'by-hospital': word('the hospital', '医院', '醫院'),
  release: word('the release', '解除隔离', '解除隔離'),
  discharge: word('the discharge from hospital', '出院', '出院'),
  clearance: word('the clearance', '排除结论', '排除結論'),
  'lift-veto': word(
    'the end of what holds conversions',
    '暂不转码事由的解除',
    '暫不轉碼事由的解除',
  ),
  'name-date': word('the missing date', '缺失的起算点', '缺失的起算點'),
  'end-exposure': word(
    'leaving the area, or its lifting',
    '离开该区域或该区域解除管控',
    '離開該區域或該區域解除管控',
  ),
  settle: word('a decision on the positive result', '对阳性结果的处置', '對陽性結果的處置'),
  case: word(
    'a case opens at the authority',
    '在该机关自动生成转码事项',
    '在該機關自動產生轉碼事項',
  ),
  superior: word(
    'its superior in the province may act',
    '由其省内上级机关代为处理',
    '由其省內上級機關代為處理',
  ),
  drop: word('the question falls away', '该询问自动取消', '該詢問自動取消'),
  refer: word('the community will call you', '由社区与您联系', '由社區與您聯繫'),
  strengthen: word('it counts as confirmed', '视为确认', '視為確認'),
} as const satisfies Record<string, Message>;

export type Term = keyof typeof TERMS;

/** Why a piece of evidence does not count, in words that follow its name. */
export const REJECTIONS = {
  voided: word('it was voided', '已作废', '已作廢'),
  superseded: word('a newer record replaces it', '已由新记录取代', '已由新記錄取代'),
  'other-authority': word(
    'it comes from an authority that does not count here',
    '出具机关无权处理此码',
    '出具機關無權處理此碼',
  ),
  'about-a-place': word('it is about a place', '针对场所，不针对个人', '針對場所，不針對個人'),
  contradicted: word(
    'the same sample was also reported positive',
    '同一样本另有阳性结果',
    '同一樣本另有陽性結果',
  ),
  merged: word(
    'this record was merged into another',
    '本档案已并入另一档案',
    '本檔案已併入另一檔案',
  ),
  unmerged: word(
    'the merge that brought it here was undone',
    '带来此证据的合并已撤销',
    '帶來此證據的合併已撤銷',
  ),
  'not-yet': word('it is not in force yet', '尚未生效', '尚未生效'),
  'no-policy': word(
    'no policy decides evidence of its authority',
    '没有适用的政策',
    '沒有適用的政策',
  ),
  ignored: word('the policy gives it no effect', '政策规定不影响赋码', '政策規定不影響賦碼'),
  exempt: word('duty exempts it', '因在岗豁免', '因在崗豁免'),
  denied: word('you denied it', '您已否认', '您已否認'),
  passed: word('its pathway is over', '其路径已完成', '其路徑已完成'),
  'before-window': word('it was sampled too early to count', '采样过早', '採樣過早'),
  'too-soon': word(
    'it is too close to the test before',
    '与上次检测间隔不足',
    '與上次檢測間隔不足',
  ),
  'outside-window': word(
    'it falls on the wrong day or outside the window',
    '不在规定日期或时段内',
    '不在規定日期或時段內',
  ),
  surplus: word('it is not needed', '无需计入', '無需計入'),
  'not-yet-reported': word('its result is not in', '结果未回传', '結果未回傳'),
  positive: word('it is positive', '结果为阳性', '結果為陽性'),
  'pooled-positive': word(
    'a positive pool asks for a retest',
    '混检阳性，需单独复核',
    '混檢陽性，需單獨覆核',
  ),
  inconclusive: word('its result is inconclusive', '结果不确定', '結果不確定'),
  invalid: word('the sample is invalid', '样本无效', '樣本無效'),
  antigen: word('antigen tests do not count in a course', '抗原检测不计入', '抗原檢測不計入'),
  pending: word('its result is pending', '结果待出', '結果待出'),
  'before-stage': word('it belongs to an earlier stage', '属于此前阶段', '屬於此前階段'),
  'too-early-for-superior': word(
    'a superior may act only after the limit',
    '上级代办期限未到',
    '上級代辦期限未到',
  ),
} as const satisfies Record<string, Message>;
