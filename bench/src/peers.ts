// Other rule engines with the same three rules. All but one answer the colour alone, not when it changes next.
import { type CertLogicExpression, evaluate } from 'certlogic-js';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { type Choice, type Condition, COUNTED, WRITTEN } from './condition.ts';
import { jsonLogicNext } from './json-logic-next.ts';
import { jsonRulesEngine } from './json-rules.ts';
import type { Peer } from './peer.ts';
import { zenEngine } from './zen.ts';

export function peers(): Peer[] {
  const compiled = (rules: unknown) => new LogicEngine().build(rules) as Peer['decide'];
  const interpreted = colourLogic(WRITTEN, 'or') as RulesLogic;
  const certified = colourLogic(WRITTEN, 'and') as CertLogicExpression;
  return [
    jsonLogicNext('json-logic-engine, colour and next'),
    {
      name: 'json-logic-engine, colour',
      persons: 100_000,
      counted: false,
      decide: compiled(colourLogic(WRITTEN, 'or')),
    },
    {
      name: 'json-logic-js, colour',
      persons: 2000,
      counted: false,
      decide: (document) => jsonLogic.apply(interpreted, document) as number,
    },
    {
      name: 'certlogic-js, colour',
      persons: 2000,
      counted: false,
      decide: (document) => evaluate(certified, document) as number,
    },
    {
      name: 'json-logic-engine, colour, tests counted',
      persons: 100_000,
      counted: true,
      decide: compiled(colourLogic(COUNTED, 'or')),
    },
    zenEngine('zen-engine, colour, tests counted'),
    jsonRulesEngine('json-rules-engine, colour, tests counted'),
  ];
}

/** The worse of two; CertLogic, the dialect that has no `or`, has no `max` either. */
function colourLogic([one, other]: readonly [Choice, Choice], dialect: 'or' | 'and'): unknown {
  const [a, b] = [choiceLogic(one, dialect), choiceLogic(other, dialect)];
  return dialect === 'or' ? { max: [a, b] } : { if: [{ '>=': [a, b] }, a, b] };
}

function choiceLogic(choice: Choice, dialect: 'or' | 'and'): unknown {
  if (typeof choice === 'number') return choice;
  const [yes, no] = [choice.yes, choice.no].map((one) => choiceLogic(one, dialect));
  return { if: [logic(choice.when, dialect), yes, no] };
}

function logic(condition: Condition, dialect: 'or' | 'and'): unknown {
  const inner = (list: readonly Condition[]) => list.map((one) => logic(one, dialect));
  if ('all' in condition) return { and: inner(condition.all) };
  if ('any' in condition) {
    const list = inner(condition.any);
    if (list.length === 1) return list[0];
    return dialect === 'or'
      ? { or: list }
      : { '!': [{ and: list.map((one) => ({ '!': [one] })) }] };
  }
  const field = { var: condition.field };
  if ('equals' in condition) return { '===': [field, condition.equals] };
  const other = { var: condition.other };
  return { '>=': [field, condition.plus === 0 ? other : { '+': [other, condition.plus] }] };
}
