import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { FamilyConsent } from '../ports/family.ts';
import type { Keys } from '../ports/keys.ts';
import type { Log } from '../ports/log.ts';
import type { SmsGateway } from '../ports/sms.ts';
import { CODE_LIFE_MS, type OneTimeCodes } from './one-time-codes.ts';
import { say } from './texts.ts';

export interface FamilyConsentParts {
  readonly codes: OneTimeCodes;
  readonly sms: SmsGateway;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * {@link FamilyConsent} by one-time codes. The code is the keeper's, good for one document and for nothing else – not to sign in
 * as the member –, and its limits are told; that of the phone is another and is not, as it would tell that there is one.
 */
export function familyConsent({
  codes,
  sms,
  keys,
  clock,
  log,
}: FamilyConsentParts): FamilyConsent & {
  /** Settles when every message that was asked for is on its way or failed. */
  readonly settled: () => Promise<void>;
} {
  const underway = new Set<Promise<void>>();
  const receiver = (keeper: string) => keys.blindIndex('family-keeper', keeper);
  const purposeOf = (documentKey: Uint8Array) => Buffer.from(documentKey).toString('hex');
  const deliver = async (...[phone, code, name, language]: Parameters<FamilyConsent['send']>) => {
    if (phone === null) return;
    const mayGet = await codes.ask(keys.blindIndex('family-phone', phone));
    if (!mayGet.ok) return;
    const text = say('family-code', language, { name, code, minutes: CODE_LIFE_MS / 60_000 });
    const sent = await sms.send({ id: randomUUID(), phone, text, at: clock.now() });
    if (sent !== 'taken') log.warn('code-not-taken', { by: 'family', answer: sent });
  };
  return {
    async ask(keeper, documentKey) {
      const asked = await codes.ask(receiver(keeper), purposeOf(documentKey));
      return asked.ok
        ? { ok: true, code: asked.code, expiresInSeconds: CODE_LIFE_MS / 1000 }
        : asked;
    },
    send(...message) {
      const guarded = deliver(...message)
        .catch((error: unknown) => log.error('code-not-sent', error))
        .finally(() => underway.delete(guarded));
      underway.add(guarded);
    },
    use: (keeper, documentKey, code) => codes.use(receiver(keeper), code, purposeOf(documentKey)),
    async settled() {
      await Promise.all(underway);
    },
  };
}
