import { type Language, type MessageTable, type Plan, render } from '@kangma/policy';
import { ICalAlarmType, ICalCalendar } from 'ical-generator';
import type { DivisionNames } from './division-names.ts';

const MINUTE = 60_000;
const HOUR_S = 3600;

const TEXTS = {
  name: { en: 'Way back to green', 'zh-Hans': '转绿计划', 'zh-Hant': '轉綠計劃' },
  test: { en: 'Nucleic acid test', 'zh-Hans': '核酸检测', 'zh-Hant': '核酸檢測' },
  'test-note': {
    en: 'The sample may be taken until the end of this entry without delaying green.',
    'zh-Hans': '在此时段结束前采样，不影响转绿时间。',
    'zh-Hant': '在此時段結束前採樣，不影響轉綠時間。',
  },
  green: { en: 'Green at the earliest', 'zh-Hans': '最早转绿', 'zh-Hant': '最早轉綠' },
  'green-note': {
    en: 'If all tests are negative and offices act at their earliest.',
    'zh-Hans': '以检测均为阴性、各机关及时办理为前提。',
    'zh-Hant': '以檢測均為陰性、各機關及時辦理為前提。',
  },
} as const satisfies MessageTable;

/**
 * The tests of a plan and the earliest date of green as a calendar (RFC 5545), each test with a reminder an hour before. It names
 * no person. An entry of the same test has the same id in the next calendar, so that a phone replaces it.
 */
export function planCalendar(plan: Plan, names: DivisionNames, language: Language): Uint8Array {
  const say = (code: keyof typeof TEXTS) => render(TEXTS, code, language, {});
  const calendar = new ICalCalendar({ name: say('name'), prodId: '//kangma//plan//EN' });
  const stamp = new Date(plan.at * MINUTE);
  plan.tests.forEach(({ at, latest, where }, i) => {
    const event = calendar.createEvent({
      id: `test-${i + 1}@kangma`,
      stamp,
      start: new Date(at * MINUTE),
      end: new Date(Math.max(latest, at + 60) * MINUTE),
      summary: say('test'),
      description: say('test-note'),
      ...(where === null ? {} : { location: names.full(where) }),
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: HOUR_S });
  });
  const { green } = plan;
  if ('at' in green) {
    calendar.createEvent({
      id: 'green@kangma',
      stamp,
      start: new Date(green.at * MINUTE),
      summary: say('green'),
      description: say('green-note'),
    });
  }
  return new TextEncoder().encode(calendar.toString());
}
