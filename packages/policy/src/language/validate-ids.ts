import type { ProblemList } from '../messages/problem.ts';
import { pointer } from '../shape/pointer.ts';

type Named = { readonly id?: string | undefined } | undefined;

/** Refuses an id that is given twice in one list, and `green`, which is where stages lead. */
export function checkIds(list: readonly Named[], path: string, problems: ProblemList): void {
  const seen = new Set<string>();
  list.forEach((item, i) => {
    const id = item?.id;
    if (id === undefined) return;
    const at = pointer(pointer(path, i), 'id');
    if (id === 'green') problems.add('reserved-id', at, { id });
    if (seen.has(id)) problems.add('duplicate-id', at, { id });
    seen.add(id);
  });
}
