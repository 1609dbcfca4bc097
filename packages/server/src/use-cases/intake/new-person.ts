import type { IntakeRecord } from '@kangma/intake';
import { traits } from '@kangma/people';
import type { Keys } from '../../ports/keys.ts';
import type { NewPerson } from '../../ports/store.ts';
import { nameCheck, phoneKey } from './identify.ts';

type ResidentRecord = Extract<IntakeRecord, { type: 'resident' }>;

/**
 * Somebody who was not known before, as stored: what names the person is sealed, each field for itself.
 *
 * @param key the blind index of the document.
 * @param now milliseconds.
 */
export function newPerson(
  keys: Keys,
  id: string,
  key: Uint8Array,
  division: string,
  record: ResidentRecord,
  now: number,
): NewPerson {
  const { person, home, birthDate, language } = record;
  const { name, document, documentType, phone } = person;
  return {
    id,
    division,
    place: home.place ?? null,
    name: keys.seal(name, `name|${id}`),
    nameCheck: nameCheck(keys, name),
    documentType,
    document: keys.seal(document, `document|${id}`),
    documentKey: key,
    phone: phone === undefined ? null : keys.seal(phone, `phone|${id}`),
    phoneKey: phone === undefined ? null : phoneKey(keys, phone),
    language: language ?? 'zh-Hans',
    registeredAt: now,
    birthDate: birthDate === undefined ? null : keys.seal(birthDate, `birth-date|${id}`),
    traits: blindTraits(keys, division, record),
  };
}

/** What another record of the same person would have in common, as blind indexes. */
export function blindTraits(
  keys: Keys,
  division: string,
  { person, birthDate }: ResidentRecord,
): Uint8Array[] {
  const { name, document, documentType, phone } = person;
  const found = traits({ name, documentType, document, phone, birthDate, division });
  return found.map((trait) => keys.blindIndex('trait', trait));
}
