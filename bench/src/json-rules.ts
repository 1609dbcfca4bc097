import { Engine, type NestedCondition } from 'json-rules-engine';
import { type Choice, type Condition, COUNTED } from './condition.ts';
import type { Document } from './document.ts';
import type { Peer } from './peer.ts';

/** A rule for each colour of each exposure. (The courses written out cost it 26 ms a person.) */
export function jsonRulesEngine(name: string): Peer {
  const engine = new Engine();
  const known = new Set<number>();
  const nested = (condition: Condition): NestedCondition => {
    if ('all' in condition) return { all: condition.all.map(nested) };
    if ('any' in condition) return { any: condition.any.map(nested) };
    const { field } = condition;
    if ('equals' in condition) return { fact: field, operator: 'equal', value: condition.equals };
    const { other, plus } = condition;
    if (!known.has(plus)) engine.addOperator(`+${plus}`, (a: number, b: number) => a >= b + plus);
    known.add(plus);
    return { fact: field, operator: `+${plus}`, value: { fact: other } };
  };
  const add = (choice: Choice, path: readonly NestedCondition[]): void => {
    if (typeof choice === 'number') {
      engine.addRule({ conditions: { all: [...path] }, event: { type: String(choice) } });
      return;
    }
    const when = nested(choice.when);
    add(choice.yes, [...path, when]);
    add(choice.no, [...path, { not: when }]);
  };
  for (const choice of COUNTED) add(choice, []);
  const decide = async (document: Document) => {
    const { events } = await engine.run(document);
    return Math.max(...events.map(({ type }) => Number(type)));
  };
  return { name, persons: 200, counted: true, decide };
}
