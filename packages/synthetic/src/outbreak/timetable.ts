import type { IntakeKindId } from '@kangma/intake';
import type { Minute } from '@kangma/policy';
import { DAY, HOUR, midnight } from '../local-time.ts';

/** At what hours of the day files of a kind are handed in; the others at {@link EVENING}. */
const HOURS: Partial<Readonly<Record<IntakeKindId, readonly number[]>>> = {
  laboratory: [1, 7, 13, 19],
  cases: [9, 21],
  'central-release': [20],
  'home-release': [18],
};
const EVENING = [20];

/** When an office hands in what it knew at a minute: with its next file of that kind. */
export function handIn(kind: IntakeKindId, known: Minute): Minute {
  const today = midnight(known);
  const hours = HOURS[kind] ?? EVENING;
  const hour = hours.find((hour) => today + hour * HOUR >= known);
  return hour === undefined ? today + DAY + hours[0]! * HOUR : today + hour * HOUR;
}
