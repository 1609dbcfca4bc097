import type { CodeColour } from '../decide/decision.ts';
import type { Minute } from '../time.ts';
import type { Impact } from './impact.ts';

type Row = Impact['byPathway'][number];

/** The impact on a population, from those on its parts; all of them at the same minute. */
export function mergeImpacts(at: Minute, parts: readonly Impact[]): Impact {
  const pairs = new Map<string, number>();
  for (const { changes } of parts) {
    for (const { from, to, persons } of changes) {
      const pair = `${from} ${to}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + persons);
    }
  }
  return {
    at,
    persons: sum(parts.map(({ persons }) => persons)),
    changed: sum(parts.map(({ changed }) => changed)),
    changes: [...pairs].map(([pair, persons]) => {
      const [from, to] = pair.split(' ') as [CodeColour, CodeColour];
      return { from, to, persons };
    }),
    byPathway: mergeRows(parts.flatMap(({ byPathway }) => byPathway)),
    byDivision: mergeRows(parts.flatMap(({ byDivision }) => byDivision)),
  };
}

function mergeRows(rows: readonly Row[]): Row[] {
  return [...Map.groupBy(rows, ({ name }) => name)]
    .map(([name, same]) => ({
      name,
      persons: sum(same.map(({ persons }) => persons)),
      better: sum(same.map(({ better }) => better)),
      worse: sum(same.map(({ worse }) => worse)),
    }))
    .sort((a, b) => b.persons - a.persons || (a.name < b.name ? -1 : 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
