import { ADVERSE, signatureOf } from '../evidence/signature.ts';
import type { Fact, View } from '../evidence/view.ts';
import { NEVER, UNKNOWN } from '../time.ts';
import { type Columns, NARRATED, UNREPORTED } from './columns.ts';

const NEGATIVES = ['single', 'pooled'].map((pooling) =>
  signatureOf('test', { result: 'negative', method: 'nucleic', pooling }),
);
const NO_TESTS: readonly Fact[] = [];

/** The view of a person, as the interpreter reads it: the one kept, or one made from the columns, without ids. */
export function viewOfColumns(columns: Columns, person: number): View {
  if (columns.flag[person] === NARRATED) return columns.kept.get(person)!;
  const triggers: Fact[] = [];
  const supports: Fact[] = [];
  for (let f = columns.facts[person]!; f < columns.facts[person + 1]!; f++) {
    const signature = columns.signature[f]!;
    const begin = columns.begin[f]!;
    (ADVERSE[signature] === 1 ? triggers : supports).push({
      signature,
      begin,
      end: columns.end[f]!,
      reported: begin,
      assigned: columns.assigned[f]!,
      isolated: columns.isolated[f]!,
      id: '',
      authority: { division: columns.divisions.names[columns.authority[f]!]!, office: '' },
      about: undefined,
    });
  }
  const negatives = negativesOf(columns, columns.tests[person]!, columns.tests[person + 1]!);
  const uncounted = columns.uncounted.get(person) ?? NO_TESTS;
  return { person: '', triggers, supports, negatives, positives: [], uncounted, fallen: [] };
}

/** Some tests of a person who is not narrated. */
export function negativesOf(columns: Columns, first: number, last: number): Fact[] {
  const negatives: Fact[] = [];
  for (let i = first; i < last; i++) {
    const begin = columns.sampled[i]!;
    const delay = columns.delay[i]! >> 1;
    negatives.push({
      signature: NEGATIVES[columns.delay[i]! & 1]!,
      begin,
      end: begin,
      reported: delay === UNREPORTED ? NEVER : begin + delay,
      assigned: begin,
      isolated: UNKNOWN,
      id: '',
      authority: { division: columns.divisions.names[columns.laboratory[i]!]!, office: '' },
      about: undefined,
    });
  }
  return negatives;
}
