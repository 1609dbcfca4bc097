import { WRITTEN_POLICY } from '../../packages/policy/src/language/policy-words.ts';
import type { ChoiceShape, Shape } from '../../packages/policy/src/shape/shape.ts';
import { isMap } from './frame.ts';
import type { Json } from './vector.ts';

/** Every word of the language, by the map that it stands in, and every value of those that have a closed list of them. */
export function allWords(): Set<string> {
  const words = new Set<string>();
  list(WRITTEN_POLICY, '', words);
  return words;
}

/** Words that have the same list of values, as the anchors, are named after the first. */
const named = new Map<ChoiceShape, string>();

function list(shape: Shape, word: string, words: Set<string>): void {
  if (shape.type === 'choice') {
    if (!named.has(shape)) named.set(shape, word);
    for (const value of shape.words) words.add(`${named.get(shape)}: ${value}`);
  }
  if (shape.type === 'truth') words.add(`${word}: true`);
  else if (shape.type === 'list' || shape.type === 'keyed') list(shape.of, word, words);
  else if (shape.type === 'record') {
    for (const [name, { shape: inner }] of Object.entries(shape.words)) {
      words.add(`${shape.name} ${name}`);
      list(inner, `${shape.name} ${name}`, words);
    }
  }
}

/** Those of them that a policy uses. */
export function wordsOf(policy: Json): Set<string> {
  const words = new Set<string>();
  use(WRITTEN_POLICY, policy, '', words);
  return words;
}

function use(shape: Shape, value: Json, word: string, words: Set<string>): void {
  if (Array.isArray(value)) {
    const of = shape.type === 'list' ? shape.of : shape;
    for (const one of value as readonly Json[]) use(of, one, word, words);
  } else if (shape.type === 'list') use(shape.of, value, word, words);
  else if (shape.type === 'keyed' && isMap(value)) {
    for (const one of Object.values(value)) use(shape.of, one, word, words);
  } else if (shape.type === 'record' && isMap(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const known = shape.words[name];
      if (known === undefined) continue;
      words.add(`${shape.name} ${name}`);
      use(known.shape, inner, `${shape.name} ${name}`, words);
    }
  } else if (shape.type === 'choice' && typeof value === 'string')
    words.add(`${named.get(shape)}: ${value}`);
  else if (value === true) words.add(`${word}: true`);
}
