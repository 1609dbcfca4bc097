import type { ProblemList } from '../messages/problem.ts';
import { pointer } from './pointer.ts';
import { readDuration } from './read-duration.ts';
import { readChoice, readFormat, readText, shown, suggestion } from './read-text.ts';
import type {
  KeyedShape,
  ListShape,
  NumberShape,
  RecordShape,
  Shape,
  TaggedShape,
  Word,
} from './shape.ts';

/**
 * Reads a value in the form that a shape describes, and adds everything that is wrong with it to `problems`. Returns
 * what could be read: where there are problems that is a part, with the unreadable left out.
 *
 * The depth of the work is that of the shape, never that of the value, and a list that is too long is not read.
 */
export function readShape(
  shape: Shape,
  value: unknown,
  path: string,
  problems: ProblemList,
): unknown {
  switch (shape.type) {
    case 'text':
      return readText(shape, value, path, problems);
    case 'format':
      return readFormat(shape, value, path, problems);
    case 'duration':
      return readDuration(shape, value, path, problems);
    case 'number':
      return readNumber(shape, value, path, problems);
    case 'truth':
      return typeof value === 'boolean' ? value : problems.add('not-a-truth-value', path, {});
    case 'choice':
      return readChoice(shape, value, path, problems);
    case 'list':
      return readList(shape, value, path, problems);
    case 'keyed':
      return readKeyed(shape, value, path, problems);
    case 'record':
      return readRecord(shape, value, path, problems);
    default:
      return readTagged(shape, value, path, problems);
  }
}

/** Whether a value is a map: an object that is no list. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readNumber(shape: NumberShape, value: unknown, path: string, problems: ProblemList) {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return problems.add('not-a-number', path, {});
  }
  const { min, max } = shape;
  if (value < min || value > max) return problems.add('number-range', path, { min, max });
  if (shape.whole && !Number.isInteger(value)) return problems.add('not-whole', path, {});
  return value;
}

function readList(shape: ListShape, value: unknown, path: string, problems: ProblemList) {
  const single = shape.single === true && !Array.isArray(value) && value !== null;
  if (!single && !Array.isArray(value)) return problems.add('not-a-list', path, {});
  const items: readonly unknown[] = single ? [value] : (value as unknown[]);
  const { min, max } = shape;
  if (items.length < min) problems.add('too-few', path, { min });
  if (items.length > max) return problems.add('too-many', path, { max });
  const at = (i: number) => (single ? path : pointer(path, i));
  const read = items.map((item, i) => readShape(shape.of, item, at(i), problems));
  if (shape.distinct === true) {
    const seen = new Set<unknown>();
    read.forEach((item, i) => {
      if (item === undefined) return;
      if (seen.has(item)) problems.add('duplicate-value', at(i), { value: shown(item) });
      seen.add(item);
    });
  }
  return read;
}

function readKeyed(shape: KeyedShape, value: unknown, path: string, problems: ProblemList) {
  if (!isMap(value)) return problems.add('not-a-map', path, {});
  const read: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (problems.full) break;
    const at = pointer(path, key);
    if (!shape.keys.includes(key)) {
      problems.add('unknown-word', at, { word: shown(key), ...suggestion(key, shape.keys) });
      continue;
    }
    read[key] = readShape(shape.of, value[key], at, problems);
  }
  return read;
}

function readRecord(shape: RecordShape, value: unknown, path: string, problems: ProblemList) {
  if (!isMap(value)) return problems.add(shape.otherwise ?? 'not-a-map', path, {});
  return readWords(shape, value, path, problems, undefined);
}

function readTagged(shape: TaggedShape, value: unknown, path: string, problems: ProblemList) {
  if (!isMap(value)) return problems.add('not-a-map', path, {});
  const tag = Object.hasOwn(value, shape.tag) ? value[shape.tag] : undefined;
  if (tag === undefined) return problems.add('missing-word', path, { word: shape.tag });
  if (typeof tag !== 'string' || !Object.hasOwn(shape.variants, tag)) {
    const known = Object.keys(shape.variants);
    const expected = { value: shown(tag), ...suggestion(shown(tag), known) };
    return problems.add(shape.unknown, pointer(path, shape.tag), expected);
  }
  const words = readWords(shape.variants[tag]!, value, path, problems, shape.tag);
  return shape.nest === undefined
    ? { [shape.tag]: tag, ...words }
    : { [shape.tag]: tag, [shape.nest]: words };
}

function readWords(
  shape: RecordShape,
  value: Readonly<Record<string, unknown>>,
  path: string,
  problems: ProblemList,
  tag: string | undefined,
): Record<string, unknown> {
  const { words } = shape;
  const read: Record<string, unknown> = {};
  for (const word of Object.keys(value)) {
    if (problems.full) break;
    // a program may hand over `undefined` where a text would leave the word out
    if (word === tag || value[word] === undefined) continue;
    if (!Object.hasOwn(words, word)) {
      const known = tag === undefined ? Object.keys(words) : [tag, ...Object.keys(words)];
      const expected = { word: shown(word), ...suggestion(word, known) };
      problems.add(shape.unknown ?? 'unknown-word', pointer(path, word), expected);
    }
  }
  for (const word of Object.keys(words)) {
    const one: Word = words[word]!;
    const given = Object.hasOwn(value, word) ? value[word] : undefined;
    if (one.empty === true && (given === undefined || given === null)) read[word] = [];
    else if (given !== undefined) {
      const got = readShape(one.shape, given, pointer(path, word), problems);
      if (got !== undefined) read[word] = got;
    } else if (one.optional !== true) problems.add('missing-word', path, { word });
  }
  return read;
}
