import type { Policy } from '../language/ast.ts';
import { POLICY } from '../language/policy-words.ts';
import { canonicalText } from '../shape/canonical-text.ts';
import { writeShape } from '../shape/write-shape.ts';

/** One word of a clause, or a whole clause, that two versions of a policy do not have in common. */
export interface PolicyDifference {
  /** by ids, as findings name clauses: `pathways/close-contact/stages/central/clock/for`. */
  readonly clause: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** of the innermost clause around it that cites one. */
  readonly article: string | null;
  /** as it is written, as JSON data; `null` where it is not there. */
  readonly before: unknown;
  readonly after: unknown;
}

type Map = Readonly<Record<string, unknown>>;

/**
 * What one version of a policy says otherwise than another, in the order of the policy. What has an id is compared with what has
 * the same id, so that moving a clause is no difference. What both extend is merged into them: inherited changes are seen.
 */
export function diffPolicies(before: Policy, after: Policy): readonly PolicyDifference[] {
  const found: PolicyDifference[] = [];
  compare('', writeShape(POLICY, before), writeShape(POLICY, after), null, found);
  const order = Object.keys(POLICY.words);
  const place = ({ clause }: PolicyDifference) => order.indexOf(clause.split('/')[0]!);
  return found.toSorted((a, b) => place(a) - place(b));
}

function compare(
  clause: string,
  before: unknown,
  after: unknown,
  around: string | null,
  found: PolicyDifference[],
): void {
  if (canonicalText([before]) === canonicalText([after])) return;
  const both = [before, after];
  if (both.every(isMap)) return compareMaps(clause, before as Map, after as Map, around, found);
  if (both.every(isListOfIds)) {
    const [old, now] = both.map((list) => byId(list as Map[]));
    return compareMaps(clause, old!, now!, around, found);
  }
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const article = articleOf(after) ?? articleOf(before) ?? around;
  found.push({ clause, change, article, before: before ?? null, after: after ?? null });
}

function compareMaps(
  clause: string,
  before: Map,
  after: Map,
  around: string | null,
  found: PolicyDifference[],
): void {
  const article = articleOf(after) ?? articleOf(before) ?? around;
  for (const word of new Set([...Object.keys(before), ...Object.keys(after)])) {
    compare(clause === '' ? word : `${clause}/${word}`, before[word], after[word], article, found);
  }
}

function isMap(value: unknown): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfIds(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => isMap(item) && typeof item.id === 'string');
}

function byId(list: readonly Map[]): Map {
  return Object.fromEntries(list.map(({ id, ...rest }) => [id as string, rest]));
}

function articleOf(value: unknown): string | undefined {
  return isMap(value) && typeof value.article === 'string' ? value.article : undefined;
}
