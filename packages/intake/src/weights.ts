import { type Choices, names } from './names.ts';
import { choice } from './shared-columns.ts';
import type { RowValues } from './row-values.ts';

const SOURCES = {
  investigation: names('Investigation', '流调', '流調', '流行病学调查', '现场核实'),
  register: names('Register', '登记', '登記', '入住登记', '购票记录', '实名登记'),
  payment: names('Payment', '支付记录', '支付紀錄', '消费记录'),
  'live-code': names('Live code scan', '扫动态码', '掃動態碼', '亮码登记', '动态场所码'),
  'static-code': names(
    'Static code scan',
    '扫静态码',
    '掃靜態碼',
    '静态场所码',
    '场所码',
    '場所碼',
  ),
  signal: names('Phone signal', '手机信令', '手機信令', '信令', '基站'),
} as const satisfies Choices;

/** What can be had without having been there: a forwarded picture of a code, a mast that reaches over a border (R72). */
const WEAK_SOURCES: ReadonlySet<string> = new Set<keyof typeof SOURCES>(['static-code', 'signal']);

const MEANS = {
  foot: names('On foot', '步行', '步行', '逗留', '停留', '居住'),
  vehicle: names('By vehicle', '乘车经过', '乘車經過', '驾车', '途经', '車輛'),
} as const satisfies Choices;

export const WEIGHTS = {
  strong: names('Strong', '强', '強', '确凿'),
  weak: names('Weak', '弱', '弱', '存疑'),
} as const satisfies Choices;

/** How it is known that somebody was there. */
export const SOURCE = choice(
  'source',
  names('Source', '数据来源', '資料來源', '来源', '來源'),
  SOURCES,
);

/** How somebody was there: passing through by vehicle is weak evidence of a stay (R18). */
export const MEANS_COLUMN = choice('means', names('Means', '方式', '方式', '出行方式'), MEANS);

/** The weight of a stay or presence, by how it is known and how the person was there. */
export function weightOf(values: RowValues): keyof typeof WEIGHTS {
  const weak = WEAK_SOURCES.has(values.text('source') ?? '') || values.text('means') === 'vehicle';
  return weak ? 'weak' : 'strong';
}
