import type { IntakeKindId } from '@kangma/intake';
import type { Minute } from '@kangma/policy';
import { DAY, HOUR } from '../local-time.ts';
import type { Values } from '../outbreak/entry.ts';
import type { Population, Resident } from '../people/population.ts';
import type { Directory, Office, Offices } from '../places/office.ts';
import { drawOf } from '../random.ts';
import { MOST_ROWS, type Pending } from './pending.ts';
import type { TableRow } from './table-row.ts';

/** A file about many residents of one city, of whom each has at most one row. */
interface Register {
  readonly kind: IntakeKindId;
  readonly at: Minute;
  readonly by: (offices: Offices) => Office;
  /** `undefined`: the resident is not in it. */
  readonly values: (resident: Resident) => Values | undefined;
}

/** What of a population is handed in before anything happens, by each city in turn. */
export function* registration(
  population: Population,
  directory: Directory,
  seed: number,
  at: Minute,
  shares: { readonly vaccinated: number; readonly declares: (index: number) => boolean },
): Generator<Pending> {
  const declaredAt = at + DAY;
  const registers: Register[] = [
    {
      kind: 'residents',
      at: at + 8 * HOUR,
      by: ({ register }) => register,
      values: ({ village, place, birthDate, household }) => ({
        division: village.code,
        place,
        birthDate,
        household,
      }),
    },
    {
      kind: 'declarations',
      at: declaredAt + 20 * HOUR,
      by: (offices) => offices['data-bureau'],
      values: ({ index }) =>
        shares.declares(index)
          ? { item: 'healthy', declaredAt: declaredAt + drawOf(seed ^ 0xdec, index, 20 * HOUR) }
          : undefined,
    },
    {
      kind: 'vaccinations',
      at: at + 2 * DAY + 20 * HOUR,
      by: ({ cdc }) => cdc,
      values: ({ index }) =>
        drawOf(seed ^ 0xacc, index, 1000) < shares.vaccinated * 1000
          ? {
              vaccine: '示例灭活疫苗',
              dose: String(1 + drawOf(seed ^ 0xacd, index, 3)),
              date: at - drawOf(seed ^ 0xace, index, 300) * DAY,
            }
          : undefined,
    },
  ];
  for (const register of registers)
    for (const [from, to] of cities(population))
      yield* filesOf(register, population, directory, from, to);
}

function* filesOf(
  { kind, at, by, values }: Register,
  population: Population,
  directory: Directory,
  first: number,
  last: number,
): Generator<Pending> {
  for (let from = first; from < last; from += MOST_ROWS) {
    const to = Math.min(last, from + MOST_ROWS);
    yield {
      kind,
      at,
      office: by(directory.of(population.villageOf(from))),
      part: (from - first) / MOST_ROWS + 1,
      rows: () => rowsOf(population, from, to, values),
    };
  }
}

function rowsOf(
  population: Population,
  from: number,
  to: number,
  valuesOf: Register['values'],
): TableRow[] {
  const rows: TableRow[] = [];
  for (let index = from; index < to; index++) {
    const person = population.at(index);
    const values = valuesOf(person);
    if (values !== undefined) rows.push({ person, values });
  }
  return rows;
}

/** The residents of each city: from, and up to but without. */
function cities(population: Population): (readonly [number, number])[] {
  const numbered = population.villages.map((village, number) => ({ village, number }));
  const groups = Map.groupBy(numbered, ({ village }) => village.code.slice(0, 4));
  return [...groups.values()].map((villages) => [
    population.inVillage(villages[0]!.number)[0],
    population.inVillage(villages.at(-1)!.number)[1],
  ]);
}
