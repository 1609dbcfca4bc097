import { MEASURES } from '../measures.ts';
import { releaseSummary } from './release-summary.ts';

const { hospital } = MEASURES;

/** R20: what a quarantine site sends. */
export const centralRelease = releaseSummary(
  {
    id: 'central-release',
    title: {
      en: 'Summary of people released from central quarantine',
      'zh-Hans': '解除集中隔离人员信息汇总表',
      'zh-Hant': '解除集中隔離人員信息匯總表',
    },
  },
  {
    'central-quarantine': MEASURES['central-quarantine'],
    'central-monitoring': MEASURES['central-monitoring'],
    hospital,
  },
  'central-quarantine',
);
