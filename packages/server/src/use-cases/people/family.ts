import type { FAMILY_ENDPOINTS, MEMBER_ENDPOINTS } from '@kangma/contract';
import { birthOf } from '@kangma/people';
import type { Bond } from '../../ports/family.ts';
import type { Handlers } from '../../ports/handler.ts';
import type { Match, Work } from '../../ports/store.ts';
import { documentKey, nameCheck } from '../intake/identify.ts';
import { sameBytes } from '../same-bytes.ts';
import { codeAnswer, iso } from '../serving/code-answer.ts';
import { maskName } from '../serving/mask-name.ts';
import { writtenDocument } from '../serving/persons.ts';
import type { Serving } from '../serving/serving.ts';
import { FAMILY } from '../serving/speak.ts';
import { openRecord } from './find-duplicates.ts';
import { caseNumber, findByDocument } from './registration.ts';

type ByResidents = Omit<
  typeof FAMILY_ENDPOINTS,
  | keyof typeof MEMBER_ENDPOINTS
  | 'familyCases'
  | 'confirmFamilyCase'
  | 'refuseFamilyCase'
  | 'endFamilyAtCounter'
>;

/** What dealing with families needs. */
type Keeping = Pick<Serving, 'reading' | 'deciding' | 'keys' | 'clock' | 'names' | 'consent'>;

/** What is kept sealed of who asked and of whom they named. */
interface SaidOfFamily {
  readonly name: string;
  readonly documentType: string;
  readonly keeper: string;
}

const GROWN_UP_YEARS = 18;
const MINUTE = 60_000;

function sealSaid({ keys }: Pick<Serving, 'keys'>, keeper: string, said: SaidOfFamily) {
  return keys.seal(JSON.stringify(said), `family|${keeper}`);
}

export function openSaid(
  { keys }: Pick<Serving, 'keys'>,
  { keeper, said }: Pick<Bond, 'keeper' | 'said'>,
): SaidOfFamily {
  return JSON.parse(keys.open(said, `family|${keeper}`)) as SaidOfFamily;
}

/**
 * Families, as keepers and members deal with them (R32). Whoever is named, known or not, the same statements run, the same is
 * answered and the same stands in the keeper's list, until there is consent.
 */
