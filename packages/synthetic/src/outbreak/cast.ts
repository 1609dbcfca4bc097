import type { Population } from '../people/population.ts';
import type { Draw } from '../random.ts';

/** Who plays what: each resident has at most one part, so that each code has one story. */
export class Cast {
  readonly #population: Population;
  readonly #draw: Draw;
  readonly #taken: Uint8Array;

  constructor(population: Population, draw: Draw) {
    this.#population = population;
    this.#draw = draw;
    this.#taken = new Uint8Array(population.size);
  }

  isTaken(index: number): boolean {
    return this.#taken[index] === 1;
  }

  /** Gives the resident a part, unless they have one. */
  take(index: number): boolean {
    if (this.isTaken(index)) return false;
    this.#taken[index] = 1;
    return true;
  }

  /** Any resident without a part. */
  anyone(): number {
    const { size } = this.#population;
    let index = this.#draw(size);
    while (!this.take(index)) index = (index + 1) % size;
    return index;
  }

  /** The next resident without a part in the order of addresses: the family first, then neighbours. */
  near(index: number): number {
    const { size } = this.#population;
    let next = this.#population.family(index)[0];
    while (!this.take(next)) next = (next + 1) % size;
    return next;
  }

  /** An adult with a resident ID and a phone, from a village in which no place is named. */
  persona(named: ReadonlySet<string>): number {
    const { size } = this.#population;
    let index = this.#draw(size);
    while (!this.#fits(index, named) || !this.take(index)) index = (index + 1) % size;
    return index;
  }

  #fits(index: number, named: ReadonlySet<string>): boolean {
    return (
      this.#population.isAdult(index) &&
      !named.has(this.#population.villageOf(index).code) &&
      this.#population.at(index).documentType === 'resident-id'
    );
  }
}
