import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Place, ProblemList } from '../messages/problem.ts';
import { pointer, stepsOf } from '../shape/pointer.ts';
import { shown } from '../shape/read-text.ts';
import { scanYaml } from './scan-yaml.ts';

/** In characters; a policy of two hundred pathways is a fifth of that. */
export const MAX_LENGTH = 1_000_000;

/** A text as plain data. */
export interface Source {
  /** maps (without prototype), lists and plain values. */
  readonly value: unknown;
  /** the place of what a JSON pointer leads to, or of the nearest thing around it. */
  readonly locate: (path: string) => Place;
}

/**
 * Reads the YAML subset of the policy language: maps with plain keys, lists, strings, numbers, truth values. Everything
 * that makes YAML surprising is refused (scan-yaml.ts), and so are keys written twice. Returns `undefined` where the
 * text could not be read at all.
 */
export function readYaml(text: string, problems: ProblemList): Source | undefined {
  if (text.length > MAX_LENGTH) {
    return problems.add('too-large', '', { max: MAX_LENGTH });
  }
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/.test(text) || !text.isWellFormed()) {
    return problems.add('text-control', '', {});
  }
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (!scanYaml(text, lines, problems)) return undefined;
  // `uniqueKeys` and `prettyErrors` would take quadratic time on hostile texts; keys are compared below
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  for (const error of document.errors) {
    if (problems.full) break;
    const place = at(error.pos[0]);
    if (error.code !== 'MULTIPLE_DOCS') {
      problems.add('yaml-syntax', '', { detail: error.message }, place);
    } else problems.add('yaml-feature', '', { feature: '---' }, place);
  }
  if (document.errors.length > 0) return undefined;
  return {
    value: plain(document.contents, '', problems, at),
    locate: (path) => at(offsetOf(document, stepsOf(path))),
  };
}

function plain(
  node: unknown,
  path: string,
  problems: ProblemList,
  at: (offset: number) => Place,
): unknown {
  if (isSeq(node)) return node.items.map((item, i) => plain(item, pointer(path, i), problems, at));
  if (!isMap(node)) return isScalar(node) ? node.value : null;
  const map = Object.create(null) as Record<string, unknown>;
  for (const pair of node.items) {
    const key = keyOf(pair);
    const place = at(startOf(pair.key));
    if (key === undefined) problems.add('yaml-feature', path, { feature: '?' }, place);
    else if (key === '<<') problems.add('yaml-feature', path, { feature: key }, place);
    else if (Object.hasOwn(map, key)) {
      problems.add('duplicate-key', pointer(path, key), { word: shown(key) }, place);
    } else map[key] = plain(pair.value, pointer(path, key), problems, at);
  }
  return map;
}

/** A key as it is written: `1:` and `true:` are keys like any other. */
function keyOf({ key }: Pair): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

function startOf(node: unknown): number {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0] ?? 0;
}

function offsetOf(document: Document, steps: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of steps) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = node === undefined ? offset : startOf(node);
    } else {
      const pair = isMap(node) ? pairOf(node, step) : undefined;
      if (pair === undefined) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    }
  }
  return offset;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}
