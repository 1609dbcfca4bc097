import type { RECORD_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../../ports/handler.ts';
import type { ProofAsked } from '../../ports/phone-proof.ts';
import type { Serving } from '../serving/serving.ts';
import { localTime } from '../telling/local-time.ts';
import { freeAgain } from './free-again.ts';
import { movePhone } from './move-phone.ts';
import { storedResident } from './stored-resident.ts';

/**
 * Moving to another phone (R33), with a code that went to each of both. Whose the other phone is, is looked up only for who has
 * shown that they hold it: before that nothing tells whether it is known.
 */
export function myPhone({
  reading,
  deciding,
  keys,
  clock,
  proof,
}: Pick<Serving, 'reading' | 'deciding' | 'keys' | 'clock' | 'proof'>): Handlers<
  Pick<typeof RECORD_ENDPOINTS, 'askPhoneCodes' | 'changePhone'>
> {
  const phoneOf = async (person: string) => {
    const record = await reading.record(person);
    return record === undefined ? undefined : storedResident(keys, record).phone;
  };

  return {
    async askPhoneCodes({ person, language, address }, { phone }) {
      const old = await phoneOf(person);
      if (old === undefined) return { ok: false, code: 'no-phone-known' };
      if (old === phone) return { ok: false, code: 'nothing-changed' };
      let asked: ProofAsked | undefined;
      for (const one of [old, phone]) {
        asked = await proof.ask(one, language, address, 'phone-change');
        if (!asked.ok) {
          return { ok: false, code: 'too-many-requests', params: { seconds: asked.waitSeconds } };
        }
      }
      if (asked?.ok !== true) throw new Error('both phones were asked');
      return { ok: true, value: { expiresInSeconds: asked.expiresInSeconds } };
    },

    async changePhone({ person, session, language }, { phone, oldCode, newCode }) {
      const old = await phoneOf(person);
      if (old === undefined) return { ok: false, code: 'no-phone-known' };
      if (old === phone) return { ok: false, code: 'nothing-changed' };
      // both are tried, whatever comes of the first: a guess at one tells nothing of the other
      const right = await Promise.all([proof.use(old, oldCode), proof.use(phone, newCode)]);
      if (right.includes(false)) return { ok: false, code: 'wrong-code' };
      const now = clock.now();
      const move = { person, phone, staff: null, staying: session };
      const moved = await deciding.store.transact((tx) =>
        movePhone(deciding, tx, move, now, language),
      );
      if (moved === 'taken') return { ok: false, code: 'phone-taken' };
      if (moved === 'moved') return { ok: true, value: undefined };
      const { offset } = deciding.rules;
      const from = localTime(freeAgain(now, now, offset)!, offset);
      return { ok: false, code: 'edited-today', params: { from } };
    },
  };
}
