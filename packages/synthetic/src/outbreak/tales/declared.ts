import { DAY, HOUR } from '../../local-time.ts';
import type { Tale } from './tale.ts';

/** R14: declares symptoms; the fever clinic clears them, and they hold conversions for fourteen days. */
export const declaredSymptoms: Tale = (diary, at) => {
  const { hospital } = diary.offices;
  diary.note(
    'declarations',
    diary.offices['data-bureau'],
    { item: 'symptoms', declaredAt: at },
    at,
  );
  const clearedAt = at + 2 * DAY;
  diary.note(
    'clearances',
    hospital,
    { of: 'symptoms', clinic: hospital.name, clearedAt },
    clearedAt,
  );
};

/** R14: declares a diagnosis or a suspicion by mistake, and is cleared the day after. */
export function mistaken(item: 'diagnosis' | 'suspicion'): Tale {
  return (diary, at) => {
    const { hospital } = diary.offices;
    diary.note('declarations', diary.offices['data-bureau'], { item, declaredAt: at }, at);
    const clearedAt = at + DAY + HOUR;
    diary.note(
      'clearances',
      hospital,
      { of: 'suspected', clinic: hospital.name, clearedAt },
      clearedAt,
    );
  };
}

/** R17: a fever patient, yellow until the clinic clears; then held for the rest of fourteen days (R13). */
export const fever: Tale = (diary, at) => {
  const { hospital } = diary.offices;
  const seen = { type: 'fever', seenAt: at, reference: hospital.name };
  diary.note('symptoms', hospital, seen, at);
  diary.note('temperatures', hospital, { celsius: (38 + diary.draw(15) / 10).toFixed(1), at }, at);
  diary.test(at + HOUR);
  const clearedAt = at + 26 * HOUR;
  diary.note(
    'clearances',
    hospital,
    { of: 'symptoms', clinic: hospital.name, clearedAt },
    clearedAt,
  );
};

/** R13: a cough colours nobody, and holds what is to be converted. */
export const cough: Tale = (diary, at) => {
  const { hospital } = diary.offices;
  const type = diary.draw(2) === 0 ? 'cough' : 'other';
  diary.note('symptoms', hospital, { type, seenAt: at, reference: hospital.name }, at);
};
