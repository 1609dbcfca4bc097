import { type Choices, names } from './names.ts';
import { choice } from './shared-columns.ts';

const LEVELS = {
  high: names('High risk', '高风险', '高風險', '高风险区', '高'),
  medium: names('Medium risk', '中风险', '中風險', '中风险区', '中'),
  low: names('Low risk', '低风险', '低風險', '低风险区', '低'),
  lockdown: names('Lockdown zone', '封控区', '封控區', '封控'),
  controlled: names('Controlled zone', '管控区', '管控區', '管控'),
} as const satisfies Choices;

/** The level of the area that somebody stayed in. */
export const LEVEL = choice(
  'level',
  names('Level', '风险等级', '風險等級', '等级', '區域等級', '区域等级'),
  LEVELS,
  { required: true },
);