export function family(serving: Keeping): Handlers<ByResidents> {
  const { reading, deciding, keys, clock, names, consent } = serving;

  return {
    async family({ person }) {
      const scope = { person };
      const bonds = await reading.bonds(scope, person);
      const kept = bonds.filter(({ side, state }) => side === 'keeper' && state !== 'ended');
      const members = await Promise.all(
        kept.map(async (bond) => {
          const { id, relation, state, member, askedAt, boundAt } = bond;
          const code =
            member === null || state !== 'bound'
              ? undefined
              : await reading.code({ person: member }, member);
          return {
            id,
            relation,
            name: openSaid(serving, bond).name,
            state: state === 'bound' ? ('bound' as const) : ('asked' as const),
            consent: bond.consent,
            since: iso(boundAt ?? askedAt),
            number: caseNumber(id),
            code: code === undefined ? null : codeAnswer(names, code),
          };
        }),
      );
      const mine = bonds.filter(({ side }) => side === 'member');
      const keepers = mine
        .filter(({ state }) => state === 'bound')
        .map((bond) => ({
          id: bond.id,
          relation: bond.relation,
          name: openSaid(serving, bond).keeper,
          consent: bond.consent!,
          since: iso(bond.boundAt!),
        }));
      return { ok: true, value: { members, keepers, acts: await actsOf(person, mine) } };
    },

    async askFamily({ person: keeper, language }, { relation, name, documentType, document }) {
      const written = writtenDocument(document);
      const key = documentKey(keys, {
        documentType: documentType as 'passport',
        document: written,
        name,
      });
      const asked = await consent.ask(keeper, key);
      if (!asked.ok) {
        return { ok: false, code: 'too-many-requests', params: { seconds: asked.waitSeconds } };
      }
      const taken = await deciding.store.transact(async (tx) => {
        const now = clock.now();
        const match = await findByDocument(tx, key);
        const member = match?.state.person;
        if (member === keeper) return undefined;
        const records = await tx.people.records([keeper, member ?? keeper]);
        const own = openRecord(keys, records.find(({ person }) => person === keeper)!);
        const bond = await tx.family.ask({
          id: deciding.newId(),
          keeper,
          division: own.division,
          relation,
          documentKey: key,
          said: sealSaid(serving, keeper, { name, documentType, keeper: own.name }),
          askedAt: now,
        });
        const { id } = bond;
        const message = { id, to: null, keeperName: maskName(own.name), language };
        if (match === undefined || !isNamed(match, name) || bond.state !== 'asked') return message;
        const guardian = documentType === 'guardian-record' ? written.split('-')[0] : undefined;
        if (guardian === own.document) {
          const bound = { id, member: match.state.person, staff: null, at: now };
          await tx.family.bind({ ...bound, consent: 'guardian' });
        }
        const sealed = records.find(({ person }) => person === member)!;
        const record = openRecord(keys, sealed);
        const to = isGrownUp(record, now) ? (record.phone ?? null) : null;
        return { ...message, to, language: sealed.language };
      });
      if (taken === undefined) return { ok: false, code: 'family-self' };
      const { id, to, keeperName } = taken;
      const { code, expiresInSeconds } = asked;
      consent.send(to, code, keeperName, taken.language);
      return { ok: true, value: { id, number: caseNumber(id), expiresInSeconds } };
    },

    async confirmFamily({ person }, { id, code }) {
      const bond = await bondOf(person, id, 'keeper');
      const isRight =
        bond?.state === 'asked' && (await consent.use(person, bond.documentKey, code));
      const isBound = isRight && (await deciding.store.transact((tx) => bindByCode(tx, bond)));
      return isBound ? { ok: true, value: undefined } : { ok: false, code: 'wrong-code' };
    },

    async endFamily({ person }, { id }) {
      const bond = await bondOf(person, id);
      if (bond === undefined) return { ok: false, code: 'not-found' };
      const end = { by: bond.side, staff: null, reason: null, at: clock.now() };
      return deciding.store.transact(async (tx) => {
        if ((await tx.family.bond(id)) === undefined)
          return { ok: false, code: 'not-found' } as const;
        await tx.family.end(id, end);
        return { ok: true, value: undefined } as const;
      });
    },
  };

  async function bondOf(person: string, id: string, as?: 'keeper') {
    const bonds = await reading.bonds({ person }, person);
    return bonds.find((one) => one.id === id && (as === undefined || one.side === as));
  }

  function isNamed(match: Match, name: string): boolean {
    return sameBytes(match.nameCheck, nameCheck(keys, name));
  }

  /** Eighteen years old, as the register knows it; whose birth it does not know is for the counter. */
  function isGrownUp(record: ReturnType<typeof openRecord>, now: number): boolean {
    const born = birthOf(record);
    if (born === undefined) return false;
    const today = new Date(now + deciding.rules.offset * MINUTE).toISOString().slice(0, 10);
    return Number(born) + GROWN_UP_YEARS * 10_000 <= Number(today.replaceAll('-', ''));
  }

  async function bindByCode(tx: Work, { id }: Bond): Promise<boolean> {
    const now = clock.now();
    const bond = await tx.family.bond(id);
    if (bond?.state !== 'asked') return false;
    const match = await findByDocument(tx, bond.documentKey);
    const member = match?.state.person ?? bond.keeper;
    const [record] = await tx.people.records([member]);
    const isTheirs =
      match !== undefined &&
      member !== bond.keeper &&
      isNamed(match, openSaid(serving, bond).name) &&
      isGrownUp(openRecord(keys, record!), now);
    if (isTheirs) await tx.family.bind({ id, member, consent: 'code', staff: null, at: now });
    return isTheirs;
  }

  /** What keepers said for a person, as their evidence tells it. */
  async function actsOf(person: string, bonds: readonly Bond[]) {
    if (bonds.length === 0) return [];
    const dossier = await reading.dossier({ person }, person);
    const by = new Map(bonds.map((bond) => [bond.id, openSaid(serving, bond).keeper]));
    return (dossier?.evidence ?? [])
      .filter(({ source }) => source.system === FAMILY)
      .map(({ kind, source, recordedAt }) => ({
        at: recordedAt,
        what: kind === 'answer' ? ('answer' as const) : ('declaration' as const),
        name: by.get(source.reference ?? '') ?? '',
      }))
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }
}
