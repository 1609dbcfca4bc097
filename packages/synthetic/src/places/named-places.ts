import type { Population } from '../people/population.ts';
import type { Draw } from '../random.ts';
import type { Village } from './settle.ts';

/** A building of a compound: what a risk area or an order names. */
export interface NamedPlace {
  readonly village: Village;
  /** the number of the village among those of the population. */
  readonly number: number;
  /** the building. */
  readonly place: string;
}

/** So many buildings in villages at even distances, each with somebody who lives in it. */
export function namedPlaces(population: Population, count: number, draw: Draw): NamedPlace[] {
  const { villages } = population;
  return Array.from({ length: count }, (_, n) => {
    const number = Math.floor(((n + 0.5) * villages.length) / count);
    const [from, to] = population.inVillage(number);
    const { building } = population.at(from + draw(to - from));
    return { village: villages[number]!, number, place: building };
  });
}
