import { createDivisionLookup, type DivisionLookup } from '@kangma/intake';
import type { DivisionStore } from '../../ports/divisions.ts';
import type { Keys } from '../../ports/keys.ts';
import { Places } from './places.ts';

/** The divisions of the country, with the villages of the provinces that this server is for. */
export async function loadLookup(
  divisions: DivisionStore,
  provinces: readonly string[],
): Promise<DivisionLookup> {
  return createDivisionLookup(await divisions.table(provinces));
}

/** The places as they are known now: the table does not change, what was said of names does. */
export async function loadPlaces(
  lookup: DivisionLookup,
  divisions: DivisionStore,
  keys: Keys,
): Promise<Places> {
  return new Places(lookup, await divisions.aliases(), keys);
}
