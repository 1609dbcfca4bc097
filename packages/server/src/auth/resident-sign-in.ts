import { randomUUID } from 'node:crypto';
import type { RESIDENT_ENDPOINTS } from '@kangma/contract';
import type { Language } from '@kangma/policy';
import type { Clock } from '../ports/clock.ts';
import type { Handlers } from '../ports/handler.ts';
import type { Keys } from '../ports/keys.ts';
import type { Log } from '../ports/log.ts';
import type { SmsGateway } from '../ports/sms.ts';
import { CODE_LIFE_MS, type OneTimeCodes } from './one-time-codes.ts';
import type { Sessions } from './sessions.ts';
import { say } from './texts.ts';

/** A resident as signing in needs them. */
export interface KnownResident {
  readonly person: string;
  readonly language: Language;
}

export interface ResidentSignInParts {
  readonly codes: OneTimeCodes;
  readonly sessions: Sessions;
  readonly sms: SmsGateway;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
  /** Whose phone it is, by its blind index of the kind `phone`. */
  readonly residentOfPhone: (phoneKey: Buffer) => Promise<KnownResident | undefined>;
}

type SignIn = Handlers<
  Pick<typeof RESIDENT_ENDPOINTS, 'requestCode' | 'openSession' | 'closeSession'>
>;

/** Signing in by phone and one-time code. Nothing that a caller sees or measures tells which phones are known. */
export function residentSignIn(parts: ResidentSignInParts): SignIn & {
  /** Settles when every message that was asked for is on its way or failed. */
  readonly settled: () => Promise<void>;
} {
  const { codes, sessions, sms, keys, clock, log, residentOfPhone } = parts;
  const underway = new Set<Promise<void>>();

  const deliver = async (phoneKey: Buffer, phone: string, code: string) => {
    const resident = await residentOfPhone(phoneKey);
    if (resident === undefined) return;
    const params = { code, minutes: CODE_LIFE_MS / 60_000 };
    const text = say('resident-code', resident.language, params);
    const sent = await sms.send({ id: randomUUID(), phone, text, at: clock.now() });
    if (sent !== 'taken') log.warn('code-not-taken', { by: 'resident', answer: sent });
  };

  /** The answer does not wait: how long this takes tells whether the phone is known. */
  const inBackground = (work: Promise<void>) => {
    const guarded = work
      .catch((error: unknown) => log.error('code-not-sent', error))
      .finally(() => underway.delete(guarded));
    underway.add(guarded);
  };

  return {
    async requestCode(_caller, { phone }) {
      const phoneKey = keys.blindIndex('phone', phone);
      const asked = await codes.ask(phoneKey);
      if (!asked.ok) {
        return { ok: false, code: 'too-many-requests', params: { seconds: asked.waitSeconds } };
      }
      inBackground(deliver(phoneKey, phone, asked.code));
      return { ok: true, value: { expiresInSeconds: CODE_LIFE_MS / 1000 } };
    },
    async openSession({ language }, input) {
      const phoneKey = keys.blindIndex('phone', input.phone);
      const right = await codes.use(phoneKey, input.code);
      const resident = right ? await residentOfPhone(phoneKey) : undefined;
      if (resident === undefined) return { ok: false, code: 'wrong-code' };
      const opened = await sessions.openResident(resident.person, input.language ?? language);
      return {
        ok: true,
        value: { token: opened.token, expiresAt: new Date(opened.expiresAt).toISOString() },
      };
    },
    async closeSession({ session }) {
      await sessions.close('resident', session);
      return { ok: true, value: undefined };
    },
    async settled() {
      await Promise.all(underway);
    },
  };
}
