import type { Keys } from '../ports/keys.ts';
import type { Outbox } from '../ports/sms.ts';
import type { Sql } from '../ports/sql.ts';

const PHONE = 'outbox.phone';
const BODY = 'outbox.body';
const MOST_SHOWN = 100;

/** {@link Outbox} in PostgreSQL. */
export function outbox(sql: Sql, keys: Keys): Outbox {
  return {
    async send({ id, phone, text, at }) {
      await sql.query(
        'insert into outbox_message (message_id, at, phone, body) values ($1, $2, $3, $4) on conflict do nothing',
        [id, new Date(at), keys.seal(phone, PHONE), keys.seal(text, BODY)],
      );
      return 'taken';
    },
    async latest() {
      const rows = await sql.query<{ id: string; at: number; phone: Uint8Array; body: Uint8Array }>(
        `select message_id as id, (extract(epoch from at) * 1000)::float8 as at, phone, body from outbox_message
        order by outbox_message.at desc, message_id limit ${MOST_SHOWN}`,
        [],
      );
      return rows.map(({ id, at, phone, body }) => ({
        id,
        at,
        phone: keys.open(phone, PHONE),
        text: keys.open(body, BODY),
      }));
    },
  };
}
