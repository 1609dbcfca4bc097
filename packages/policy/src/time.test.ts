import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay, readInstant, readOffset, startOfDay, toMinute, writeInstant } from './time.ts';

const date = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });

describe('reading instants', () => {
  test('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(date, (date) => {
        expect(readInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test('what is written is read back', () => {
    const minutes = fc.integer({ min: -1_000_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(minutes, offset, (minute, offset) => {
        expect(readInstant(writeInstant(minute, offset))).toBe(minute * 60_000);
      }),
    );
  });

  test.each([
    ['2022-04-01T08:00+08:00', Date.UTC(2022, 3, 1)],
    ['2022-04-01T08:00:30+08:00', Date.UTC(2022, 3, 1, 0, 0, 30)],
    ['2022-04-01T08:00:30.25+08:00', Date.UTC(2022, 3, 1, 0, 0, 30, 250)],
    ['2022-04-01T08:00:30.999999999Z', Date.UTC(2022, 3, 1, 8, 0, 30, 999)],
    ['2024-02-29T00:00Z', Date.UTC(2024, 1, 29)],
    ['2000-02-29T00:00Z', Date.UTC(2000, 1, 29)],
    ['1969-12-31T23:30-00:30', 0],
  ])('%s', (text, instant) => expect(readInstant(text)).toBe(instant));

  test.each([
    '2022-04-01',
    '2022-04-01T08:00:00',
    '2022-04-01T08:00+0800',
    '2022-4-1T08:00Z',
    '2022-04-01 08:00Z',
    '2022-04-01T24:00Z',
    '2022-04-01T08:60Z',
    '2022-04-01T08:00:60Z',
    '2022-04-01T08:00:00.Z',
    '2022-04-31T08:00Z',
    '2022-02-29T08:00Z',
    '1900-02-29T08:00Z',
    '2022-00-01T08:00Z',
    '2022-13-01T08:00Z',
    '2022-04-00T08:00Z',
    '2022-04-01T08:00+15:00',
    '2022-04-01T08:00+08:60',
    '2022-04-01T08:00z',
    ' 2022-04-01T08:00Z',
    '2022-04-01T08:00Z\n',
    '',
  ])('%j is no instant', (text) => expect(readInstant(text)).toBe(undefined));
});

test('an offset is read in minutes east', () => {
  expect(['Z', '+08:00', '-03:30', '+24:00', '8', '+08:60'].map(readOffset)).toEqual([
    0,
    480,
    -210,
    undefined,
    undefined,
    undefined,
  ]);
});

test('an instant is floored to its minute, before 1970 too', () => {
  expect([59_999, 60_000, -1].map(toMinute)).toEqual([0, 1, -1]);
});

test('a local day begins at its local midnight and holds 1440 minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e8, max: 1e8 }), offset, (minute, offset) => {
      const start = startOfDay(localDay(minute, offset), offset);
      expect(minute - start).toBeGreaterThanOrEqual(0);
      expect(minute - start).toBeLessThan(1440);
    }),
  );
});
