import type { Division } from '@kangma/intake';

/** The table of divisions, and what people have said of names that it does not hold. */
export interface DivisionStore {
  /** All divisions down to the towns, and the villages of these provinces. */
  table(provinces: readonly string[]): Promise<readonly Division[]>;
  aliases(): Promise<ReadonlyMap<string, string>>;
}
