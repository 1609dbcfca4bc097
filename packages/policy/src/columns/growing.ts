type Numbers = Int32Array | Uint16Array | Uint8Array;

/** A typed array that grows by doubling. */
export class Growing<T extends Numbers> {
  length = 0;
  #array: T;
  readonly #make: new (
    length: number,
  ) => T;

  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#array = new make(1024);
  }

  push(value: number): void {
    if (this.length === this.#array.length) this.#array = this.#copy(this.length * 2);
    this.#array[this.length++] = value;
  }

  /** The values, in an array of exactly their number. */
  finish(): T {
    return this.#copy(this.length);
  }

  #copy(length: number): T {
    const next = new this.#make(length);
    next.set(this.#array.subarray(0, Math.min(length, this.length)));
    return next;
  }
}
