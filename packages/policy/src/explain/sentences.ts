import type { Message } from '../messages/render.ts';

const say = (en: string, hans: string, hant: string): Message => ({
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
});

/** One template for each construct of the language: no policy author writes explanations. */
export const SENTENCES = {
  colour: say('Your code is {colour}.', '您的健康码为{colour}。', '您的健康碼為{colour}。'),
  'no-code': say('There is no code for you.', '您目前没有健康码。', '您目前沒有健康碼。'),
  because: say(
    '{colour}: {pathway} – {measure}, since {since} (article {article}, {policy} version {version}).',
    '{colour}：{pathway}，{measure}，自 {since} 起（依据 {article}，{policy} 第 {version} 版）。',
    '{colour}：{pathway}，{measure}，自 {since} 起（依據 {article}，{policy} 第 {version} 版）。',
  ),
  assigned: say(
    'Assigned on {at} by {office}, division {division}. Only they can convert it; call {phone}.',
    '由 {division} {office} 于 {at} 赋码，仅该机关可转码；联系电话 {phone}。',
    '由 {division} {office} 於 {at} 賦碼，僅該機關可轉碼；聯繫電話 {phone}。',
  ),
  'assigned-overdue': say(
    'Assigned on {at} by {office}, division {division}; call {phone}. A limit has run out: its superior in the province may convert it too.',
    '由 {division} {office} 于 {at} 赋码，联系电话 {phone}；办理时限已届满，其省内上级机关也可转码。',
    '由 {division} {office} 於 {at} 賦碼，聯繫電話 {phone}；辦理時限已屆滿，其省內上級機關也可轉碼。',
  ),
  restarted: say(
    'A positive result began this stage again.',
    '因阳性结果，本阶段重新起算。',
    '因陽性結果，本階段重新起算。',
  ),
  ways: say(
    'There are {count} ways out; one is enough.',
    '有 {count} 种转出方式，满足其一即可。',
    '有 {count} 種轉出方式，滿足其一即可。',
  ),
  exit: say('To become {to}:', '转为{to}需要：', '轉為{to}需要：'),
  'exit-stage': say('To go on to the next stage:', '进入下一阶段需要：', '進入下一階段需要：'),
  'clock-runs': say(
    'The time runs from {from} until {until}.',
    '期限自 {from} 起至 {until} 止。',
    '期限自 {from} 起至 {until} 止。',
  ),
  'clock-over': say(
    'The time was over on {until}.',
    '期限已于 {until} 届满。',
    '期限已於 {until} 屆滿。',
  ),
  'clock-unknown': say(
    'The day from which the time counts is not known.',
    '起算点不明，期限未开始。',
    '起算點不明，期限未開始。',
  ),
  'clock-waits': say(
    'Waiting for {what} since {since}.',
    '自 {since} 起等待{what}。',
    '自 {since} 起等待{what}。',
  ),
  'course-done': say(
    'Tests: {have} of {need} negatives count; complete.',
    '核酸：已计入 {have}/{need} 次阴性，已完成。',
    '核酸：已計入 {have}/{need} 次陰性，已完成。',
  ),
  'course-too-few': say(
    'Tests: {have} of {need} negatives count; {missing} more to take.',
    '核酸：已计入 {have}/{need} 次阴性，次数不足，还需 {missing} 次。',
    '核酸：已計入 {have}/{need} 次陰性，次數不足，還需 {missing} 次。',
  ),
  'course-spacing': say(
    'Tests: {have} of {need} negatives count; enough were taken, but at the wrong distance from each other.',
    '核酸：已计入 {have}/{need} 次阴性，次数足够，但采样间隔不符合规定。',
    '核酸：已計入 {have}/{need} 次陰性，次數足夠，但採樣間隔不符合規定。',
  ),
  'course-late': say(
    'Tests: {have} of {need} negatives count; enough were sampled, but results are not in.',
    '核酸：已计入 {have}/{need} 次阴性，采样次数足够，但结果尚未回传。',
    '核酸：已計入 {have}/{need} 次陰性，採樣次數足夠，但結果尚未回傳。',
  ),
  'course-stopped': say(
    'Tests: a positive ended this course, and the policy names no way on.',
    '核酸：因阳性结果，本项检测要求已终止，政策未规定后续。',
    '核酸：因陽性結果，本項檢測要求已終止，政策未規定後續。',
  ),
  'release-met': say('The release is in.', '解除隔离信息已收到。', '解除隔離資訊已收到。'),
  'release-later': say(
    'Then {by} reports the release.',
    '之后由{by}报送解除隔离信息。',
    '之後由{by}報送解除隔離資訊。',
  ),
  'release-due': say(
    'Waiting for the release by {by} since {since}.',
    '自 {since} 起等待{by}报送解除隔离信息。',
    '自 {since} 起等待{by}報送解除隔離資訊。',
  ),
  overdue: say(
    'The limit for it ran out on {at}: {otherwise}.',
    '办理时限已于 {at} 届满：{otherwise}。',
    '辦理時限已於 {at} 屆滿：{otherwise}。',
  ),
  'exit-met': say('This is met on {at}.', '上述条件于 {at} 满足。', '上述條件於 {at} 滿足。'),
  held: say(
    'Nothing converts until {until}: {veto} (article {article}).',
    '{until} 前暂不转码：{veto}（依据 {article}）。',
    '{until} 前暫不轉碼：{veto}（依據 {article}）。',
  ),
  'held-open': say(
    'Nothing converts while this lasts: {veto} (article {article}).',
    '下列情形解除前暂不转码：{veto}（依据 {article}）。',
    '下列情形解除前暫不轉碼：{veto}（依據 {article}）。',
  ),
  question: say(
    '{question} Please answer by {deadline}; without an answer, {otherwise}.',
    '{question}请于 {deadline} 前答复；逾期{otherwise}。',
    '{question}請於 {deadline} 前答覆；逾期{otherwise}。',
  ),
  referred: say(
    '{question} You have not answered; the community will call you.',
    '{question}您尚未答复，社区将与您联系。',
    '{question}您尚未答覆，社區將與您聯繫。',
  ),
  exempt: say(
    '{exemption}: this does not colour you until {until}. Hold a newer negative test before then.',
    '{exemption}：{until} 前不影响您的健康码，请在此之前取得新的阴性结果。',
    '{exemption}：{until} 前不影響您的健康碼，請在此之前取得新的陰性結果。',
  ),
  'exempt-done': say(
    '{exemption}: this does not colour you.',
    '{exemption}：不影响您的健康码。',
    '{exemption}：不影響您的健康碼。',
  ),
  rejected: say(
    '{evidence} does not count: {why}.',
    '{evidence} 未计入：{why}。',
    '{evidence} 未計入：{why}。',
  ),
  'classification-hole': say(
    'The rule for “{pathway}” does not say what applies to this case: it is not determined.',
    '“{pathway}”的规则未规定此种情形，暂无法判定。',
    '「{pathway}」的規則未規定此種情形，暫無法判定。',
  ),
  'anchor-unknown': say(
    'A date is missing from which “{pathway}” counts; ask the authority.',
    '“{pathway}”的起算点缺失，请联系赋码机关。',
    '「{pathway}」的起算點缺失，請聯繫賦碼機關。',
  ),
  'still-exposed': say(
    '“{pathway}” counts from leaving the area or its lifting.',
    '“{pathway}”自离开该区域或该区域解除管控起计算。',
    '「{pathway}」自離開該區域或該區域解除管控起計算。',
  ),
  'base-unmet': say(
    'Register with your identity and declare your health to receive a code.',
    '请完成实名登记和健康申报后领码。',
    '請完成實名登記和健康申報後領碼。',
  ),
  'no-policy': say('No policy applies.', '没有适用的政策。', '沒有適用的政策。'),
  'plan-now': say('You are green.', '您已是绿码。', '您已是綠碼。'),
  'plan-at': say(
    'You can be green on {at}.',
    '您最早可于 {at} 转为绿码。',
    '您最早可於 {at} 轉為綠碼。',
  ),
  'plan-after': say(
    'You can be green on {at} at the earliest, if what others must do is done in time.',
    '若各方按时办理，您最早可于 {at} 转为绿码。',
    '若各方按時辦理，您最早可於 {at} 轉為綠碼。',
  ),
  'plan-waiting': say(
    'No date can be given yet: it waits for what is named here.',
    '目前无法给出日期，需等待下列事项。',
    '目前無法給出日期，需等待下列事項。',
  ),
  'plan-no-code': say(
    'Identity or declaration is missing: without it there is no green code, whatever else is done.',
    '缺少实名登记或健康申报，补齐后方可领取绿码。',
    '缺少實名登記或健康申報，補齊後方可領取綠碼。',
  ),
  'plan-test': say(
    'Take a nucleic test on {at}, by {latest} at the latest{distance}{place}.',
    '请于 {at} 起{place}做核酸采样，最迟 {latest}{distance}。',
    '請於 {at} 起{place}做核酸採樣，最遲 {latest}{distance}。',
  ),
  'plan-test-distance': say(
    ', at least {hours} h after the one before',
    '，与上一次采样至少间隔 {hours} 小时',
    '，與上一次採樣至少間隔 {hours} 小時',
  ),
  'plan-test-place': say(', in division {where}', '在 {where} 管辖区内', '在 {where} 管轄區內'),
  'plan-assumes': say(
    'This assumes that results come {hours} h after sampling and are negative.',
    '以上假定采样后 {hours} 小时出结果且均为阴性。',
    '以上假定採樣後 {hours} 小時出結果且均為陰性。',
  ),
  'plan-conversion': say(
    'On {at} you become {to}; the system has {within} minutes for it.',
    '{at} 转为{to}，系统须在 {within} 分钟内完成。',
    '{at} 轉為{to}，系統須在 {within} 分鐘內完成。',
  ),
  'plan-stage': say(
    'On {at} you go on to the next stage; the system has {within} minutes for it.',
    '{at} 进入下一阶段，系统须在 {within} 分钟内完成。',
    '{at} 進入下一階段，系統須在 {within} 分鐘內完成。',
  ),
  'plan-act-later': say(
    'From {at} on {by} (division {division}, phone {phone}) gives {what}.',
    '自 {at} 起由{by}（{division}，电话 {phone}）办理{what}。',
    '自 {at} 起由{by}（{division}，電話 {phone}）辦理{what}。',
  ),
  'plan-act-due': say(
    'Waiting for {what} by {by} (division {division}, phone {phone}) since {since}.',
    '自 {since} 起等待{by}（{division}，电话 {phone}）办理{what}。',
    '自 {since} 起等待{by}（{division}，電話 {phone}）辦理{what}。',
  ),
} as const satisfies Record<string, Message>;

export type Sentence = keyof typeof SENTENCES;
