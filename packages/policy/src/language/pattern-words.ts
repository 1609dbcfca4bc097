import { KIND_NAMES, type KindName, kindOf } from '../evidence/kinds.ts';
import type { RecordShape, TaggedShape, Word } from '../shape/shape.ts';
import { choice, list, MAX_LIST } from './word-shapes.ts';

function patternOf(kind: KindName): RecordShape {
  const words: Record<string, Word> = {};
  for (const [attribute, values] of Object.entries(kindOf(kind).attributes)) {
    const shape = list(choice(...values), values.length, { single: true, distinct: true });
    words[attribute] = { shape, optional: true, means: 'Left out, any.' };
  }
  return { type: 'record', name: `${kind}-pattern`, unknown: 'unknown-attribute', words };
}

/** `{ kind: contact, degree: close, setting: [enclosed, other] }`. */
export const pattern: TaggedShape = {
  type: 'tagged',
  name: 'pattern',
  tag: 'kind',
  unknown: 'unknown-kind',
  nest: 'where',
  variants: Object.fromEntries(KIND_NAMES.map((kind) => [kind, patternOf(kind)])),
};

/** One pattern, or several of which one matches. */
export const patterns = list(pattern, MAX_LIST, { single: true });
