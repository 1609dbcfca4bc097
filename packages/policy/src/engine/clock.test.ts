import { describe, expect, it } from 'vitest';
import { compile } from '../language/compile.ts';
import { EMPTY } from '../testing/random-policy.ts';
import { DAY, HOUR, readInstant, toMinute, writeInstant } from '../time.ts';
import { clockEnd, daysSince } from './clock.ts';

const at = (text: string) => toMinute(readInstant(`${text}+08:00`)!);
const elapsed = compile(EMPTY);
const calendar = compile({ ...EMPTY, days: 'calendar' });

describe('a clock', () => {
  it('in elapsed days runs to the minute', () => {
    expect(clockEnd(elapsed, at('2022-04-02T10:07'), 14 * DAY, 14)).toBe(at('2022-04-16T10:07'));
  });

  it('in calendar days ends at local midnight after its last day, whatever the hour it began', () => {
    for (const hour of ['00:00', '10:07', '23:59']) {
      expect(writeInstant(clockEnd(calendar, at(`2022-04-02T${hour}`), 14 * DAY, 14), 480)).toBe(
        '2022-04-17T00:00:00+08:00',
      );
    }
  });

  it('given in hours is elapsed in either way of counting', () => {
    expect(clockEnd(calendar, at('2022-04-02T10:07'), 36 * HOUR, -1)).toBe(at('2022-04-03T22:07'));
  });
});

describe('days since', () => {
  it('are full days where days elapse, and midnights where they are of the calendar', () => {
    const from = at('2022-04-02T23:00');
    expect(
      [at('2022-04-03T01:00'), at('2022-04-03T22:59'), at('2022-04-03T23:00')].map((to) =>
        daysSince(elapsed, from, to),
      ),
    ).toEqual([0, 0, 1]);
    expect(
      [at('2022-04-02T23:59'), at('2022-04-03T00:00'), at('2022-04-04T00:00')].map((to) =>
        daysSince(calendar, from, to),
      ),
    ).toEqual([0, 1, 2]);
  });

  it('are none towards the past: an exposure that is still going on', () => {
    expect(daysSince(elapsed, at('2022-04-09T00:00'), at('2022-04-02T00:00'))).toBe(0);
  });
});
