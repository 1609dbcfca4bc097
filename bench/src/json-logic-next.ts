// The same three rules in JSON Logic as times, not conditions: colour and next change, the whole answer. Only
// json-logic-engine can say it well: a `map` over one value serves it as a `let`, and reaches out with `../../`.
import { LogicEngine } from 'json-logic-engine';
import { DAY, type Minute, NEVER } from '../../packages/policy/src/time.ts';
import { TESTS } from './condition.ts';
import type { Document } from './document.ts';
import type { Peer } from './peer.ts';

type Logic = unknown;

const VALUE = { var: '' };
const field = (depth: number, name: string): Logic => ({ var: '../../'.repeat(depth) + name });
const plus = (value: Logic, minutes: Minute): Logic => ({ '+': [value, minutes] });
const choose = (when: Logic, yes: Logic, no: Logic): Logic => ({ if: [when, yes, no] });

/** When two samples 24 h apart, taken from `from` on, are both reported. */
function tested(depth: number, from: Logic): Logic {
  const pairs: Logic[] = [];
  for (let i = 0; i < TESTS; i++) {
    for (let j = i + 1; j < TESTS; j++) {
      const [first, second] = [i, j].map((k) => field(depth, `sampled${k}`));
      const apart = { and: [{ '>=': [first, from] }, { '>=': [second, plus(first, DAY)] }] };
      const reported = { max: [i, j].map((k) => field(depth, `reported${k}`)) };
      pairs.push(choose(apart, reported, NEVER));
    }
  }
  return { min: pairs };
}

/** A stage of that colour that is left at a time; `after` is read with the time as its value. */
function stage(depth: number, colour: number, leave: Logic, after: Logic): Logic {
  const waiting = { '>': [VALUE, field(depth + 1, 'at')] };
  return { map: [[leave], choose(waiting, [colour, VALUE], after)] };
}

function exposure(e: number): Logic {
  const green = [0, NEVER];
  const opened = field(0, `opened${e}`);
  const anchor = field(0, `anchor${e}`);
  const central = (days: number) => ({
    max: [opened, plus(anchor, days * DAY), tested(0, anchor)],
  });
  const home = stage(1, 1, { max: [plus(VALUE, 7 * DAY), tested(1, VALUE)] }, green);
  const short = stage(0, 2, central(7), green);
  const long = stage(0, 2, central(14), home);
  const known = choose({ '===': [field(0, `rule${e}`), 2] }, short, long);
  return choose({ '>': [opened, field(0, 'at')] }, [-1, opened], known);
}

export function jsonLogicNext(name: string): Peer {
  const engine = new LogicEngine();
  type Nested = readonly [Nested] | readonly [colour: number, next: Minute];
  const [first, second] = [0, 1].map(
    (e) => engine.build(exposure(e)) as (document: Document) => Nested,
  );
  const open = (nested: Nested): readonly [number, Minute] =>
    nested.length === 1 ? open(nested[0]) : nested;
  let next = NEVER;
  const decide = (document: Document) => {
    const one = open(first!(document));
    const other = open(second!(document));
    next = Math.min(one[1], other[1]);
    return Math.max(one[0], other[0]);
  };
  return { name, persons: 100_000, counted: false, decide, next: () => next };
}
