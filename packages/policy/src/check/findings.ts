import type { MessageTable } from '../messages/render.ts';

/**
 * Everything that `check` finds, by stable code. `docs/reference/findings.md` is held equal to this table by a test.
 */
export const FINDINGS = {
  // what the policy does not speak of
  'coverage-missing': {
    en: 'Nothing says what this evidence starts: {evidence}. Let a pathway or an ask begin with it, or list it under “ignores”.',
    'zh-Hans': '没有规定这类证据引起什么：{evidence}。请由路径或询问处理，或列入 ignores。',
    'zh-Hant': '沒有規定這類證據引起什麼：{evidence}。請由路徑或詢問處理，或列入 ignores。',
  },
  'coverage-overlap': {
    en: 'Two clauses claim this evidence: {evidence}. “{first}” is taken, “{second}” is not.',
    'zh-Hans': '两处条款同时适用于这类证据：{evidence}。实际适用“{first}”，而非“{second}”。',
    'zh-Hant': '兩處條款同時適用於這類證據：{evidence}。實際適用「{first}」，而非「{second}」。',
  },
  'ignored-yet-used': {
    en: '“ignores” lists evidence that “{first}” acts on: {evidence}.',
    'zh-Hans': 'ignores 列出的证据实际由“{first}”处理：{evidence}。',
    'zh-Hant': 'ignores 列出的證據實際由「{first}」處理：{evidence}。',
  },
  'weak-colours': {
    en: 'Weak evidence colours at once, without asking: {evidence}.',
    'zh-Hans': '弱证据未经询问即赋码：{evidence}。',
    'zh-Hant': '弱證據未經詢問即賦碼：{evidence}。',
  },
  'answer-without-effect': {
    en: 'Whatever the answer, nothing follows: {evidence}.',
    'zh-Hans': '无论如何答复，都不产生后果：{evidence}。',
    'zh-Hant': '無論如何答覆，都不產生後果：{evidence}。',
  },
  'inherit-without-ask': {
    en: 'Stays of a bound number are to be asked about, but no ask begins with: {evidence}.',
    'zh-Hans': '关联号码旅居史应予询问，但没有对应的询问：{evidence}。',
    'zh-Hant': '關聯號碼旅居史應予詢問，但沒有對應的詢問：{evidence}。',
  },
  'pathway-unreachable': {
    en: 'No evidence starts the pathway: clauses before it claim all of it.',
    'zh-Hans': '没有证据会进入该路径：在前的条款已全部占用。',
    'zh-Hant': '沒有證據會進入該路徑：在前的條款已全部佔用。',
  },
  'stage-unreachable': {
    en: 'Nothing leads to the stage “{stage}”.',
    'zh-Hans': '没有途径进入阶段“{stage}”。',
    'zh-Hant': '沒有途徑進入階段「{stage}」。',
  },
  'band-gap': {
    en: 'No band holds day {days}: whoever is assigned then has no colour.',
    'zh-Hans': '第 {days} 天不落入任何区间：此时赋码的人没有颜色。',
    'zh-Hant': '第 {days} 天不落入任何區間：此時賦碼的人沒有顏色。',
  },
  'band-overlap': {
    en: 'Two bands hold day {days}; the first one is taken.',
    'zh-Hans': '第 {days} 天落入两个区间，实际适用第一个。',
    'zh-Hant': '第 {days} 天落入兩個區間，實際適用第一個。',
  },
  'base-missing': {
    en: 'Nothing says what makes a person green to whom nothing adverse has happened.',
    'zh-Hans': '没有规定无不利证据的人凭什么为绿码。',
    'zh-Hant': '沒有規定無不利證據的人憑什麼為綠碼。',
  },
  'basis-missing': {
    en: 'The policy names no legal basis.',
    'zh-Hans': '政策未写明法律依据。',
    'zh-Hant': '政策未寫明法律依據。',
  },
  // what a stage leaves open
  'colour-ambiguous': {
    en: 'The stage has several colours: {colours}. The first one is used.',
    'zh-Hans': '该阶段写有多种颜色：{colours}。实际使用第一种。',
    'zh-Hant': '該階段寫有多種顏色：{colours}。實際使用第一種。',
  },
  'length-missing': {
    en: 'Nothing says how long the measure lasts.',
    'zh-Hans': '没有规定管理措施持续多久。',
    'zh-Hant': '沒有規定管理措施持續多久。',
  },
  'anchor-missing': {
    en: 'The clock runs for {length}, but nothing says from when; it is read as from the entry of the stage.',
    'zh-Hans': '计时 {length}，但未写明起算点；按进入阶段时起算。',
    'zh-Hant': '計時 {length}，但未寫明起算點；按進入階段時起算。',
  },
  'anchor-never-given': {
    en: 'The clock counts from “{anchor}”, but on no way into the stage is there one.',
    'zh-Hans': '计时从“{anchor}”起算，但进入该阶段的途径中都没有它。',
    'zh-Hant': '計時從「{anchor}」起算，但進入該階段的途徑中都沒有它。',
  },
  'course-missing': {
    en: 'Time alone ends the stage: no test is asked for.',
    'zh-Hans': '仅凭时间即可结束该阶段：没有检测要求。',
    'zh-Hant': '僅憑時間即可結束該階段：沒有檢測要求。',
  },
  'course-without-minimum': {
    en: '“All negative” without a number is true of no tests at all.',
    'zh-Hans': '“均为阴性”未写次数，一次不测也算满足。',
    'zh-Hant': '「均為陰性」未寫次數，一次不測也算滿足。',
  },
  'course-without-spacing': {
    en: '{min} tests, but nothing says how far apart: all of them may be taken in one minute.',
    'zh-Hans': '要求 {min} 次检测，但未写间隔：同一分钟内采样也算满足。',
    'zh-Hant': '要求 {min} 次檢測，但未寫間隔：同一分鐘內採樣也算滿足。',
  },
  'course-impossible': {
    en: 'No {min} samples can be that far apart within that time.',
    'zh-Hans': '在规定时段内不可能按此间隔完成 {min} 次采样。',
    'zh-Hant': '在規定時段內不可能按此間隔完成 {min} 次採樣。',
  },
  'positive-unsaid': {
    en: 'Tests are asked for, but nothing says what follows a positive one.',
    'zh-Hans': '要求检测，但未规定结果为阳性时如何处理。',
    'zh-Hant': '要求檢測，但未規定結果為陽性時如何處理。',
  },
  'wait-unlimited': {
    en: 'The person waits for {act} without limit.',
    'zh-Hans': '须等待{act}，但没有期限。',
    'zh-Hant': '須等待{act}，但沒有期限。',
  },
  'superior-without-reach': {
    en: 'After the limit the superior may act, but everybody’s act counts already: say under “accept” whose does.',
    'zh-Hans': '期限届满后由上级代办，但任何机关的行为本已有效：请在 accept 中写明谁有权。',
    'zh-Hant': '期限屆滿後由上級代辦，但任何機關的行為本已有效：請在 accept 中寫明誰有權。',
  },
  'exit-unattached': {
    en: 'The exit is attached to no pathway: it converts nobody.',
    'zh-Hans': '该出口未关联任何路径，无人可凭此转码。',
    'zh-Hant': '該出口未關聯任何路徑，無人可憑此轉碼。',
  },
  'veto-unasked': {
    en: 'The veto waits for {act}, but the pathway “{pathway}” that comes with it asks nobody for that.',
    'zh-Hans': '该暂缓事由须待{act}，但同时适用的路径“{pathway}”并不要求任何人办理。',
    'zh-Hant': '該暫緩事由須待{act}，但同時適用的路徑「{pathway}」並不要求任何人辦理。',
  },
  // what timelines show
  'green-untested': {
    en: 'The pathway leads to green without a single test.',
    'zh-Hans': '该路径无需一次检测即可转绿。',
    'zh-Hant': '該路徑無需一次檢測即可轉綠。',
  },
  'dead-end': {
    en: 'There is no way on to green: everything that is asked for has been done.',
    'zh-Hans': '无法转绿：所要求的均已完成。',
    'zh-Hant': '無法轉綠：所要求的均已完成。',
  },
  'time-worsens': {
    en: 'The code turns from {before} to {after} by the passing of time alone.',
    'zh-Hans': '仅因时间经过，码即由{before}变为{after}。',
    'zh-Hant': '僅因時間經過，碼即由{before}變為{after}。',
  },
  flapping: {
    en: 'A code that turned green turns {after} again without new evidence.',
    'zh-Hans': '已转绿的码在没有新证据的情况下又变为{after}。',
    'zh-Hant': '已轉綠的碼在沒有新證據的情況下又變為{after}。',
  },
  'negative-worsens': {
    en: 'With one more negative result the code is {after} where it would be {before}.',
    'zh-Hans': '多一次阴性结果，码反而为{after}，否则为{before}。',
    'zh-Hant': '多一次陰性結果，碼反而為{after}，否則為{before}。',
  },
  'adverse-improves': {
    en: 'With one more adverse fact the code is {after} where it would be {before}.',
    'zh-Hans': '多一项不利证据，码反而为{after}，否则为{before}。',
    'zh-Hant': '多一項不利證據，碼反而為{after}，否則為{before}。',
  },
  'foreign-act-converts': {
    en: 'A {kind} from another city or province converts the code: who assigned it does not.',
    'zh-Hans': '外市、外省的{kind}即可转码，而不由赋码机关转码。',
    'zh-Hant': '外市、外省的{kind}即可轉碼，而不由賦碼機關轉碼。',
  },
} as const satisfies MessageTable;
