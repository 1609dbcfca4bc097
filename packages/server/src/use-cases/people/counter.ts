import type { COUNTER_ENDPOINTS } from '@kangma/contract';
import { DOCUMENT_TYPES, type DocumentType } from '@kangma/intake';
import { readCursor, writeCursor } from '../../ports/cursor.ts';
import type { Handlers } from '../../ports/handler.ts';
import type { RegistrationCase } from '../../ports/people.ts';
import type { Staff } from '../../ports/caller.ts';
import type { Work } from '../../ports/store.ts';
import { appendFacts } from '../intake/append-facts.ts';
import { documentKey, nameCheck } from '../intake/identify.ts';
import { sameBytes } from '../same-bytes.ts';
import { iso } from '../serving/code-answer.ts';
import { maskName } from '../serving/mask-name.ts';
import { scopeOf, writtenDocument } from '../serving/persons.ts';
import type { Serving } from '../serving/serving.ts';
import { addResident, factsOf, type Proven } from './add-resident.ts';
import { movePhone } from './move-phone.ts';
import { readResident, type ReadResident } from './read-resident.ts';
import { caseNumber, findByDocument, openResident, villageOf } from './registration.ts';

const CLOSED = { ok: false, code: 'case-closed' } as const;

/** Whom the registers do not confirm: somebody sees the document and the person, and says so. */
export function counter(serving: Serving): Handlers<typeof COUNTER_ENDPOINTS> {
  const { reading, deciding, keys, clock, names } = serving;

  /** An open case of this staff member's division; whoever else works on it waits. */
  const caseOf = async (tx: Work, staff: Staff, id: string) => {
    const one = await tx.people.openedCase(id);
    return one?.division.startsWith(staff.division) === true ? one : undefined;
  };

  return {
    async registrationCases(staff, { cursor, limit }) {
      const after = cursor === undefined ? null : (readCursor(cursor) ?? null);
      const cases = await reading.registrationCases(scopeOf(staff), after, limit + 1);
      const shown = cases.slice(0, limit);
      const last = shown.at(-1);
      const items = shown.map(({ id, division, said, openedAt }) => {
        const { name, documentType } = openResident(serving, said).record.person;
        return {
          id,
          number: caseNumber(id),
          maskedName: maskName(name),
          documentType,
          division,
          place: names.full(division),
          openedAt: iso(openedAt),
        };
      });
      const more = cases.length > limit && last !== undefined;
      return {
        ok: true,
        value: { items, next: more ? writeCursor({ at: last.openedAt, id: last.id }) : null },
      };
    },

    confirmCase(staff, { id, document }) {
      return deciding.store.transact(async (tx) => {
        const one = await caseOf(tx, staff, id);
        if (one === undefined) return CLOSED;
        const resident = openResident(serving, one.said);
        const { documentType } = resident.record.person;
        const seen = { documentType, document: writtenDocument(document), name: '' };
        if (!sameBytes(documentKey(keys, seen), one.documentKey)) {
          return { ok: false, code: 'document-differs' } as const;
        }
        return confirm(tx, staff, one, resident);
      });
    },

    refuseCase(staff, { id, refusal: reason }) {
      return deciding.store.transact(async (tx) => {
        if ((await caseOf(tx, staff, id)) === undefined) return CLOSED;
        const at = clock.now();
        await tx.people.closeCase({ id, state: 'refused', reason, staff: staff.staff, at });
        return { ok: true, value: undefined } as const;
      });
    },

    async registerResident(staff, said) {
      const read = await readResident(
        { language: staff.language, ...said },
        clock.now(),
        staff.language,
      );
      if (!read.ok) return read;
      const village = villageOf(serving, read.value);
      if (village === undefined) {
        return { ok: false, code: 'unknown-division', params: { division: said.division } };
      }
      if (!village.startsWith(staff.division)) return { ok: false, code: 'other-division' };
      return deciding.store.transact(async (tx) => {
        const { person } = read.value.record;
        if (!(await hasGuardian(tx, person))) {
          return { ok: false, code: 'guardian-not-found' } as const;
        }
        if ((await findByDocument(tx, documentKey(keys, person))) !== undefined) {
          return { ok: false, code: 'already-registered' } as const;
        }
        const proven = provenBy(staff);
        const id = await addResident(deciding, tx, read.value, village, proven, clock.now());
        return { ok: true, value: { person: id } } as const;
      });
    },
  };

  async function confirm(
    tx: Work,
    staff: Staff,
    { id, documentKey: key }: RegistrationCase,
    resident: ReadResident,
  ) {
    const now = clock.now();
    const match = await findByDocument(tx, key);
    const proven = provenBy(staff);
    const close = () =>
      tx.people.closeCase({ id, state: 'confirmed', reason: null, staff: staff.staff, at: now });
    if (match === undefined) {
      const village = villageOf(serving, resident)!;
      const person = await addResident(deciding, tx, resident, village, proven, now);
      await close();
      return { ok: true, value: { person, registered: true } } as const;
    }
    const { name, phone: number } = resident.record.person;
    if (!sameBytes(match.nameCheck, nameCheck(keys, name))) {
      return { ok: false, code: 'name-differs' } as const;
    }
    const { state, division } = match;
    const { person } = state;
    const move = { person, phone: number!, staff: staff.staff, staying: null };
    await movePhone(deciding, tx, move, now, staff.language);
    const facts = factsOf(person, division, resident, proven, now);
    await appendFacts(deciding, tx, facts, now, new Map([[person, state]]));
    await close();
    return { ok: true, value: { person, registered: false } } as const;
  }

  /** A child without a document is registered under its guardian's, who is known. */
  async function hasGuardian(
    tx: Work,
    { documentType, document }: ReadResident['record']['person'],
  ): Promise<boolean> {
    if (documentType !== 'guardian-record') return true;
    const [number] = document.split('-');
    const types = Object.keys(DOCUMENT_TYPES) as DocumentType[];
    const guardians = types.map((type) =>
      documentKey(keys, { documentType: type, document: number!, name: '' }),
    );
    return (await tx.matchDocuments(guardians)).size > 0;
  }
}

function provenBy({ division, office }: Staff): Proven {
  return { by: 'counter', authority: { division, office } };
}
