// Other rule engines behind one shape, each with the same small rule: at most 14 days since contact.
import { ZenEngine } from '@gorules/zen-engine';
import { type CertLogicExpression, evaluate } from 'certlogic-js';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { Engine } from 'json-rules-engine';

interface Facts {
  readonly days: number;
}

export interface RuleEngine {
  readonly name: string;
  readonly decide: (facts: Facts) => boolean | Promise<boolean>;
}

const RULE: RulesLogic = { '<=': [{ var: 'days' }, 14] };

function jsonLogicEngine(): RuleEngine {
  const compiled = new LogicEngine().build(RULE) as (facts: Facts) => unknown;
  return { name: 'json-logic-engine, compiled', decide: (facts) => compiled(facts) === true };
}

function jsonRulesEngine(): RuleEngine {
  const condition = { fact: 'days', operator: 'lessThanInclusive', value: 14 };
  const engine = new Engine([{ conditions: { all: [condition] }, event: { type: 'recent' } }]);
  const decide = async (facts: Facts) => (await engine.run({ ...facts })).events.length > 0;
  return { name: 'json-rules-engine', decide };
}

function zenEngine(): RuleEngine {
  const expressions = [{ id: 'recent', key: 'recent', value: 'days <= 14' }];
  const node = (id: string, type: string, content = {}) => ({ id, type, name: id, content });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    sourceId,
    targetId,
  });
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      node('in', 'inputNode'),
      node('rule', 'expressionNode', { expressions }),
      node('out', 'outputNode'),
    ],
    edges: [edge('in', 'rule'), edge('rule', 'out')],
  });
  const decide = async (facts: Facts) => {
    const { result } = (await decision.evaluate(facts)) as { result: { recent: unknown } };
    return result.recent === true;
  };
  return { name: 'zen-engine', decide };
}

export function ruleEngines(): RuleEngine[] {
  return [
    jsonLogicEngine(),
    { name: 'json-logic-js', decide: (facts) => jsonLogic.apply(RULE, facts) === true },
    {
      name: 'certlogic-js',
      decide: (facts) => evaluate(RULE as CertLogicExpression, facts) === true,
    },
    zenEngine(),
    jsonRulesEngine(),
  ];
}
