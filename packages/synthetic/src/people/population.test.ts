import { checkDigit } from '@kangma/intake';
import { describe, expect, it } from 'vitest';
import { someDivisions } from '../testing/divisions.ts';
import { Population } from './population.ts';

const START = 27_480_000;
const population = new Population(someDivisions(), 5000, 3, START);
const residents = Array.from({ length: population.size }, (_, index) => population.at(index));

describe('the invented residents', () => {
  it('have documents of nobody, each its own', () => {
    expect(new Set(residents.map(({ document }) => document)).size).toBe(residents.length);
    const ids = residents.filter(({ documentType }) => documentType === 'resident-id');
    for (const { document, birthDate } of ids) {
      expect(document.slice(0, 2)).toBe('99');
      expect(document.slice(6, 14)).toBe(birthDate.replaceAll('-', ''));
      expect(document[17]).toBe(checkDigit(document.slice(0, 17)));
    }
    expect(ids.length / residents.length).toBeGreaterThan(0.98);
    expect(new Set(residents.map(({ documentType }) => documentType)).size).toBe(5);
  });

  it('have phones of nobody, each its own, and children have none', () => {
    const phones = residents.flatMap(({ phone }) => (phone === undefined ? [] : [phone]));
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.every((phone) => /^100\d{8}$/.test(phone))).toBe(true);
    const children = residents.filter(({ birthDate }) => birthDate > '2010');
    expect(children.length).toBeGreaterThan(0);
    expect(children.filter(({ phone }) => phone !== undefined)).toEqual([]);
  });

  it('live as families at one address', () => {
    for (const { index, household, place } of residents) {
      const [from, to] = population.family(index);
      expect(index).toBeGreaterThanOrEqual(from);
      expect(index).toBeLessThan(to);
      expect(residents[from]).toMatchObject({ household, place });
    }
    expect(new Set(residents.map(({ household }) => household)).size).toBeLessThan(2500);
  });

  it('fill their villages in order, three in every city at least', () => {
    const { villages } = population;
    villages.forEach((village, number) => {
      const [from, to] = population.inVillage(number);
      expect(to).toBeGreaterThan(from);
      expect(population.at(from).village).toBe(village);
      expect(population.at(to - 1).village).toBe(village);
    });
    const cities = Map.groupBy(villages, ({ code }) => code.slice(0, 4));
    expect(cities.size).toBe(9);
    expect(Math.min(...[...cities.values()].map(({ length }) => length))).toBe(3);
  });
});
