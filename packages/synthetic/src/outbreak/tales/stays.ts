import type { Minute } from '@kangma/policy';
import { DAY, HOUR } from '../../local-time.ts';
import type { Diary } from '../diary.ts';
import type { Values } from '../entry.ts';
import { atHome, central } from '../isolation.ts';
import type { Tale } from './tale.ts';

/** The data bureau finds a stay that ended at `at`; returns when that is handed in. */
function stayed(
  diary: Diary,
  at: Minute,
  known: Minute,
  values: Values,
  places: 'areas' | 'zones' = 'areas',
): Minute {
  const { village, place } = diary.someOf(places);
  return diary.note(
    'stays',
    diary.offices['data-bureau'],
    { division: village.code, place, from: at - 9 * HOUR, to: at, source: 'register', ...values },
    known,
  );
}

/** R5. */
export const arrival: Tale = (diary, at) => {
  const { border } = diary.offices;
  diary.note(
    'border-entries',
    border,
    { origin: 'abroad', port: `${diary.home.names[1]}口岸`, transport: 'XX0000', enteredAt: at },
    at,
  );
  const ground = { category: 'abroad', exposed: at };
  const leave = central(diary, ground, at + 3 * HOUR, at, 14);
  atHome(diary, ground, leave, 7, 'home-monitoring');
};

/** R27: from another province; nothing follows here from that alone. */
export const traveller: Tale = (diary, at) => {
  const { border } = diary.offices;
  diary.note(
    'border-entries',
    border,
    {
      origin: 'other-province',
      port: `${diary.home.names[1]}火车站`,
      transport: 'G0000',
      enteredAt: at,
    },
    at,
  );
  diary.note(
    'declarations',
    diary.offices['data-bureau'],
    { item: 'trip', declaredAt: at + HOUR, itinerary: '示例省示例市—本市' },
    at + HOUR,
  );
  diary.testDays(at, [1, 3]);
};

/** R7. */
export const highRisk: Tale = (diary, at) => {
  const known = stayed(diary, at, at + 12 * HOUR, { level: 'high' });
  const ground = { category: 'risk-area', exposed: at };
  const leave = central(diary, ground, known + 2 * HOUR, at, 14);
  atHome(diary, ground, leave, 7, 'home-quarantine');
};

/** R8. */
export const mediumRisk: Tale = (diary, at) => {
  const known = stayed(diary, at, at + 12 * HOUR, { level: 'medium' });
  const ground = { category: 'risk-area', exposed: at };
  central(diary, ground, known + 2 * HOUR, at, 14, 'central-monitoring');
};

/**
 * R9: a stay in a special zone that is found so many days after the last exposure. What follows depends on them: central
 * quarantine until the fourteenth, a week at home, or two tests.
 */
export function specialZone(days: number): Tale {
  return (diary, at) => {
    const level = diary.draw(2) === 0 ? 'lockdown' : 'controlled';
    const known = stayed(diary, at - days * DAY, at, { level }, 'zones');
    const exposed = at - days * DAY;
    const ground = { category: 'special-zone', exposed };
    if (days <= 14) {
      const leave = central(diary, ground, known + 2 * HOUR, exposed, 14);
      atHome(diary, ground, leave, 7, 'home-quarantine');
    } else if (days <= 21) atHome(diary, ground, known, 7, 'home-monitoring');
    else diary.testDays(known, [1, 3]);
  };
}

/** R18: passing through by vehicle, for a short time, or known to street level only: it asks. */
export const passedThrough: Tale = (diary, at) => {
  const level = diary.draw(2) === 0 ? 'high' : 'medium';
  const [way, known] = [diary.draw(3), at + 12 * HOUR];
  if (way === 0) stayed(diary, at, known, { level, means: 'vehicle' });
  else if (way === 1) stayed(diary, at, known, { level, from: at - 2 * HOUR });
  else stayed(diary, at, known, { level, precision: 'street' });
};

/** R16: a phone that is bound to the family's was in a risk area. */
export const linkedStay: Tale = (diary, at) => {
  const { village, place } = diary.someOf('areas');
  diary.note(
    'linked-stays',
    diary.offices['data-bureau'],
    { level: 'high', division: village.code, place, from: at - 6 * HOUR, to: at },
    at,
  );
};

/**
 * R15: a front-line worker in a high-risk area who tests every day. For one in four the tests end after a week: then the
 * exemption lapses, and the stay colours.
 */
export const onDuty: Tale = (diary, at) => {
  const { village, place } = diary.someOf('areas');
  const { district } = diary.offices;
  const lapses = !diary.exact && diary.draw(4) === 0;
  const days = lapses ? 7 : 60;
  for (let day = 0; day < days; day++) rosterTest(diary, at + day * DAY);
  diary.note('duty-rosters', district, { unit: '示例防疫队', place, from: at }, at + 20 * HOUR);
  // of one who is still at work there is no end of the stay
  const stay = { level: 'high', division: village.code, place, from: at + HOUR };
  const to = lapses ? { to: at + 6 * DAY } : {};
  diary.note(
    'stays',
    diary.offices['data-bureau'],
    { ...stay, ...to, source: 'register' },
    at + (lapses ? 6 * DAY : 30 * HOUR),
  );
  if (!lapses) return;
  const exposed = at + 6 * DAY;
  const ground = { category: 'risk-area', exposed };
  const leave = central(diary, ground, at + 8 * DAY, exposed, 14);
  atHome(diary, ground, leave, 7, 'home-quarantine');
};

/** The daily test of those on duty, which comes back within seven hours and is never lost. */
function rosterTest(diary: Diary, at: Minute): void {
  const reportedAt = at + 5 * HOUR;
  const sample = { sampleId: diary.sampleId(), sampledAt: at, reportedAt };
  diary.result({ ...sample, result: 'negative' }, reportedAt);
}
