// npm run bench population: ten million persons under the national policy, in blocks; only deciding is timed.
import { readFileSync } from 'node:fs';
import { columnBytes } from '../../packages/policy/src/columns/columns.ts';
import { compileColumns } from '../../packages/policy/src/columns/compile-columns.ts';
import { viewOfColumns } from '../../packages/policy/src/columns/view-of-columns.ts';
import { createEngine, scan } from '../../packages/policy/src/engine/engine.ts';
import { compile } from '../../packages/policy/src/language/compile.ts';
import { parsePolicy } from '../../packages/policy/src/language/parse.ts';
import { DAY } from '../../packages/policy/src/time.ts';
import { city } from './city.ts';
import { START } from './population.ts';

const PERSONS = 10_000_000;
const BLOCK = 1_000_000;
const CHECKED = 20_000;
const AT = START + 33 * DAY + 7;

export function twelvePathways(): void {
  const text = readFileSync(new URL('../../policies/national.yaml', import.meta.url), 'utf8');
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error('the national policy cannot be read');
  const engine = createEngine([compile(parsed.value)]);
  const decider = compileColumns(engine);
  const colour = new Int8Array(BLOCK);
  const next = new Int32Array(BLOCK);
  const seen = [0, 0, 0, 0];
  const result = { colour: 0, next: 0 };
  let milliseconds = 0;
  let narrated = 0;
  let bytes = 0;
  const few = city(200_000, 0);
  for (let round = 0; round < 10; round++) decider.decide(few, AT + round, colour, next); // warm
  for (let block = 0; block < PERSONS / BLOCK; block++) {
    const columns = city(BLOCK, block + 1);
    const start = performance.now();
    narrated += decider.decide(columns, AT, colour, next);
    milliseconds += performance.now() - start;
    bytes += columnBytes(columns);
    for (const one of colour) seen[one + 1]!++;
    for (let person = 0; person < CHECKED; person++) {
      scan(engine, viewOfColumns(columns, person), AT, result, null);
      if (result.colour !== colour[person] || result.next !== next[person])
        throw new Error(
          `columns and interpreter disagree about person ${person} of block ${block}`,
        );
    }
  }
  const count = (n: number) => n.toLocaleString('en');
  console.log(`All twelve pathways (national policy, with releases, vetoes and base), ${count(PERSONS)} persons in columns:
${(milliseconds / 1000).toFixed(2)} s (target: under 2), ${count(Math.round(PERSONS / milliseconds) * 1000)} decisions/s, ${(bytes / PERSONS + 5).toFixed(0)} bytes a person with base evidence, releases and answers
${count(seen[3]!)} red, ${count(seen[2]!)} yellow, ${count(seen[1]!)} green, ${count(seen[0]!)} none; ${count(narrated)} left to the interpreter; ${count((CHECKED * PERSONS) / BLOCK)} compared with it
`);
}
