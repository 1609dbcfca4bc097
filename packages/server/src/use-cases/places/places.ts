import type { DivisionValue } from '@kangma/intake';

/** What senders call places, as divisions. */
export interface Places {
  /** The division that is meant, as its code; `undefined` where none is known by that name. */
  resolve(value: DivisionValue): string | undefined;
  /** What a row waits for whose place is not known: the blind index of its name. */
  awaits(value: DivisionValue): Uint8Array;
}
