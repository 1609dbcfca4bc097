import type { Minute } from '@kangma/policy';
import { DAY, HOUR } from '../local-time.ts';
import type { Population } from '../people/population.ts';
import type { Directory } from '../places/office.ts';
import { drawOf } from '../random.ts';
import type { Pending } from './pending.ts';
import type { TableRow } from './table-row.ts';

const TUBE = 10;
const MOST_ROWS = 50_000;

/** Whole villages tested in pools of ten, each on so many of the days; nine in ten residents come. */
export interface Screening {
  readonly population: Population;
  readonly directory: Directory;
  readonly seed: number;
  /** the part of the villages that is tested on one day. */
  readonly share: number;
  /** who is tested elsewhere. */
  readonly involves: (index: number) => boolean;
}

/** The evening's files of the screening laboratories, one or more for each city. */
export function* screenedOn(screening: Screening, midnight: Minute): Generator<Pending> {
  const { population, directory, seed, share } = screening;
  const day = midnight / DAY;
  const tested = population.villages
    .map((village, number) => ({ village, number }))
    .filter(
      ({ number }) => drawOf(seed ^ 0x5c, number * 4096 + (day % 4096), 100_000) < share * 100_000,
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
  const day = midnight / DAY;
  const rows: TableRow[] = [];
  for (let index = from; index < to; index++) {
    if (involves(index) || drawOf(seed ^ 0x5d, index ^ (day << 8), 10) === 0) continue;
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
