import { randomUUID } from 'node:crypto';
import type { Keys } from '../ports/keys.ts';
import type { SentMessage, Sms } from '../ports/sms.ts';
import type { Sql } from '../ports/sql.ts';

const PHONE = 'outbox.phone';
const BODY = 'outbox.body';
const MOST_SHOWN = 100;

/** Messages wait in the database, sealed; whatever delivers them takes them from there. */
export interface Outbox extends Sms {
  /** The latest first. */
  latest(): Promise<SentMessage[]>;
}

/** {@link Outbox} in PostgreSQL. */
export function outbox(sql: Sql, keys: Keys): Outbox {
  return {
    async send(phone, text, at) {
      await sql.query(
        'insert into outbox_message (message_id, at, phone, body) values ($1, $2, $3, $4)',
        [randomUUID(), new Date(at), keys.seal(phone, PHONE), keys.seal(text, BODY)],
      );
    },
    async latest() {
      const rows = await sql.query<{ at: number; phone: Uint8Array; body: Uint8Array }>(
        `select (extract(epoch from at) * 1000)::float8 as at, phone, body from outbox_message
        order by outbox_message.at desc, message_id limit ${MOST_SHOWN}`,
        [],
      );
      return rows.map(({ at, phone, body }) => ({
        at,
        phone: keys.open(phone, PHONE),
        text: keys.open(body, BODY),
      }));
    },
  };
}
