import { ZenEngine } from '@gorules/zen-engine';
import { type Choice, type Condition, COUNTED } from './condition.ts';
import type { Document } from './document.ts';
import type { Peer } from './peer.ts';

/** One expression node. (It refuses the courses written out: too deep.) */
export function zenEngine(name: string): Peer {
  const value = `max([${COUNTED.map(choiceText).join(', ')}])`;
  const node = (id: string, type: string, content = {}) => ({ id, type, name: id, content });
  const edge = (sourceId: string, targetId: string) => ({ id: sourceId, sourceId, targetId });
  const expressions = [{ id: 'colour', key: 'colour', value }];
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      node('in', 'inputNode'),
      node('rule', 'expressionNode', { expressions }),
      node('out', 'outputNode'),
    ],
    edges: [edge('in', 'rule'), edge('rule', 'out')],
  });
  const decide = async (document: Document) => {
    const { result } = (await decision.evaluate(document)) as { result: { colour: number } };
    return result.colour;
  };
  return { name, persons: 2000, counted: true, decide };
}

function choiceText(choice: Choice): string {
  if (typeof choice === 'number') return String(choice);
  const { when, yes, no } = choice;
  return `(${text(when)} ? ${choiceText(yes)} : ${choiceText(no)})`;
}

function text(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(text).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(text).join(' or ')})`;
  if ('equals' in condition) return `${condition.field} == ${condition.equals}`;
  return `${condition.field} >= ${condition.other} + ${condition.plus}`;
}
