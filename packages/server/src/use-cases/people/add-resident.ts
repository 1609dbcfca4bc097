import type { FactDraft } from '@kangma/intake';
import type { Authority } from '@kangma/policy';
import type { Work } from '../../ports/store.ts';
import { emptyCode, emptyState } from '../deciding/empty-code.ts';
import { appendFacts, type KnownFacts } from '../intake/append-facts.ts';
import { documentKey } from '../intake/identify.ts';
import { newPerson } from '../intake/new-person.ts';
import type { Intake } from '../intake/process-rows.ts';
import { factsOfHomes } from '../places/area-facts.ts';
import type { ReadResident } from './read-resident.ts';

/** How somebody's identity was proven, and who vouches for it. */
export interface Proven {
  readonly by: 'register' | 'counter';
  readonly authority: Authority;
}

/**
 * Adds somebody who was not known, with the proof of identity and what they declare of their health – the base of green (H2) –,
 * and decides. Answers with the new person.
 *
 * @param division the village, 12 digits.
 * @param now milliseconds.
 */
export async function addResident(
  intake: Intake,
  tx: Work,
  resident: ReadResident,
  division: string,
  proven: Proven,
  now: number,
): Promise<string> {
  const { keys, newId } = intake;
  const { record } = resident;
  const key = documentKey(keys, record.person);
  const person = newPerson(keys, newId(), key, division, record, now);
  const empty = emptyCode(intake, now);
  await tx.addPersons([person], empty);
  const home = { person: person.id, division, place: person.place };
  const voucher = { authority: proven.authority, submission: null };
  const facts = [
    ...factsOf(person.id, division, resident, proven, now),
    ...(await factsOfHomes(tx, [home], voucher, now)),
  ];
  const state = emptyState(person.id, empty);
  await appendFacts(intake, tx, facts, now, new Map([[person.id, state]]));
  return person.id;
}

/** What registering says of a person: who they are, and how they are. @param now milliseconds. */
export function factsOf(
  person: string,
  division: string,
  { declaration }: ReadResident,
  { by, authority }: Proven,
  now: number,
): KnownFacts[] {
  const said = (who: Authority, fact: Pick<FactDraft, 'kind'> & Record<string, unknown>) => ({
    row: null,
    person,
    authority: who,
    system: 'registration',
    submission: null,
    facts: [{ ...fact, source: {}, validFrom: new Date(now).toISOString() }],
  });
  const themselves = { division: division.slice(0, 4), office: 'resident' };
  return [
    said(authority, { kind: 'identity', by }),
    ...(declaration === null ? [] : [said(themselves, { kind: 'declaration', item: declaration })]),
  ];
}
