import type { DocumentType } from '@kangma/intake';
import type { Minute } from '@kangma/policy';
import { dateText } from '../local-time.ts';
import { settle, type Division, type Village } from '../places/settle.ts';
import { drawOf, stream } from '../random.ts';
import { documentNumber, documentType, shuffled } from './document.ts';
import { personName } from './person-name.ts';

/** One invented resident: nobody, and no number of anybody. */
export interface Resident {
  readonly index: number;
  readonly name: string;
  readonly documentType: DocumentType;
  readonly document: string;
  /** absent for children and some of the old, who have none of their own. */
  readonly phone: string | undefined;
  /** a local day, `1980-02-29`. */
  readonly birthDate: string;
  /** what the members of a family have in common. */
  readonly household: string;
  readonly village: Village;
  /** compound and building: what a risk area names. */
  readonly building: string;
  /** building, unit and room. */
  readonly place: string;
}

const HEAD = 0;
const SPOUSE = 1;
const CHILD = 2;
const ELDER = 3;
const YEAR = 365.25;
/** Days: everybody is born when the residents are registered. */
const YOUNGEST = 60;

/**
 * The invented residents of a province. A resident is derived from the index when asked for: what is kept is one number
 * for each resident and two for each household. Families are neighbours in the order, and so are villages and cities.
 */
export class Population {
  readonly size: number;
  readonly villages: readonly Village[];
  readonly #seed: number;
  readonly #birthBase: number;
  readonly #household: Uint32Array;
  /** of each household, its first resident; one more at the end. */
  readonly #first: Uint32Array;
  readonly #village: Uint16Array;
  /** of each village, its first resident; one more at the end. */
  readonly #start: Uint32Array;

  /** @param start the ages are those at this minute. */
  constructor(divisions: readonly Division[], residents: number, seed: number, start: Minute) {
    this.size = residents;
    this.villages = settle(divisions, residents);
    this.#seed = seed;
    this.#birthBase = Math.floor(start / 1440);
    this.#household = new Uint32Array(residents);
    this.#first = new Uint32Array(residents + 1);
    this.#village = new Uint16Array(residents);
    const draw = stream(seed ^ 0xfa);
    const count = this.villages.length;
    this.#start = new Uint32Array(count + 1).fill(residents);
    let households = 0;
    for (let index = 0; index < residents; households++) {
      const members = Math.min(SIZES[draw(SIZES.length)]!, residents - index);
      const village = Math.floor((index * count) / residents);
      this.#first[households] = index;
      this.#village[households] = village;
      this.#start[village] = Math.min(this.#start[village]!, index);
      this.#household.fill(households, index, index + members);
      index += members;
    }
    this.#first.fill(residents, households);
  }

  at(index: number): Resident {
    const seed = this.#seed;
    const household = this.#household[index]!;
    const role = this.#role(index);
    const birthDate = dateText((this.#birthBase - this.#age(index, role)) * 1440);
    const type = documentType(index, seed);
    const village = this.villages[this.#village[household]!]!;
    const house = drawOf(seed ^ 0x40, household, 4 * 6 * 24);
    const building = `${village.compounds[house % 4]!}${1 + ((house >> 2) % 6)}号楼`;
    const unit = 1 + (house % 3);
    const room = (1 + ((house >> 3) % 18)) * 100 + 1 + (house % 4);
    return {
      index,
      name: personName(seed, index, household, role === SPOUSE || role === ELDER, type),
      documentType: type,
      document: documentNumber(type, index, seed, birthDate.replaceAll('-', '')),
      phone: this.#hasPhone(index, role) ? `100${shuffled(index, seed, 8)}` : undefined,
      birthDate,
      household: `H${household + 1}`,
      village,
      building,
      place: `${building}${unit}单元${room}室`,
    };
  }

  /** Whether the resident is one of those to whom a story can happen and who has a phone to log in with. */
  isAdult(index: number): boolean {
    const role = this.#role(index);
    return role === HEAD || role === SPOUSE;
  }

  /** The indices of a resident's family, the resident included: from, and up to but without. */
  family(index: number): readonly [number, number] {
    const household = this.#household[index]!;
    return [this.#first[household]!, this.#first[household + 1]!];
  }

  /** The indices of those who live in a village: from, and up to but without. */
  inVillage(village: number): readonly [number, number] {
    return [this.#start[village]!, this.#start[village + 1]!];
  }

  villageOf(index: number): Village {
    return this.villages[this.#village[this.#household[index]!]!]!;
  }

  #role(index: number): number {
    const place = index - this.#first[this.#household[index]!]!;
    const [from, to] = this.family(index);
    if (to - from === 1 && drawOf(this.#seed ^ 0x0e, from, 5) === 0) return ELDER;
    return place < 2 ? place : place === 4 ? ELDER : CHILD;
  }

  #age(index: number, role: number): number {
    const draw = drawOf(this.#seed ^ 0xa9e, index, 1_000_000) / 1_000_000;
    if (role === CHILD) return Math.floor(YOUNGEST + draw * 17 * YEAR);
    if (role === ELDER) return Math.floor((62 + draw * 30) * YEAR);
    return Math.floor((24 + draw * 34) * YEAR);
  }

  #hasPhone(index: number, role: number): boolean {
    return role === ELDER
      ? drawOf(this.#seed ^ 0x9e1d, index, 2) === 0
      : role === HEAD || role === SPOUSE;
  }
}

/** How large families are. */
const SIZES = [1, 1, 2, 2, 3, 3, 3, 4, 4, 5];
