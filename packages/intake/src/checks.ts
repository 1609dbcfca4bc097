import type { Check } from './kind.ts';
import { intakeProblem } from './problem.ts';

/** The end is not before the beginning. Instants of a row all have one offset, so their texts are in order. */
export function inOrder(
  first: string,
  last: string,
  code: 'ends-before-begin' | 'reported-before-sampled' = 'ends-before-begin',
): Check {
  return (values) => {
    const begin = values.text(first);
    const end = values.text(last);
    if (begin === undefined || end === undefined || end >= begin) return undefined;
    return intakeProblem(code, {}, last);
  };
}
