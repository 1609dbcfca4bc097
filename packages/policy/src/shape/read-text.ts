import type { ProblemList } from '../messages/problem.ts';
import { FORMATS, holdsFormat } from './formats.ts';
import { nearestWord } from './nearest-word.ts';
import type { ChoiceShape, FormatShape, TextShape } from './shape.ts';

// Control characters, and marks that make a text look different from what is signed.
const HIDDEN = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/u;
const HIDDEN_BUT_LINES = /[^\P{Cc}\n]|[\u2028-\u202E\u2066-\u2069]/u;

/** Reads free text: not empty, not too long, without anything that cannot be seen. */
export function readText(
  shape: TextShape,
  value: unknown,
  path: string,
  problems: ProblemList,
): string | undefined {
  const text = asText(value, path, problems);
  if (text === undefined) return undefined;
  if (text.trim() === '') return problems.add('text-empty', path, {});
  if (text.length > shape.max) return problems.add('text-too-long', path, { max: shape.max });
  const hidden = shape.lines === true ? HIDDEN_BUT_LINES : HIDDEN;
  if (hidden.test(text) || !text.isWellFormed()) {
    return problems.add('text-control', path, {});
  }
  return text;
}

/** Reads text of a fixed form. */
export function readFormat(
  shape: FormatShape,
  value: unknown,
  path: string,
  problems: ProblemList,
): string | undefined {
  const text = asText(value, path, problems);
  if (text === undefined || holdsFormat(shape.format, text)) return text;
  return problems.add(FORMATS[shape.format].problem, path, {});
}

/** Reads one of a closed set of words; tells the nearest one otherwise. */
export function readChoice(
  shape: ChoiceShape,
  value: unknown,
  path: string,
  problems: ProblemList,
): string | undefined {
  if (typeof value === 'string' && shape.words.includes(value)) return value;
  if (typeof value === 'object') return problems.add('not-text', path, {});
  const text = shown(value);
  problems.add('unknown-value', path, { value: text, ...suggestion(text, shape.words) });
  return undefined;
}

/** What a message says beside a word that is not known. */
export function suggestion(word: string, known: readonly string[]) {
  return { nearest: nearestWord(word, known), known: known.join(', ') };
}

/** A value as a message shows it; what is inside of a list or a map is not looked at. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function asText(value: unknown, path: string, problems: ProblemList): string | undefined {
  if (typeof value === 'string') return value;
  const unquoted = typeof value === 'number' || typeof value === 'boolean';
  return problems.add(unquoted ? 'text-unquoted' : 'not-text', path, {});
}
