import type { Minute } from '@kangma/policy';
import { HOUR, localDay } from '../local-time.ts';
import type { Population } from '../people/population.ts';
import type { Directory } from '../places/office.ts';
import { drawOf } from '../random.ts';
import { MOST_ROWS, type Pending } from './pending.ts';
import type { TableRow } from './table-row.ts';

const TUBE = 10;
/** The part of a village that comes to be tested. */
const COME = 0.9;

/** Whole villages tested in pools of ten, each on so many of the days; nine in ten residents come. */
export interface Screening {
  readonly population: Population;
  readonly directory: Directory;
  readonly seed: number;
  /** how many rows a resident has on one day, on average. */
  readonly perDay: number;
  /** who is tested elsewhere. */
  readonly involves: (index: number) => boolean;
}

/** The evening's files of the screening laboratories, one or more for each city. */
export function* screenedOn(screening: Screening, midnight: Minute): Generator<Pending> {
  const { population, directory, seed, perDay } = screening;
  const day = localDay(midnight);
  const tested = population.villages
    .map((village, number) => ({ village, number }))
    .filter(
      ({ number }) =>
        drawOf(seed ^ 0x5c, number * 4096 + (day % 4096), 100_000) < (perDay / COME) * 100_000,
    );
  for (const villages of Map.groupBy(tested, ({ village }) => village.code.slice(0, 4)).values()) {
    const each = Math.max(
      1,
      Math.floor((MOST_ROWS * population.villages.length) / population.size) - 1,
    );
    for (let from = 0; from < villages.length; from += each) {
      const some = villages.slice(from, from + each);
      yield {
        kind: 'laboratory',
        at: midnight + 21 * HOUR,
        office: directory.of(some[0]!.village).screening,
        part: from / each + 1,
        rows: () => some.flatMap(({ number }) => rowsOf(screening, number, midnight)),
      };
    }
  }
}

function rowsOf(
  { population, directory, seed, involves }: Screening,
  number: number,
  midnight: Minute,
): TableRow[] {
  const [from, to] = population.inVillage(number);
  const laboratory = directory.of(population.villages[number]!).screening.name;
  const day = localDay(midnight);
  const rows: TableRow[] = [];
  for (let index = from; index < to; index++) {
    if (involves(index) || drawOf(seed ^ 0x5d, index ^ (day << 8), 100) >= COME * 100) continue;
    const tube = Math.floor(rows.length / TUBE);
    rows.push({
      person: population.at(index),
      values: {
        sampleId: `P${index}-${day}`,
        tube: `T${number}-${day}-${tube}`,
        sampledAt: midnight + 8 * HOUR + tube,
        reportedAt: midnight + 20 * HOUR,
        result: 'negative',
        pooling: 'pooled',
        laboratory,
      },
    });
  }
  return rows;
}
