import type { Minute } from '@kangma/policy';
import { DAY, HOUR } from '../../local-time.ts';
import { ELSEWHERE, type Office } from '../../places/office.ts';
import type { Diary } from '../diary.ts';
import type { Tale } from './tale.ts';

function flagged(
  diary: Diary,
  office: Office,
  at: Minute,
  list: 'data-match' | 'national-database',
): Minute {
  return diary.note('flags', office, { list, from: at }, at);
}

function dataMatch(days: readonly number[]): Tale {
  return (diary, at) => {
    const bureau = diary.offices['data-bureau'];
    diary.testDays(flagged(diary, bureau, at, 'data-match'), days);
  };
}

/** R10: a general yellow with samples on days 1, 3 and 5 turns green by itself. */
export const fiveDays: Tale = dataMatch([1, 3, 5]);
/** R10 fails: three tests on three days running. Two in the second week help after fourteen days. */
export const wronglySpaced: Tale = dataMatch([1, 2, 3, 10]);
/** R10 fails: one test only. */
export const tooFew: Tale = dataMatch([2]);

/** R10 fails: the results are there two days after the last of the five days, and then help at once. */
export const lateResult: Tale = (diary, at) => {
  const known = flagged(diary, diary.offices['data-bureau'], at, 'data-match');
  diary.testDays(known, [1, 3]);
  const sampledAt = known + 5 * DAY - 8 * HOUR;
  const reportedAt = sampledAt + 54 * HOUR;
  const sample = { sampleId: diary.sampleId(), sampledAt };
  diary.result({ ...sample, result: 'pending' }, sampledAt + HOUR);
  diary.result({ ...sample, result: 'negative', reportedAt }, reportedAt);
};

/** R13: flagged by the national database, which holds every conversion for fourteen days. */
export const nationalDatabase: Tale = (diary, at) => {
  const known = flagged(diary, diary.offices['data-bureau'], at, 'national-database');
  diary.testDays(known, [1, 3, 5]);
};

/** R11: flagged by Henan, where two tests within three days convert. */
export const threeDays: Tale = (diary, at) => {
  diary.testDays(flagged(diary, ELSEWHERE[0]!, at, 'data-match'), [1, 2, 3]);
};

/** R12: a code of another province. It is lifted there, later, or not yet. */
export function codeElsewhere(colour: 'yellow' | 'red'): Tale {
  return (diary, at) => {
    const office = ELSEWHERE[diary.draw(2)]!;
    const by = { division: office.division, office: office.name, officePhone: office.phone };
    const reference = `Z-${office.division}-${diary.person}`;
    diary.note('foreign-codes', office, { ...by, colour, from: at, reference }, at);
    const lifted = at + (8 + diary.draw(8)) * DAY;
    diary.note(
      'foreign-codes',
      office,
      { ...by, colour: 'green', from: lifted, reference },
      lifted,
    );
  };
}
