import { DAY, HOUR } from '../../local-time.ts';
import { atHome, central } from '../isolation.ts';
import type { Diary } from '../diary.ts';
import type { Minute } from '@kangma/policy';
import type { Tale } from './tale.ts';

/** The number of a case in its city's books, by which contacts name it. */
export function caseNumber(diary: Pick<Diary, 'person' | 'offices'>): string {
  return `B-${diary.offices.cdc.division}-${diary.person}`;
}

/** A positive result, the report six hours later, and what the hospital calls it. */
function reported(diary: Diary, at: Minute, kind: 'confirmed' | 'asymptomatic'): Minute {
  const { hospital } = diary.offices;
  const reportedAt = at + 7 * HOUR;
  diary.result(
    { sampleId: diary.sampleId(), sampledAt: at, reportedAt, result: 'positive' },
    reportedAt,
  );
  const isolatedAt = reportedAt + 2 * HOUR;
  const known = isolatedAt + 3 * HOUR;
  const onset = kind === 'confirmed' ? { onsetAt: at - DAY } : {};
  diary.note(
    'cases',
    hospital,
    {
      ...onset,
      class: kind,
      firstPositiveAt: at,
      isolatedAt,
      reportedAt: known,
      hospital: hospital.name,
      reference: caseNumber(diary),
    },
    known,
  );
  return isolatedAt;
}

/** R1: hospital, discharge, fourteen days of central quarantine, fourteen at home. */
export const confirmed: Tale = (diary, at) => {
  const { hospital } = diary.offices;
  const isolated = reported(diary, at, 'confirmed');
  diary.note(
    'quarantine-starts',
    hospital,
    { form: 'hospital', from: isolated, site: hospital.name },
    isolated,
  );
  const discharged = isolated + (diary.exact ? 9 : 6 + diary.draw(6)) * DAY;
  diary.note(
    'discharges',
    hospital,
    { dischargedAt: discharged, hospital: hospital.name },
    discharged,
  );
  const ground = { category: 'confirmed', exposed: at - DAY };
  const leave = central(diary, ground, discharged, discharged, 14);
  atHome(diary, ground, leave, 14, 'home-monitoring');
};

/** R2: fourteen days of central quarantine, fourteen of observation at home. */
export const asymptomatic: Tale = (diary, at) => {
  const isolated = reported(diary, at, 'asymptomatic');
  const ground = { category: 'asymptomatic', exposed: at };
  const leave = central(diary, ground, isolated, isolated, 14);
  atHome(diary, ground, leave, 14, 'home-observation');
};

/** R17: suspected, and mostly ruled out the day after. */
export const suspected: Tale = (diary, at) => {
  const { hospital } = diary.offices;
  diary.note(
    'cases',
    hospital,
    { class: 'suspected', isolatedAt: at, reportedAt: at, hospital: hospital.name },
    at,
  );
  const clearedAt = at + (diary.exact ? 3 : 1) * DAY + 6 * HOUR;
  diary.note(
    'clearances',
    hospital,
    { of: 'suspected', clinic: hospital.name, clearedAt },
    clearedAt,
  );
};

/** R78: a positive that was none. The hospital looks again, and clears it. */
export const falsePositive: Tale = (diary, at) => {
  const { hospital } = diary.offices;
  const reportedAt = at + 6 * HOUR;
  diary.result(
    { sampleId: diary.sampleId(), sampledAt: at, reportedAt, result: 'positive' },
    reportedAt,
  );
  diary.test(at + 16 * HOUR);
  const clearedAt = at + 32 * HOUR;
  diary.note(
    'clearances',
    hospital,
    { of: 'positive', clinic: hospital.name, clearedAt },
    clearedAt,
  );
};
