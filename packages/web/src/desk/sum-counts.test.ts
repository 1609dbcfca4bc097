import { expect, it } from 'vitest';
import { sumCounts, totalOf } from './sum-counts.ts';

it('adds colours up division by division', () => {
  const sum = sumCounts([
    { green: 5, yellow: 1, red: 0, none: 2 },
    { green: 7, yellow: 0, red: 3, none: 0 },
  ]);
  expect(sum).toEqual({ green: 12, yellow: 1, red: 3, none: 2 });
  expect(totalOf(sum)).toBe(18);
});

it('nobody is nobody', () => {
  expect(totalOf(sumCounts([]))).toBe(0);
});
