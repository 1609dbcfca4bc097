import type { RECORD_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../../ports/handler.ts';
import type { EditedField, SealedRecord } from '../../ports/people.ts';
import type { Work } from '../../ports/store.ts';
import { appendFacts } from '../intake/append-facts.ts';
import { blindTraits } from '../intake/new-person.ts';
import { factsOfHomes } from '../places/area-facts.ts';
import { iso } from '../serving/code-answer.ts';
import type { Serving } from '../serving/serving.ts';
import { localTime } from '../telling/local-time.ts';
import { freeAgain } from './free-again.ts';
import { readResident, type ReadResident } from './read-resident.ts';
import { sealBefore, storedResident } from './stored-resident.ts';

const NOT_FOUND = { ok: false, code: 'person-not-found' } as const;
const SHOWN_DIGITS = 4;

/**
 * What is stored of a resident, and its correction by them: all but name and document, one saved edit for each local day (R31).
 * An edit takes no evidence back; a home in a listed area says what the row of a register would.
 */
export function myRecord(
  serving: Pick<Serving, 'reading' | 'deciding' | 'keys' | 'clock' | 'names'>,
): Handlers<Pick<typeof RECORD_ENDPOINTS, 'myRecord' | 'editRecord'>> {
  const { reading, deciding, keys, clock, names } = serving;
  const editableFrom = (editedAt: number | null) =>
    freeAgain(editedAt, clock.now(), deciding.rules.offset);

  return {
    async myRecord({ person }) {
      const record = await reading.record(person);
      if (record === undefined) return NOT_FOUND;
      const { name, documentType, document, phone } = storedResident(keys, record);
      const from = editableFrom(record.editedAt);
      return {
        ok: true,
        value: {
          name,
          documentType,
          maskedDocument: masked(document),
          maskedPhone: phone === undefined ? null : masked(phone),
          division: record.division,
          place: names.full(record.division),
          home: record.place,
          language: record.language,
          registeredAt: iso(record.registeredAt),
          editableFrom: from === null ? null : iso(from),
        },
      };
    },

    async editRecord({ person, language }, input) {
      const now = clock.now();
      return deciding.store.transact(async (tx) => {
        const [state] = await tx.lockCodes([person]);
        const [record] = await tx.people.records([person]);
        if (state === undefined || record === undefined) return NOT_FOUND;
        const division = villageIn(serving, input.division ?? record.division);
        if (typeof division !== 'string') return division;
        const stored = storedResident(keys, record);
        const home = input.home ?? record.place ?? '';
        const edited = {
          ...stored,
          division,
          place: home.trim() === '' ? undefined : home,
          language: input.language ?? record.language,
        };
        const read = await readResident(edited, now, language);
        if (!read.ok) return read;
        const before = await readResident(stored, now, language);
        if (!before.ok) return before;
        const fields = differing(record, division, read.value);
        if (fields.length === 0) return { ok: false, code: 'nothing-changed' } as const;
        const place = read.value.record.home.place ?? null;
        const saved = await tx.people.edit({
          person,
          at: now,
          fields,
          before: sealBefore(keys, person, {
            division: record.division,
            place: record.place,
            language: record.language,
          }),
          division,
          place,
          language: edited.language,
          traits: {
            gone: blindTraits(keys, record.division, before.value.record),
            come: blindTraits(keys, division, read.value.record),
          },
        });
        const from = editableFrom(now)!;
        if (!saved) {
          const params = { from: localTime(from, deciding.rules.offset) };
          return { ok: false, code: 'edited-today', params } as const;
        }
        await tellOf(tx, person, fields, now);
        if (fields.includes('division') || fields.includes('place')) {
          const voucher = {
            authority: { division: division.slice(0, 4), office: 'resident' },
            submission: null,
          };
          const facts = await factsOfHomes(tx, [{ person, division, place }], voucher, now);
          await appendFacts(deciding, tx, facts, now, new Map([[person, state]]));
        }
        return { ok: true, value: { savedAt: iso(now), editableFrom: iso(from) } } as const;
      });
    },
  };

  function tellOf(tx: Work, person: string, fields: readonly EditedField[], now: number) {
    const facts = { at: now, fields };
    const when = { madeAt: now, dueAt: now, expiresAt: null };
    return tx.tell([], [{ person, id: deciding.newId(), kind: 'record', facts, ...when }]);
  }
}

/** The village that is named; otherwise why not: there is none of that code, or another province's health code is asked. */
function villageIn({ deciding, names }: Pick<Serving, 'deciding' | 'names'>, division: string) {
  const village = deciding.places.resolve({ code: division });
  if (village?.length === 12) return village;
  const { lookup } = deciding.places;
  const province = division.slice(0, 2);
  const [city] = lookup.childrenOf(province);
  const isElsewhere = city !== undefined && !reachesVillages(lookup, city.code);
  return isElsewhere
    ? ({ ok: false, code: 'other-province', params: { place: names.full(province) } } as const)
    : ({ ok: false, code: 'unknown-division', params: { division } } as const);
}

/** Whether this server knows the places of a city down to the villages: those of its own provinces. */
function reachesVillages(lookup: Serving['deciding']['places']['lookup'], city: string): boolean {
  let code: string | undefined = city;
  while (code !== undefined && code.length < 12) code = lookup.childrenOf(code)[0]?.code;
  return code !== undefined;
}

function differing(
  before: SealedRecord,
  division: string,
  { record: { home, language } }: ReadResident,
): EditedField[] {
  const fields: EditedField[] = [];
  if (division !== before.division) fields.push('division');
  if ((home.place ?? null) !== before.place) fields.push('place');
  if (language !== before.language) fields.push('language');
  return fields;
}

/** What whoever knows the number recognises. */
function masked(number: string): string {
  const shown = number.slice(-SHOWN_DIGITS);
  return shown.padStart(number.length, '*');
}
