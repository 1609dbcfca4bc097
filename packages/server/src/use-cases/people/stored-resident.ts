import type { Keys } from '../../ports/keys.ts';
import type { SealedRecord } from '../../ports/people.ts';
import type { Said } from './read-resident.ts';

/** A stored record as its person would state it, opened. */
export function storedResident(keys: Keys, record: SealedRecord): Said {
  const { person, division, place, documentType, language, phone, birthDate } = record;
  const open = (field: string, sealed: Uint8Array) => keys.open(sealed, `${field}|${person}`);
  return {
    name: open('name', record.name),
    documentType,
    document: open('document', record.document),
    division,
    language,
    ...(place === null ? {} : { place }),
    ...(phone === null ? {} : { phone: open('phone', phone) }),
    ...(birthDate === null ? {} : { birthDate: open('birth-date', birthDate) }),
  };
}

/** What stood in a record before an edit, sealed for its history. */
export function sealBefore(keys: Keys, person: string, before: object): Uint8Array {
  return keys.seal(JSON.stringify(before), `edit|${person}`);
}
