import { OWN } from '../language/inheritance.ts';
import { KINDS } from '../evidence/kinds.ts';
import type { Duration, Policy } from '../language/ast.ts';
import { validate } from '../language/validate.ts';
import { ProblemList } from '../messages/problem.ts';
import { amend } from './amend.ts';

/** A policy with one constant changed. */
export interface Mutant {
  /** the clause, by ids: `pathways/close-contact/stages/central/course/min`. */
  readonly clause: string;
  /** what was changed, in words of the policy: `2 → 3`, `left out`. */
  readonly change: string;
  readonly policy: Policy;
}

/** Where a change is made, and what it is. */
interface Site {
  readonly path: string;
  readonly change: string;
  readonly value: unknown;
}

type Plain = Readonly<Record<string, unknown>>;

/** What a policy says about itself, and what has no effect on decisions: `check` holds the ignored to be complete. */
const LEFT_ALONE = new Set([
  ...OWN,
  'kangma',
  'timezone',
  'combine',
  'openPathways',
  'lookBack',
  'ignores',
  'choices',
  'id',
  'row',
  'article',
  'because',
  'all',
  'by',
]);

/** Words whose values are chosen from a set: a change takes the others. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  days: ['elapsed', 'calendar'],
  unknown: ['hold', 'assigned'],
  inherit: ['ask', 'colour', 'none'],
  onPositive: ['restart', 'reopen'],
  colour: ['green', 'yellow', 'red'],
  accept: ['any', 'province', 'city', 'district'],
  measure: KINDS.release.attributes.form,
  form: KINDS.release.attributes.form,
};
const DEADLINES: readonly (readonly string[])[] = [
  ['case', 'superior'],
  ['drop', 'refer', 'strengthen'],
];
/** A clock that counts from somewhere else. */
const OTHER_ANCHOR = (anchor: string) => (anchor === 'assigned' ? 'reported' : 'assigned');

/** Lists that may be empty. */
const EMPTY = new Set(['pathways', 'exits', 'vetoes', 'exemptions', 'asks', 'attachesTo']);

/** Words without which a clause cannot be: leaving them out is no other policy, but none. */
const NEEDED = new Set([
  'pathways',
  'stages',
  'on',
  'bands',
  'since',
  'needs',
  'form',
  'after',
  'else',
  'start',
  'colour',
  'measure',
  'kind',
  'where',
  'given',
  'testWithin',
  'attachesTo',
  'days',
  'assume',
  'laboratory',
]);

/**
 * Every policy that differs from this one in one constant: a duration or a number one up or down, another colour, anchor,
 * authority or consequence, a value of a pattern more or less, or one clause left out. With `inherited`, only what this
 * policy says otherwise than the one it extends. What would be no valid policy is left out.
 */
export function* mutants(policy: Policy, inherited?: Policy): Generator<Mutant> {
  for (const { path, change, value } of sitesIn(policy, '', '', inherited)) {
    const changed = amend(policy, path, value);
    const problems = new ProblemList();
    validate(changed, problems);
    if (problems.empty) yield { clause: path, change, policy: changed };
  }
}

function* sitesIn(node: unknown, path: string, word: string, same: unknown): Generator<Site> {
  if (same !== undefined && JSON.stringify(node) === JSON.stringify(same)) return;
  if (Array.isArray(node)) {
    yield* sitesInList(node, path, word, same);
  } else if (typeof node === 'object' && node !== null) {
    if ('amount' in node) yield* durations(node, path);
    else yield* sitesInMap(node as Plain, path, word, same);
  } else if (typeof node === 'number') {
    yield* numbers(node, path);
  } else if (typeof node === 'string') yield* texts(node, path, word);
}

function* sitesInMap(node: Plain, path: string, word: string, same: unknown): Generator<Site> {
  for (const [key, value] of Object.entries(node)) {
    if (LEFT_ALONE.has(key)) continue;
    const at = path === '' ? key : `${path}/${key}`;
    const before = (same as Plain | undefined)?.[key];
    if (before !== undefined && JSON.stringify(value) === JSON.stringify(before)) continue;
    if (!needed(key, word, node)) yield { path: at, change: 'left out', value: undefined };
    // to reopen a pathway is to restart its first stage
    if (key === 'onPositive' && word === 'first-stage') continue;
    yield* sitesIn(value, at, word === 'accept' ? 'accept' : key, before);
  }
}

function needed(key: string, word: string, node: Plain): boolean {
  if (word === 'where') return false;
  if (key === 'until') return node.for === undefined && node.from === undefined;
  // a veto is its clock and an ask its deadline; a list is left out item by item
  if (key === 'clock' || key === 'deadline') return 'on' in node;
  return NEEDED.has(key) || Array.isArray(node[key]);
}

function* sitesInList(
  list: readonly unknown[],
  path: string,
  word: string,
  same: unknown,
): Generator<Site> {
  if (word === 'colour') {
    for (const other of CHOICES.colour!.filter((one) => one !== list[0]))
      yield { path, change: `${list[0] as string} → ${other}`, value: [other] };
    return;
  }
  for (const [i, item] of list.entries()) {
    const { id } = (item ?? {}) as Plain;
    const at = `${path}/${typeof id === 'string' ? id : i}`;
    const others = (Array.isArray(same) ? same : []) as readonly unknown[];
    const before = others.find(
      (one) => JSON.stringify(one) === JSON.stringify(item) || sameId(one, id),
    );
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(item)) continue;
    const alone = list.length === 1 && !EMPTY.has(word);
    if (!alone) yield { path: at, change: 'left out', value: undefined };
    const kind = word === 'stages' && i === 0 ? 'first-stage' : word;
    if (typeof item === 'object') yield* sitesIn(item, at, kind, before);
    else if (typeof item === 'number' && i > 0) yield* numbers(item, at);
  }
}

function sameId(one: unknown, id: unknown): boolean {
  return typeof id === 'string' && (one as Plain | null)?.id === id;
}

function* durations(node: object, path: string): Generator<Site> {
  const { amount, unit } = node as Duration;
  for (const other of [amount - 1, amount + 1])
    if (other > 0)
      yield { path, change: `${amount}${unit} → ${other}${unit}`, value: { amount: other, unit } };
}

function* numbers(value: number, path: string): Generator<Site> {
  for (const other of [value - 1, value + 1])
    if (other > 0) yield { path, change: `${value} → ${other}`, value: other };
}

function* texts(value: string, path: string, word: string): Generator<Site> {
  const change = (other: string): Site => ({ path, change: `${value} → ${other}`, value: other });
  if (word === 'from' || word === 'since') yield change(OTHER_ANCHOR(value));
  else if (word === 'else') {
    for (const other of DEADLINES.find((list) => list.includes(value))!)
      if (other !== value) yield change(other);
  } else if (word === 'then') {
    if (value !== 'green') yield change('green');
  } else if (word === 'measure' || word === 'form') {
    yield change(CHOICES[word]!.find((one) => one !== value)!);
  } else for (const other of CHOICES[word] ?? []) if (other !== value) yield change(other);
}
