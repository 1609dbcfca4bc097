import type { Language } from '@kangma/policy';
import type { Work } from '../../ports/store.ts';
import { phoneKey } from '../intake/identify.ts';
import { blindTraits } from '../intake/new-person.ts';
import type { Intake } from '../intake/process-rows.ts';
import { readResident } from './read-resident.ts';
import { sealBefore, storedResident } from './stored-resident.ts';

interface Move {
  readonly person: string;
  readonly phone: string;
  /** who saw the document at the counter; `null`: the person, by codes to both phones. */
  readonly staff: string | null;
  /** the session that goes on, if any. */
  readonly staying: Uint8Array | null;
}

/**
 * Moves somebody to another phone, and tells both: what the old one is told goes there, though it is theirs no more.
 *
 * @param now milliseconds.
 */
export async function movePhone(
  { keys, newId }: Intake,
  tx: Work,
  { person, phone, staff, staying }: Move,
  now: number,
  language: Language,
): Promise<'moved' | 'edited' | 'taken'> {
  const [record] = await tx.people.records([person]);
  if (record === undefined) throw new Error('whoever moves to another phone has a record');
  const stored = storedResident(keys, record);
  const [before, after] = await Promise.all([
    readResident(stored, now, language),
    readResident({ ...stored, phone }, now, language),
  ]);
  if (!before.ok || !after.ok) throw new Error('a stored record can be read, and so can a phone');
  const { division, phone: sealedBefore } = record;
  const moved = await tx.people.movePhone({
    person,
    at: now,
    staff,
    phoneKey: phoneKey(keys, phone),
    sealed: keys.seal(phone, `phone|${person}`),
    keyBefore: stored.phone === undefined ? null : phoneKey(keys, stored.phone),
    before: sealBefore(keys, person, { phone: stored.phone ?? null }),
    traits: {
      gone: blindTraits(keys, division, before.value.record),
      come: blindTraits(keys, division, after.value.record),
    },
    staying,
  });
  if (moved !== 'moved') return moved;
  const told = sealedBefore === null ? [null] : [sealedBefore, null];
  const notices = told.map((to) => ({
    person,
    id: newId(),
    kind: 'record' as const,
    facts: { at: now, fields: ['phone'] as const },
    madeAt: now,
    dueAt: now,
    expiresAt: null,
    phone: to,
  }));
  await tx.tell([], notices);
  return moved;
}
