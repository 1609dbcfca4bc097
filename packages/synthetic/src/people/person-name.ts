import type { DocumentType } from '@kangma/intake';
import { drawOf } from '../random.ts';
import { DOTTED, FOREIGN, GIVEN, SURNAMES } from './name-parts.ts';

/** An invented name. A family has one surname, except those who came into it (`ownSurname`). */
export function personName(
  seed: number,
  index: number,
  household: number,
  ownSurname: boolean,
  type: DocumentType,
): string {
  if (type === 'passport' || type === 'foreign-permanent-residence')
    return FOREIGN[drawOf(seed ^ 0xf0, index, FOREIGN.length)]!;
  const shape = drawOf(seed ^ 0x5a, index, 300);
  if (shape === 0) return DOTTED[drawOf(seed ^ 0xd0, index, DOTTED.length)]!;
  const surname = ownSurname
    ? drawOf(seed ^ 0x51, index, SURNAMES.length)
    : drawOf(seed ^ 0x52, household, SURNAMES.length);
  const first = GIVEN[drawOf(seed ^ 0x61, index, GIVEN.length)]!;
  const second = shape < 40 ? '' : GIVEN[drawOf(seed ^ 0x62, index, GIVEN.length)]!;
  return SURNAMES[surname]! + first + second;
}
