import type { NamedPlace } from './named-places.ts';

/** A place whose risk level changes: raised on one day, perhaps raised again, lowered, lifted. Days from day 0. */
export interface RiskPlace extends NamedPlace {
  /** the level from each day on, in order; the last one is `lifted`. */
  readonly levels: readonly (readonly [day: number, level: Level])[];
}

type Level = 'high' | 'medium' | 'lifted';

/** The level of a place on a day: `lifted` before and after. */
export function levelOn(area: RiskPlace, day: number): Level {
  return area.levels.findLast(([from]) => from <= day)?.[1] ?? 'lifted';
}

/** When the place is lifted for good. */
export function liftedOn(area: RiskPlace): number {
  return area.levels.at(-1)![0];
}

/** The course of the n-th place that is named a risk area, over so many days of the outbreak. */
export function courseOf(place: NamedPlace, n: number, days: number): RiskPlace {
  const from = Math.floor((((n * 5) % 13) / 13) * days * 0.7);
  const course: (readonly [number, Level])[] =
    n % 3 === 0
      ? [
          [from, 'medium'],
          [from + 3, 'high'],
          [from + 10, 'medium'],
          [from + 13, 'lifted'],
        ]
      : n % 3 === 1
        ? [
            [from, 'medium'],
            [from + 8, 'lifted'],
          ]
        : [
            [from, 'high'],
            [from + 7, 'medium'],
            [from + 10, 'lifted'],
          ];
  return { ...place, levels: course };
}
