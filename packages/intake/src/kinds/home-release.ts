import { MEASURES } from '../measures.ts';
import { releaseSummary } from './release-summary.ts';

/** R21: what a village or community sends. */
export const homeRelease = releaseSummary(
  {
    id: 'home-release',
    title: {
      en: 'Summary of people released from home quarantine',
      'zh-Hans': '解除居家隔离人员信息汇总表',
      'zh-Hant': '解除居家隔離人員信息匯總表',
    },
  },
  {
    'home-quarantine': MEASURES['home-quarantine'],
    'home-observation': MEASURES['home-observation'],
    'home-monitoring': MEASURES['home-monitoring'],
  },
  'home-quarantine',
);
