import { KIND_NAMES, kindOf } from '../evidence/kinds.ts';
import type { TaggedShape } from '../shape/shape.ts';
import { choice, list, MAX_LIST } from './word-shapes.ts';

/** `{ kind: contact, degree: close, setting: [enclosed, other] }`. */
export const pattern: TaggedShape = {
  type: 'tagged',
  name: 'pattern',
  tag: 'kind',
  unknown: 'unknown-kind',
  nest: 'where',
  variants: Object.fromEntries(
    KIND_NAMES.map((kind) => {
      const words = Object.entries(kindOf(kind).attributes).map(([name, values]) => {
        const shape = list(choice(...values), values.length, { single: true, distinct: true });
        return [name, { shape, optional: true, means: `One of its values: ${values.join(', ')}.` }];
      });
      const name = `${kind}-pattern`;
      return [
        kind,
        { type: 'record', name, unknown: 'unknown-attribute', words: Object.fromEntries(words) },
      ];
    }),
  ),
};
export const patterns = list(pattern, MAX_LIST, { single: true });
