import type { Minute } from '@kangma/policy';
import { DAY, HOUR } from '../local-time.ts';
import type { Population } from '../people/population.ts';
import { namedPlaces } from '../places/named-places.ts';
import type { Directory } from '../places/office.ts';
import { courseOf, type RiskPlace } from '../places/risk-area.ts';
import { type Draw, stream } from '../random.ts';
import { Cast } from './cast.ts';
import { type Book, Diary } from './diary.ts';
import type { Entry } from './entry.ts';
import { PERSONA_PARTS, type PersonaPart } from './persona.ts';
import { CASES, CONTACTS, PARTS, POOLS, type Row, ROWS } from './plot.ts';
import { caseNumber } from './tales/cases.ts';
import { inhabitant } from './tales/inhabitant.ts';
import { pooled } from './tales/samples.ts';
import { type Wrong, wrongRows } from './wrong-rows.ts';
import { zoneOrders } from './zone-orders.ts';

/** What happened, before anybody writes files of it. */
export interface Outbreak {
  /** in order of `due`. */
  readonly entries: readonly Entry[];
  readonly areas: readonly RiskPlace[];
  readonly personas: readonly { readonly index: number; readonly part: PersonaPart }[];
  /** how many people each requirement row happens to. */
  readonly rows: Readonly<Record<Row, number>>;
  readonly wrong: Readonly<Record<Wrong, number>>;
  /** whether a resident is part of it. */
  readonly involves: (index: number) => boolean;
}

/** Lets an outbreak happen among the population in two waves over so many days from `start` on. */
export function outbreak(
  population: Population,
  directory: Directory,
  seed: number,
  start: Minute,
  days: number,
): Outbreak {
  return new Stage(population, directory, seed, start, days).play();
}

const PER_AREA = 5000;
const PER_ZONE = 20_000;

/** One place for so many residents, at least so many, in at most a third of the villages. */
function placesFor({ size, villages }: Population, least: number, residents: number): number {
  return Math.min(Math.max(least, Math.round(size / residents)), Math.ceil(villages.length / 3));
}

class Stage {
  readonly #population: Population;
  readonly #directory: Directory;
  readonly #draw: Draw;
  readonly #start: Minute;
  readonly #days: number;
  readonly #cast: Cast;
  readonly #book: Book & { readonly areas: readonly RiskPlace[] };
  readonly #rows = Object.fromEntries(ROWS.map((row) => [row, 0])) as Record<Row, number>;

  constructor(
    population: Population,
    directory: Directory,
    seed: number,
    start: Minute,
    days: number,
  ) {
    this.#population = population;
    this.#directory = directory;
    this.#draw = stream(seed ^ 0x0b);
    this.#start = start;
    this.#days = days;
    this.#cast = new Cast(population, this.#draw);
    const areas = placesFor(population, 6, PER_AREA);
    const zones = placesFor(population, 2, PER_ZONE);
    const places = namedPlaces(population, areas + zones, this.#draw);
    this.#book = {
      entries: [],
      end: start + days * DAY,
      draw: this.#draw,
      areas: places.slice(0, areas).map((place, n) => courseOf(place, n, days)),
      zones: places.slice(areas),
    };
  }

  play(): Outbreak {
    const { entries, areas, zones, end } = this.#book;
    const named = new Set([...areas, ...zones].map(({ village }) => village.code));
    const personas = PERSONA_PARTS.map((part) => this.#playPersona(part, named));
    for (const area of areas) this.#inhabit(area);
    for (const entry of zoneOrders(zones, this.#directory, this.#start, this.#days))
      if (entry.due < end) entries.push(entry);
    for (const { share, row, tale } of CASES)
      this.#times(share, () => {
        const at = this.#moment();
        const person = this.#cast.near(this.#neighbour());
        const diary = this.#diary(person, row);
        tale(diary, at);
        this.#trace(diary, at);
      });
    for (const { share, row, tale } of PARTS)
      this.#times(share, () => {
        tale(this.#diary(this.#cast.anyone(), row), this.#moment());
      });
    this.#times(POOLS, (n) => {
      this.#pool(`T-${n}`);
    });
    const wrong = wrongRows(this.#population, this.#directory, this.#draw, [this.#start, end]);
    for (const entry of wrong.entries) entries.push(entry);
    // sorting is stable: within one file rows stand as they were noted
    entries.sort((a, b) => a.due - b.due);
    return {
      entries,
      areas,
      personas,
      rows: this.#rows,
      wrong: wrong.count,
      involves: (index) => this.#cast.isTaken(index),
    };
  }

  /** So many of 100,000, at least one. */
  #times(share: number, act: (n: number) => void): void {
    const times = Math.max(1, Math.round((share * this.#population.size) / 100_000));
    for (let n = 0; n < times; n++) act(n);
  }

  /** Two waves: six in ten in the first half, the others later; between eight and eight. */
  #moment(): Minute {
    const hump = (this.#draw(1000) + this.#draw(1000)) / 2000;
    const at = this.#draw(10) < 6 ? 0.5 * hump : 0.35 + 0.65 * hump;
    const day = Math.floor(at * this.#days);
    return this.#start + day * DAY + 8 * HOUR + this.#draw(12 * HOUR);
  }

  #diary(person: number, row: Row | null, exact = false): Diary {
    if (row !== null) this.#rows[row]++;
    const home = this.#population.villageOf(person);
    return new Diary(this.#book, person, home, this.#directory.of(home), exact);
  }

  #playPersona(part: PersonaPart, named: ReadonlySet<string>): Outbreak['personas'][number] {
    const index = this.#cast.persona(named);
    const at = this.#book.end - part.daysAgo * DAY + 10 * HOUR;
    part.tale?.(this.#diary(index, part.row, true), at);
    return { index, part };
  }

  /** Whom the investigation of a case finds: the family and neighbours, then people from anywhere. */
  #trace({ person, offices }: Diary, at: Minute): void {
    const meeting = { case: caseNumber({ person, offices }), place: '示例餐厅' };
    CONTACTS.forEach(({ row, each, tale }, kind) => {
      const found = Math.max(1, each - 1 + this.#draw(3));
      for (let n = 0; n < found; n++) {
        const index = kind < 2 ? this.#cast.near(person) : this.#cast.anyone();
        tale(this.#diary(index, row), at - this.#draw(DAY), meeting);
      }
    });
  }

  /** Somebody who lives in the village of an area. */
  #neighbour(): number {
    const { areas } = this.#book;
    const [from, to] = this.#population.inVillage(areas[this.#draw(areas.length)]!.number);
    return from + this.#draw(to - from);
  }

  /** Those who live in a named building. */
  #inhabit(area: RiskPlace): void {
    const [from, to] = this.#population.inVillage(area.number);
    for (let index = from; index < to; index++) {
      if (this.#population.at(index).building !== area.place || !this.#cast.take(index)) continue;
      inhabitant(area)(this.#diary(index, null), this.#start);
    }
  }

  #pool(tube: string): void {
    const at = this.#moment();
    const first = this.#cast.anyone();
    for (let n = 0; n < 10; n++)
      pooled(tube)(this.#diary(n === 0 ? first : this.#cast.near(first), null), at);
  }
}
