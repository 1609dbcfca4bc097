import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Keys } from '../ports/keys.ts';
import type { Log } from '../ports/log.ts';
import type { PhoneProof } from '../ports/phone-proof.ts';
import type { SmsGateway } from '../ports/sms.ts';
import type { Sql } from '../ports/sql.ts';
import { CODE_LIFE_MS, type OneTimeCodes } from './one-time-codes.ts';
import type { Sessions } from './sessions.ts';
import { say } from './texts.ts';

const HOUR_MS = 3_600_000;
/** So many phones may be sent a code from one address: the people of a building, and nobody who writes to a whole town. */
const MOST_PER_HOUR = 60;
const MOST_PER_DAY = 300;

export interface PhoneProofParts {
  readonly sql: Sql;
  readonly codes: OneTimeCodes;
  readonly sessions: Sessions;
  readonly sms: SmsGateway;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * {@link PhoneProof} by one-time codes: those of signing in, so that one limit holds for both. A code goes to whatever phone was
 * named, so calls from one address are limited too.
 */
export function phoneProof({
  sql,
  codes,
  sessions,
  sms,
  keys,
  clock,
  log,
}: PhoneProofParts): PhoneProof {
  const receiver = (phone: string) => keys.blindIndex('phone', phone);

  /** Counts the call; answers with the seconds to wait where it is one too many from there. */
  const waitFor = async (address: string): Promise<number> => {
    const now = clock.now();
    const hour = now - (now % HOUR_MS);
    const key = keys.blindIndex('address', address);
    const [row] = await sql.query<{ lately: number; today: number }>(
      `with counted as (
        insert into asked_from as a (address_key, hour, asked) values ($1, $2, 1)
        on conflict (address_key, hour) do update set asked = a.asked + 1 returning asked)
      select asked as lately, asked + coalesce((select sum(asked) from asked_from
        where address_key = $1 and hour < $2 and hour > $3), 0)::integer as today from counted`,
      [key, new Date(hour), new Date(hour - 24 * HOUR_MS)],
    );
    const { lately, today } = row!;
    if (lately <= MOST_PER_HOUR && today <= MOST_PER_DAY) return 0;
    return Math.ceil((hour + HOUR_MS - now) / 1000);
  };

  return {
    async ask(phone, language, address, purpose) {
      const wait = await waitFor(address);
      if (wait > 0) return { ok: false, waitSeconds: wait };
      const asked = await codes.ask(receiver(phone));
      if (!asked.ok) return asked;
      const params = { code: asked.code, minutes: CODE_LIFE_MS / 60_000 };
      const text = say(`${purpose}-code`, language, params);
      const sent = await sms.send({ id: randomUUID(), phone, text, at: clock.now() });
      if (sent !== 'taken') log.warn('code-not-taken', { by: purpose, answer: sent });
      return { ok: true, expiresInSeconds: CODE_LIFE_MS / 1000 };
    },
    use: (phone, code) => codes.use(receiver(phone), code),
    open: (person, language) => sessions.openResident(person, language),
  };
}
