import { expect, it } from 'vitest';
import { writeValue } from './write-value.ts';

it('writes words as they stand, and short lists on one line', () => {
  expect(writeValue('14d')).toBe('14d');
  expect(writeValue(['yellow'])).toBe('yellow');
  expect(writeValue([1, 3, 5])).toBe('[1, 3, 5]');
});

it('writes a clause word by word', () => {
  const clause = {
    id: 'stay',
    on: [{ kind: 'stay', level: ['high', 'medium'] }],
    clock: { from: 'lastStay', for: '14d' },
  };
  expect(writeValue(clause)).toBe(
    `id: stay
on:
  - kind: stay
    level: [high, medium]
clock:
  from: lastStay
  for: 14d`,
  );
});
