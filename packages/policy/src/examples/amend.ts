import type { Policy } from '../language/ast.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * A policy with one thing changed. `path` leads by ids and words, such as `pathways/close-contact/stages/central/course/min`
 * (an item of a list without ids by its number); `undefined` removes. A path to an id that is not there appends the value.
 */
export function amend(policy: Policy, path: string, value: unknown): Policy {
  return set(policy, path.split('/'), value) as Policy;
}

function set(node: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    const list = node as readonly unknown[];
    const index = indexOf(list, step);
    const item = set(list[index], rest, value);
    if (item === undefined) return list.toSpliced(index, 1);
    return index < 0 ? [...list, item] : list.with(index, item);
  }
  const { [step]: before, ...others } = (node ?? {}) as Plain;
  const after = set(before, rest, value);
  if (after === undefined) return others;
  // in place: the order of words does not matter, but stays as it is read
  return before === undefined
    ? { ...others, [step]: after }
    : { ...(node as Plain), [step]: after };
}

function indexOf(list: readonly unknown[], step: string): number {
  if (/^\d+$/.test(step)) return Number(step) < list.length ? Number(step) : -1;
  return list.findIndex((item) => (item as Plain | null)?.id === step);
}
