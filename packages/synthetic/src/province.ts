import type { Minute } from '@kangma/policy';
import type { Delivery } from './files/delivery.ts';
import { deliver, type Pending } from './files/pending.ts';
import { registration } from './files/registration.ts';
import { riskAreaSnapshot } from './files/risk-area-snapshot.ts';
import { type Screening, screenedOn } from './files/screening.ts';
import { utf8 } from './files/text-encoder.ts';
import { DAY, fileTime, HOUR } from './local-time.ts';
import type { Entry } from './outbreak/entry.ts';
import { type Outbreak, outbreak } from './outbreak/outbreak.ts';
import type { PersonaPart } from './outbreak/persona.ts';
import type { Row } from './outbreak/plot.ts';
import type { Wrong } from './outbreak/wrong-rows.ts';
import { Population, type Resident } from './people/population.ts';
import { Directory, type Office } from './places/office.ts';
import type { Division } from './places/settle.ts';
import { drawOf } from './random.ts';

export interface ProvinceOptions {
  /** at least 1,000. */
  readonly residents: number;
  readonly seed: number;
  /** local midnight of day 0. */
  readonly start: Minute;
  /** how long the outbreak lasts: `today` is the day after the last of them. */
  readonly days: number;
  /** the divisions of the province on all five levels, 2 to 12 digits. */
  readonly divisions: readonly Division[];
  /** how many rows of screening a resident has over all the days, on average. */
  readonly screening?: number;
  /** the part of the residents whose vaccination is on file. */
  readonly vaccinated?: number;
}

/** A resident to log in as. The colour holds through all of today under the packs that are shipped. */
export interface Persona extends Resident {
  readonly label: string;
  readonly row: Row | null;
  readonly colour: PersonaPart['colour'];
}

export interface Province {
  /** local midnight at which the last day has ended; nothing is handed in from then on. */
  readonly today: Minute;
  readonly residents: () => Iterable<Resident>;
  /** every file, in order of time; each is written when it is asked for. */
  readonly deliveries: () => AsyncIterable<Delivery>;
  readonly expected: {
    /** how many people each requirement row happens to. */
    readonly rows: Readonly<Record<Row, number>>;
    /** how many rows are wrong, by what is wrong with them. */
    readonly wrong: Readonly<Record<Wrong, number>>;
  };
  readonly personas: readonly Persona[];
  readonly staff: readonly Office[];
}

/** How long before the outbreak the residents are registered. */
const BEFORE = 30;

/**
 * An invented province in an invented outbreak, as the files that real sources would send. The same options give the
 * same files, byte by byte. What is kept in memory is some bytes for each resident and the rows of those affected.
 */
export function syntheticProvince(options: ProvinceOptions): Province {
  const { residents, seed, start, days, divisions, screening = 0.9, vaccinated = 0.2 } = options;
  if (residents < 1000) throw new RangeError('a synthetic province has at least 1,000 residents');
  const population = new Population(divisions, residents, seed, start);
  const directory = new Directory(population.villages);
  const happened = outbreak(population, directory, seed, start, days);
  const chosen = new Map(happened.personas.map(({ index, part }) => [index, part]));
  const declares = (index: number) => {
    const part = chosen.get(index);
    return part === undefined ? drawOf(seed ^ 0xd1, index, 100) >= 3 : part.colour !== 'none';
  };
  const tests = {
    population,
    directory,
    seed,
    share: screening / 0.9 / days,
    involves: happened.involves,
  };
  return {
    today: start + days * DAY,
    *residents() {
      for (let index = 0; index < residents; index++) yield population.at(index);
    },
    async *deliveries() {
      const from = start - BEFORE * DAY;
      const shares = { vaccinated, declares };
      for (const file of registration(population, directory, seed, from, shares))
        yield await deliver(file);
      yield* everyDay(happened, tests, directory, start, days);
    },
    expected: { rows: happened.rows, wrong: happened.wrong },
    personas: happened.personas.map(({ index, part: { label, row, colour } }) => ({
      ...population.at(index),
      label,
      row,
      colour,
    })),
    staff: directory.all,
  };
}

async function* everyDay(
  { entries, areas }: Outbreak,
  tests: Screening,
  directory: Directory,
  start: Minute,
  days: number,
): AsyncGenerator<Delivery> {
  const [{ division, id, phone }] = directory.all as [Office];
  let next = 0;
  for (let day = 3 - BEFORE; day < days; day++) {
    const midnight = start + day * DAY;
    const first = next;
    while (next < entries.length && entries[next]!.due < midnight + DAY) next++;
    const files = filesOf(entries.slice(first, next), tests.population);
    if (day < 0) {
      for (const file of files) yield await deliver(file);
      continue;
    }
    const at = midnight + 8 * HOUR;
    const snapshot = {
      at,
      kind: 'risk-areas',
      authority: { division, office: id, phone },
      filename: `risk-areas-${fileTime(at)}.json`,
      bytes: utf8(riskAreaSnapshot(areas, start, at)),
    } as const;
    const ordered = [...files, ...screenedOn(tests, midnight)].toSorted((a, b) => a.at - b.at);
    for (const file of ordered.filter((file) => file.at < at)) yield await deliver(file);
    yield snapshot;
    for (const file of ordered.filter((file) => file.at >= at)) yield await deliver(file);
  }
}

/** The rows of one hour, kind and office are one file. */
function filesOf(entries: readonly Entry[], population: Population): Pending[] {
  const groups = Map.groupBy(entries, ({ due, kind, office }) => `${due} ${kind} ${office.id}`);
  return [...groups.values()].map((group) => {
    const { due, kind, office } = group[0]!;
    const rows = () =>
      group.map(({ person, values }) => ({
        person: typeof person === 'number' ? population.at(person) : person,
        values,
      }));
    return { kind, at: due, office, rows };
  });
}
