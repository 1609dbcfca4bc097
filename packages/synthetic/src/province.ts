import type { Minute } from '@kangma/policy';
import type { Delivery } from './files/delivery.ts';
import { everyDay } from './files/every-day.ts';
import { deliver } from './files/pending.ts';
import { registration } from './files/registration.ts';
import { DAY } from './local-time.ts';
import { outbreak } from './outbreak/outbreak.ts';
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
  readonly phone: string;
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

/** How many days before the outbreak the residents are registered, and how many that takes. */
const BEFORE = 30;
const REGISTERING = 3;

/**
 * An invented province in an invented outbreak, as the files that real sources would send. The same options give the
 * same files, byte by byte. What is kept in memory is some bytes for each resident and the rows of those affected.
 */
export function syntheticProvince(options: ProvinceOptions): Province {
  const { residents, seed, start, days, divisions, screening = 0.8, vaccinated = 0.1 } = options;
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
    perDay: screening / days,
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
      yield* everyDay({
        outbreak: happened,
        screening: tests,
        province: directory.province,
        start,
        days,
        first: REGISTERING - BEFORE,
      });
    },
    expected: { rows: happened.rows, wrong: happened.wrong },
    personas: happened.personas.map(({ index, part: { label, row, colour } }) => {
      const resident = population.at(index);
      // an adult, and adults have phones
      return { ...resident, phone: resident.phone!, label, row, colour };
    }),
    staff: directory.all,
  };
}
