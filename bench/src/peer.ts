import type { Minute } from '../../packages/policy/src/time.ts';
import type { Document } from './document.ts';

/** Another rule engine with the three rules in it. */
export interface Peer {
  readonly name: string;
  /** how many persons a round of it is given, so that rounds stay short. */
  readonly persons: number;
  /** whether the host has counted the tests: then the peer does only the rest. */
  readonly counted: boolean;
  readonly decide: (document: Document) => number | Promise<number>;
  /** when the colour of the person decided last can change, where the peer says so. */
  readonly next?: () => Minute;
}
