import type { REGISTRATION_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../../ports/handler.ts';
import type { Match, Work } from '../../ports/store.ts';
import { documentKey, keyText, nameCheck, phoneKey } from '../intake/identify.ts';
import { sameBytes } from '../same-bytes.ts';
import { iso } from '../serving/code-answer.ts';
import type { Serving } from '../serving/serving.ts';
import { addResident } from './add-resident.ts';
import { readResident, type ReadResident } from './read-resident.ts';
import { TERMS } from './terms.ts';

/** What registering needs. */
export type Registering = Pick<
  Serving,
  'deciding' | 'keys' | 'clock' | 'machine' | 'proof' | 'register'
>;

/** How long what was said is kept for the proof of the phone. */
const KEPT_MS = 10 * 60_000;
/** The letters of a case's id that are told to the person. */
const NUMBER_LETTERS = 8;

/** What a case is called at the counter. */
export function caseNumber(id: string): string {
  return id.slice(0, NUMBER_LETTERS).toUpperCase();
}

/** The context in which what was said is sealed until the phone is proven, and in a case. */
const SAID = 'registration';

/**
 * Residents register themselves. Before the phone is proven nothing is looked up at all, so nothing can be learned. Afterwards
 * there are two answers: registered – for who the registers know under this name, document and phone –, or to be confirmed at the
 * counter; and whether somebody else has that document, or nobody knows it, the same statements run and the same is said.
 */
export function registration(serving: Registering): Handlers<typeof REGISTRATION_ENDPOINTS> {
  const { deciding, keys, clock, machine, proof, register } = serving;

  return {
    async register({ language, address }, { phone, terms: _, ...said }) {
      const read = await readResident({ language, ...said, phone }, clock.now(), language);
      if (!read.ok) return read;
      if (villageOf(serving, read.value) === undefined) {
        return { ok: false, code: 'unknown-division', params: { division: said.division } };
      }
      const asked = await proof.ask(phone, language, address, 'registration');
      if (!asked.ok) {
        return { ok: false, code: 'too-many-requests', params: { seconds: asked.waitSeconds } };
      }
      const sealed = sealResident(serving, read.value);
      await deciding.store.transact(({ people }) =>
        people.keepRegistration(phoneKey(keys, phone), sealed, machine.now() + KEPT_MS),
      );
      return { ok: true, value: { expiresInSeconds: asked.expiresInSeconds } };
    },

    async confirmRegistration({ language }, { phone, code }) {
      const right = await proof.use(phone, code);
      const result = right ? await confirm(phone) : undefined;
      if (result === undefined) return { ok: false, code: 'wrong-code' };
      if (result.state === 'counter') {
        return { ok: true, value: { state: 'counter', number: caseNumber(result.id) } };
      }
      const { token, expiresAt } = await proof.open(result.person, language);
      return { ok: true, value: { state: 'registered', token, expiresAt: iso(expiresAt) } };
    },

    divisions(_caller, { within = '' }) {
      const children = deciding.places.lookup.childrenOf(within);
      const items = children.map(({ code, name }) => ({ code, name }));
      return Promise.resolve({ ok: true, value: { items } });
    },
  };

  function confirm(phone: string) {
    return deciding.store.transact(async (tx): Promise<Confirmed | undefined> => {
      const mine = phoneKey(keys, phone);
      const sealed = await tx.people.takeRegistration(mine, machine.now());
      if (sealed === undefined) return undefined;
      const resident = openResident(serving, sealed);
      const { person } = resident.record;
      const key = documentKey(keys, person);
      const match = await findByDocument(tx, key);
      const [entry, holds] = await Promise.all([
        register.find(key),
        tx.people.hasPhone(match?.state.person ?? null, mine),
      ]);
      const isNamed = (check: Uint8Array) => sameBytes(check, nameCheck(keys, person.name));
      if (match !== undefined && holds && isNamed(match.nameCheck)) {
        const { person: known } = match.state;
        await tx.people.agree(known, TERMS.version, clock.now());
        return { state: 'registered', person: known };
      }
      const isInRegister =
        entry !== undefined &&
        entry.phoneKey !== null &&
        isNamed(entry.nameCheck) &&
        sameBytes(entry.phoneKey, mine);
      return match === undefined && isInRegister
        ? byRegister(tx, resident)
        : toCounter(tx, resident, key, mine);
    });
  }

  async function byRegister(tx: Work, resident: ReadResident): Promise<Confirmed> {
    const division = villageOf(serving, resident)!;
    const authority = { division: division.slice(0, 4), office: 'register' };
    const now = clock.now();
    const proven = { by: 'register', authority } as const;
    const person = await addResident(deciding, tx, resident, division, proven, now);
    await tx.people.agree(person, TERMS.version, now);
    return { state: 'registered', person };
  }

  async function toCounter(
    tx: Work,
    resident: ReadResident,
    key: Uint8Array,
    mine: Uint8Array,
  ): Promise<Confirmed> {
    const id = await tx.people.openCase({
      id: deciding.newId(),
      division: villageOf(serving, resident)!,
      documentKey: key,
      phoneKey: mine,
      said: sealResident(serving, resident),
      openedAt: clock.now(),
    });
    return { state: 'counter', id };
  }
}

type Confirmed =
  | { readonly state: 'registered'; readonly person: string }
  | { readonly state: 'counter'; readonly id: string };

/** The village in which somebody says that they live; `undefined` where there is none of that code. */
export function villageOf(
  { deciding }: Pick<Serving, 'deciding'>,
  { record }: ReadResident,
): string | undefined {
  const village = deciding.places.resolve(record.home.division);
  return village?.length === 12 ? village : undefined;
}

function sealResident({ keys }: Pick<Serving, 'keys'>, resident: ReadResident): Uint8Array {
  return keys.seal(JSON.stringify(resident), SAID);
}

export function openResident({ keys }: Pick<Serving, 'keys'>, sealed: Uint8Array): ReadResident {
  return JSON.parse(keys.open(sealed, SAID)) as ReadResident;
}

/** Whose document it is, if somebody's. */
export async function findByDocument(tx: Work, key: Uint8Array): Promise<Match | undefined> {
  return (await tx.matchDocuments([key])).get(keyText(key));
}
