import { DAY, HOUR } from '../../local-time.ts';
import { liftedOn, type RiskPlace } from '../../places/risk-area.ts';
import { atHome, central } from '../isolation.ts';
import type { Tale } from './tale.ts';

/**
 * R61: somebody who lives in a building that becomes a risk area, and whom the receiver of the snapshots colours: kept
 * at home and tested, and let go when the days after its lifting are over. The tale begins at the start of day 0.
 */
export function inhabitant(area: RiskPlace): Tale {
  const high = area.levels.some(([, level]) => level === 'high');
  const form = high ? 'home-quarantine' : 'home-monitoring';
  return (diary, start) => {
    const raised = start + area.levels[0]![0] * DAY + 8 * HOUR;
    const lifted = start + liftedOn(area) * DAY + 8 * HOUR;
    const ground = { category: 'risk-area', exposed: lifted };
    const { city } = diary.offices;
    diary.note('quarantine-starts', city, { form, area: 'risk-area', from: raised }, raised);
    diary.testDays(raised, [2, 5, 8]);
    const site = high ? 'central-quarantine' : 'central-monitoring';
    const leave = central(diary, ground, lifted, lifted, 14, site);
    if (high) atHome(diary, ground, leave, 7, 'home-quarantine');
  };
}
