import { describe, expect, it } from 'vitest';
import { someDivisions } from '../testing/divisions.ts';
import { settle } from './settle.ts';

describe('settle', () => {
  const villages = settle(someDivisions(), 40_000);

  it('fills about one village for 400 residents, twice as many in the first two cities', () => {
    const cities = Map.groupBy(villages, ({ code }) => code.slice(0, 4));
    expect([...cities.values()].map(({ length }) => length)).toEqual([18, 18, 9, 9, 9, 9, 9, 9, 9]);
  });

  it('fills villages of one town and district before those of another', () => {
    const towns = new Set(villages.map(({ code }) => code.slice(0, 9)));
    expect(villages.length / towns.size).toBeGreaterThan(4);
  });

  it('names the divisions from the province down', () => {
    expect(villages[0]!.names).toEqual([
      '福建省',
      '福州市',
      '示例1区',
      '示例11街道',
      '示例111社区',
    ]);
  });

  it('gives villages of one town no compound in common', () => {
    for (const town of Map.groupBy(villages, ({ code }) => code.slice(0, 9)).values()) {
      const names = town.flatMap(({ compounds }) => compounds);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('can fill a single city', () => {
    const city = someDivisions().filter(({ code }) => code.length === 2 || code.startsWith('3502'));
    expect(settle(city, 1000)).toHaveLength(6);
  });
});
