import type { FAMILY_ENDPOINTS } from '@kangma/contract';
import type { Staff } from '../../ports/caller.ts';
import { readCursor, writeCursor } from '../../ports/cursor.ts';
import type { Handlers } from '../../ports/handler.ts';
import type { Work } from '../../ports/store.ts';
import { documentKey, nameCheck } from '../intake/identify.ts';
import { sameBytes } from '../same-bytes.ts';
import { iso } from '../serving/code-answer.ts';
import { maskName } from '../serving/mask-name.ts';
import { scopeOf, writtenDocument } from '../serving/persons.ts';
import type { Serving } from '../serving/serving.ts';
import { openSaid } from './family.ts';
import { caseNumber, findByDocument } from './registration.ts';

type AtCounter = Pick<
  typeof FAMILY_ENDPOINTS,
  'familyCases' | 'confirmFamilyCase' | 'refuseFamilyCase' | 'endFamilyAtCounter'
>;

const CLOSED = { ok: false, code: 'case-closed' } as const;
const PERSON_NOT_FOUND = { ok: false, code: 'person-not-found' } as const;

/** Families at the counter: somebody sees the papers of a guardian, or the grown-up who consents, and says so. */
export function familyCounter(serving: Serving): Handlers<AtCounter> {
  const { reading, deciding, keys, clock, names } = serving;

  /** A bond of this staff member's division that waits; whoever else works on it waits. */
  const askedOf = async (tx: Work, { division }: Staff, id: string) => {
    const bond = await tx.family.bond(id);
    return bond?.state === 'asked' && bond.division.startsWith(division) ? bond : undefined;
  };
  const keyOf = (documentType: string, document: string) =>
    documentKey(keys, {
      documentType: documentType as 'passport',
      document: writtenDocument(document),
      name: '',
    });
  return {
    async familyCases(staff, { cursor, limit }) {
      const after = cursor === undefined ? null : (readCursor(cursor) ?? null);
      const bonds = await reading.bondsAsked(scopeOf(staff), after, limit + 1);
      const shown = bonds.slice(0, limit);
      const items = shown.map((bond) => {
        const { id, relation, division, askedAt } = bond;
        const { name, keeper, documentType } = openSaid(serving, bond);
        return {
          id,
          number: caseNumber(id),
          keeper: maskName(keeper),
          member: maskName(name),
          relation,
          documentType,
          division,
          place: names.full(division),
          askedAt: iso(askedAt),
        };
      });
      const last = bonds.length > limit ? shown.at(-1) : undefined;
      const next = last === undefined ? null : writeCursor({ at: last.askedAt, id: last.id });
      return { ok: true, value: { items, next } };
    },

    confirmFamilyCase(staff, { id, document }) {
      return deciding.store.transact(async (tx) => {
        const bond = await askedOf(tx, staff, id);
        if (bond === undefined) return CLOSED;
        const { name, documentType } = openSaid(serving, bond);
        if (!sameBytes(keyOf(documentType, document), bond.documentKey)) {
          return { ok: false, code: 'document-differs' } as const;
        }
        const match = await findByDocument(tx, bond.documentKey);
        if (match === undefined) return PERSON_NOT_FOUND;
        if (!sameBytes(match.nameCheck, nameCheck(keys, name))) {
          return { ok: false, code: 'name-differs' } as const;
        }
        const { person: member } = match.state;
        if (member === bond.keeper) return { ok: false, code: 'family-self' } as const;
        const at = clock.now();
        await tx.family.bind({ id, member, consent: 'counter', staff: staff.staff, at });
        return { ok: true, value: undefined } as const;
      });
    },

    refuseFamilyCase(staff, { id, refusal: reason }) {
      return deciding.store.transact(async (tx) => {
        if ((await askedOf(tx, staff, id)) === undefined) return CLOSED;
        const at = clock.now();
        await tx.family.end(id, { by: 'counter', staff: staff.staff, reason, at });
        return { ok: true, value: undefined } as const;
      });
    },

    endFamilyAtCounter(staff, { documentType, document }) {
      return deciding.store.transact(async (tx) => {
        const match = await findByDocument(tx, keyOf(documentType, document));
        if (match?.division.startsWith(staff.division) !== true) return PERSON_NOT_FOUND;
        const end = { by: 'counter', staff: staff.staff, reason: null, at: clock.now() } as const;
        const ended = await tx.family.endAllOf(match.state.person, end);
        return { ok: true, value: { ended } } as const;
      });
    },
  };
}
