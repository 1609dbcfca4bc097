import { type Place, ProblemList } from '../messages/problem.ts';
import { pointer, stepsOf } from '../shape/pointer.ts';
import { isMap } from '../shape/read-shape.ts';
import { shown } from '../shape/read-text.ts';
import { BY_ID, BY_KEY, OWN } from './inheritance.ts';
import { readYaml } from './read-yaml.ts';

type Map = Readonly<Record<string, unknown>>;

/** Finds the text of a policy by its id; `undefined` where there is none. */
export type Load = (id: string) => string | undefined;

/** A policy text with everything that it extends merged into it. */
export interface Extended {
  readonly value: unknown;
  /** leads from a JSON pointer into `value` to where that was written, and to the pointer there. */
  readonly trace: (path: string) => Traced;
}

interface Traced {
  readonly path: string;
  readonly place: Place;
}

const MAX_CHAIN = 10;

/** What was written where: filled while texts are read, asked when a problem is told. */
type Origins = WeakMap<object, { readonly path: string; readonly locate: (path: string) => Place }>;

/**
 * Reads a policy text and merges what it `extends` into it: scalars, lists and maps replace; lists of things with an id
 * are merged by id (a given id replaces in place, a new one is appended, `{ id, remove: true }` removes); `accept` is
 * merged by key. What a version says about itself is never inherited. Returns `undefined` where a text cannot be read.
 */
export function extend(text: string, load: Load, problems: ProblemList): Extended | undefined {
  const origins: Origins = new WeakMap();
  const value = resolve(text, undefined, load, [], origins, problems);
  if (value === undefined) return undefined;
  return { value, trace: (path) => trace(value, origins, path) };
}

function resolve(
  text: string,
  within: string | undefined,
  load: Load,
  chain: readonly string[],
  origins: Origins,
  problems: ProblemList,
): unknown {
  const own = new ProblemList();
  const source = readYaml(text, own);
  const here = within === undefined ? {} : { within };
  for (const one of own.found) problems.found.push({ ...one, ...here });
  if (source === undefined) return undefined;
  const { value, locate } = source;
  remember(value, '', (path) => ({ ...locate(path), ...here }), origins);
  if (!isMap(value) || value.extends === undefined) return value;
  const { extends: id, ...child } = value;
  const place = { ...locate('/extends'), ...here };
  if (typeof id !== 'string') return problems.add('not-text', '/extends', {}, place);
  const line = [...chain, shown(value.policy)];
  const parent = parentOf(id, line, load, place, problems);
  if (parent === undefined) return undefined;
  const base = resolve(parent, id, load, line, origins, problems);
  if (base === undefined) return undefined;
  const merged = isMap(base) ? merge(base, child, origins, problems) : child;
  origins.set(merged, origins.get(value)!);
  return merged;
}

function parentOf(
  id: string,
  line: readonly string[],
  load: Load,
  place: Place,
  problems: ProblemList,
): string | undefined {
  if (line.includes(id)) {
    const cycle = [...line.slice(line.indexOf(id)), id].map(shown).join(' → ');
    return problems.add('extends-cycle', '/extends', { cycle }, place);
  }
  if (line.length > MAX_CHAIN) {
    return problems.add('extends-too-long', '/extends', { max: MAX_CHAIN }, place);
  }
  const text = load(id);
  if (text === undefined) problems.add('extends-unknown', '/extends', { id: shown(id) }, place);
  return text;
}

function merge(base: Map, child: Map, origins: Origins, problems: ProblemList): Map {
  const merged = Object.create(null) as Record<string, unknown>;
  for (const [word, value] of Object.entries(base)) {
    if (!OWN.has(word)) merged[word] = value;
  }
  for (const [word, value] of Object.entries(child)) {
    const inherited = merged[word];
    if (BY_ID.has(word) && Array.isArray(value)) {
      merged[word] = mergeById(Array.isArray(inherited) ? inherited : [], value, origins, problems);
    } else if (BY_KEY.has(word) && isMap(inherited) && isMap(value)) {
      merged[word] = Object.assign(Object.create(null), inherited, value);
      origins.set(merged[word] as object, origins.get(value)!);
    } else merged[word] = value;
  }
  return merged;
}

function mergeById(
  base: readonly unknown[],
  child: readonly unknown[],
  origins: Origins,
  problems: ProblemList,
): unknown[] {
  const merged = [...base];
  const given = new Set<unknown>();
  for (const item of child) {
    const id = isMap(item) ? item.id : undefined;
    // a second item of one id is kept beside the first, and told as a duplicate
    const at = given.has(id) ? -1 : merged.findIndex((old) => isMap(old) && old.id === id);
    given.add(id);
    if (isMap(item) && isRemoval(item)) {
      if (at >= 0) merged.splice(at, 1);
      else {
        const { path, locate } = origins.get(item)!;
        problems.add('remove-unknown', path, { id: shown(id) }, locate(path));
      }
    } else if (id === undefined || at < 0) merged.push(item);
    else merged[at] = item;
  }
  return merged;
}

function isRemoval(item: Map): boolean {
  return item.remove === true && Object.keys(item).length === 2 && item.id !== undefined;
}

function remember(
  value: unknown,
  path: string,
  locate: (path: string) => Place,
  origins: Origins,
): void {
  if (typeof value !== 'object' || value === null) return;
  origins.set(value, { path, locate });
  if (Array.isArray(value)) value.forEach((v, i) => remember(v, pointer(path, i), locate, origins));
  else {
    for (const [key, inner] of Object.entries(value)) {
      remember(inner, pointer(path, key), locate, origins);
    }
  }
}

/**
 * Follows the pointer down, and lets the innermost thing that was written somewhere say where. Steps past the end of
 * what was written are left out: one may stand for a list of one.
 */
function trace(root: unknown, origins: Origins, path: string): Traced {
  const steps = stepsOf(path);
  let value = root;
  let own = '';
  let locate: ((path: string) => Place) | undefined;
  for (let i = 0; typeof value === 'object' && value !== null; i++) {
    const origin = origins.get(value);
    if (origin !== undefined) ({ path: own, locate } = origin);
    const step = steps[i];
    if (step === undefined) break;
    own = pointer(own, step);
    value = (value as Record<string, unknown>)[step];
  }
  return { path: own, place: locate?.(own) ?? {} };
}
