import { checkDigit } from '@kangma/intake';
import type { Minute } from '@kangma/policy';
import { DAY, HOUR } from '../local-time.ts';
import { residentId } from '../people/document.ts';
import type { Population } from '../people/population.ts';
import type { Directory } from '../places/office.ts';
import type { Draw } from '../random.ts';
import type { Entry, Named } from './entry.ts';
import { handIn } from './timetable.ts';

/** What can be wrong with a row: the first three are told by the row alone, the others when its person is looked up. */
export type Wrong =
  | 'document-checksum'
  | 'document-mangled'
  | 'cell-missing'
  | 'person-unknown'
  | 'name-differs'
  | 'name-html';

const SPOILT: Readonly<Record<Wrong, (person: Named, draw: Draw) => Named>> = {
  'document-checksum': (person) => ({ ...person, document: wrongCheck(person.document) }),
  'document-mangled': (person) => ({ ...person, document: '9.9E+17' }),
  'cell-missing': (person) => person,
  // beyond the millions that a province can have, so nobody's
  'person-unknown': (person, draw) => ({
    ...person,
    name: '示例外来人员',
    document: residentId(9_000_000 + draw(900_000), 0, '19700101'),
  }),
  'name-differs': (person) => ({ ...person, name: `${person.name}某` }),
  'name-html': (person) => ({ ...person, name: `<b>${person.name}</b>` }),
};
const WRONG = Object.keys(SPOILT) as Wrong[];

/**
 * Rows of laboratories that are wrong in one way each, at least two of every kind, one more for every 10,000 residents;
 * the count is by kind.
 */
export function wrongRows(
  population: Population,
  directory: Directory,
  draw: Draw,
  [start, end]: readonly [Minute, Minute],
): { readonly entries: Entry[]; readonly count: Readonly<Record<Wrong, number>> } {
  const each = 2 + Math.floor(population.size / 10_000);
  const days = Math.floor((end - start) / DAY);
  const entries: Entry[] = [];
  for (const wrong of WRONG) {
    for (let n = 0; n < each; n++) {
      const index = withResidentId(population, draw(population.size));
      const { laboratory } = directory.of(population.villageOf(index));
      const sampledAt = start + draw(days - 1) * DAY + 9 * HOUR;
      const reportedAt = sampledAt + 6 * HOUR;
      entries.push({
        kind: 'laboratory',
        due: handIn('laboratory', reportedAt),
        office: laboratory,
        person: SPOILT[wrong](population.at(index), draw),
        values: {
          sampleId: `W-${wrong}-${n}`,
          ...(wrong === 'cell-missing' ? {} : { sampledAt }),
          reportedAt,
          result: 'negative',
          laboratory: laboratory.name,
        },
      });
    }
  }
  const count = Object.fromEntries(WRONG.map((wrong) => [wrong, each])) as Record<Wrong, number>;
  return { entries, count };
}

function withResidentId(population: Population, from: number): number {
  let index = from;
  while (population.at(index).documentType !== 'resident-id') index = (index + 1) % population.size;
  return index;
}

function wrongCheck(document: string): string {
  const right = checkDigit(document.slice(0, 17));
  return document.slice(0, 17) + (right === '0' ? '1' : '0');
}
