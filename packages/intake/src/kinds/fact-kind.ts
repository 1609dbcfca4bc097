import type { Check, Column, TableKind } from '../kind.ts';
import type { FactDraft, Where } from '../record.ts';
import type { RowValues } from '../row-values.ts';
import { PERSON, personOf, REFERENCE } from '../shared-columns.ts';

interface FactKind {
  readonly id: string;
  readonly title: TableKind['title'];
  /** the columns beside those of the person and the reference. */
  readonly columns: readonly Column[];
  readonly checks?: readonly Check[];
  /** the fact that a row states. */
  readonly fact: (values: RowValues) => FactDraft;
  /** where the person was. */
  readonly where?: (values: RowValues) => Where;
}

/** A kind whose rows each state one fact about one person: most are. */
export function factKind({ id, title, columns, checks = [], fact, where }: FactKind): TableKind {
  return {
    id,
    title,
    formats: ['csv', 'xlsx', 'json'],
    columns: [...PERSON, ...columns, REFERENCE],
    checks,
    record: (values) => ({
      type: 'facts',
      person: personOf(values),
      facts: [fact(values)],
      ...(where === undefined ? {} : { where: where(values) }),
    }),
  };
}
