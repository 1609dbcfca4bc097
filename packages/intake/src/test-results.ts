import { type Choices, names } from './names.ts';

/** What a laboratory reports. */
export const TEST_RESULTS = {
  negative: names('Negative', '阴性', '陰性', '阴', '陰', '-', '－', '(-)', 'neg', '未检出'),
  positive: names('Positive', '阳性', '陽性', '阳', '陽', '+', '＋', '(+)', 'pos', '检出'),
  inconclusive: names('Inconclusive', '可疑', '可疑', '疑似', '灰区', '不确定', '±'),
  invalid: names('Invalid', '无效', '無效', '不合格', '样本不合格'),
  pending: names('Pending', '待报', '待報', '检测中', '未出结果', '待检'),
} as const satisfies Choices;
