import { expect, it } from 'vitest';
import { showClock, showSoon, showTime, showWait } from './time.ts';

// 16:30 in London is half past midnight of the next day in Shanghai
const INSTANT = '2022-04-01T16:30:00Z';

it('tells instants in the time of Shanghai, wherever the reader is', () => {
  expect(showTime(INSTANT, 'zh-Hans')).toBe('2022年4月2日 00:30');
  expect(showTime(INSTANT, 'zh-Hant')).toBe('2022年4月2日 00:30');
  expect(showTime(INSTANT, 'en')).toBe('2 Apr 2022, 00:30');
});

it('leaves the year out of what is near, and the day out of a clock', () => {
  expect(showSoon(INSTANT, 'en')).toBe('2 Apr, 00:30');
  expect(showClock(INSTANT, 'en')).toBe('00:30');
});

it.each([
  [0, '0 secs'],
  [1500, '1.5 secs'],
  [90_000, '1.5 mins'],
  [7_200_000, '2 hrs'],
])('tells that %d milliseconds are %s', (milliseconds, text) => {
  expect(showWait(milliseconds, 'en')).toBe(text);
});
