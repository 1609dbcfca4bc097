import type { Minute } from '@kangma/policy';
import { HOUR } from '../../local-time.ts';
import type { Values } from '../entry.ts';
import type { Diary } from '../diary.ts';
import { atHome, central } from '../isolation.ts';

/** Whose contact somebody is: the case's number, and where they met. */
export interface Meeting {
  readonly case: string;
  readonly place: string;
}

type ContactTale = (diary: Diary, at: Minute, meeting: Meeting) => void;

function found(diary: Diary, at: Minute, meeting: Meeting, values: Values): Minute {
  const { cdc } = diary.offices;
  const known = at + (diary.exact ? 10 : 10 + diary.draw(24)) * HOUR;
  return diary.note('contacts', cdc, { ...values, ...meeting, lastContactAt: at }, known);
}

/** A record of having been there for the hour before. */
function seen(diary: Diary, to: Minute, { place }: Meeting, source: string): void {
  const bureau = diary.offices['data-bureau'];
  const where = { division: diary.home.code, place, source };
  diary.note('presence', bureau, { ...where, from: to - HOUR, to }, to);
}

/** R3. */
export const close: ContactTale = (diary, at, meeting) => {
  const known = found(diary, at, meeting, { degree: 'close', setting: 'enclosed' });
  const ground = { category: 'close', exposed: at };
  const leave = central(diary, ground, known + 2 * HOUR, at, 14);
  atHome(diary, ground, leave, 7, 'home-quarantine');
};

/** R4. */
export const secondary: ContactTale = (diary, at, meeting) => {
  const known = found(diary, at, meeting, { degree: 'secondary' });
  central(diary, { category: 'secondary', exposed: at }, known + 2 * HOUR, at, 7);
};

/** R6: in the same enclosed place. */
export const companionEnclosed: ContactTale = (diary, at, meeting) => {
  seen(diary, at, meeting, 'register');
  const known = found(diary, at, meeting, { degree: 'companion', setting: 'enclosed' });
  const ground = { category: 'companion', exposed: at };
  const leave = central(diary, ground, known + 2 * HOUR, at, 14);
  atHome(diary, ground, leave, 7, 'home-observation');
};

/** R6: all other companions. */
export const companionOther: ContactTale = (diary, at, meeting) => {
  seen(diary, at, meeting, 'live-code');
  const setting = diary.draw(2) === 0 ? 'other' : 'unknown';
  const known = found(diary, at, meeting, { degree: 'companion', setting });
  atHome(diary, { category: 'companion', exposed: at }, known, 7, 'home-monitoring');
};

/** R72: only the picture of a place code was scanned, so it asks and does not colour. */
export const weakContact: ContactTale = (diary, at, meeting) => {
  seen(diary, at, meeting, 'static-code');
  const values = { degree: 'companion', ...meeting, lastContactAt: at, weight: 'weak' };
  diary.note('contacts', diary.offices.cdc, values, at + 10 * HOUR);
};
