import type { FactDraft } from '@kangma/intake';
import type { Presence } from '../../ports/areas.ts';
import type { Digest } from '../deciding/decide-person.ts';
import { evidenceId } from './fact-evidence.ts';

/** A presence record of a row. It is kept apart from evidence, because it expires. */
export function presenceOf(
  digest: Digest,
  person: string,
  division: string,
  fact: FactDraft,
  merge: string | null = null,
): Presence {
  const { validFrom, validTo, place, weight } = fact;
  const said = JSON.stringify([division, place, validFrom, validTo, weight]);
  return {
    id: evidenceId(digest, person, said),
    person,
    division,
    place: typeof place === 'string' ? place : '',
    from: Date.parse(validFrom),
    to: validTo === undefined ? null : Date.parse(validTo),
    weight: weight === 'weak' ? 'weak' : 'strong',
    merge,
  };
}
