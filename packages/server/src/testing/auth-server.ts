import { ENDPOINTS, OUTBOX_ENDPOINTS } from '@kangma/contract';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { type Auth, createAuth } from '../auth/create-auth.ts';
import type { KnownResident } from '../auth/resident-sign-in.ts';
import type { OidcClient } from '../config/config.ts';
import { createHttp } from '../http/create-http.ts';
import { group } from '../http/use-cases-needed.ts';
import type { AccessLog } from '../ports/access-log.ts';
import type { Keys } from '../ports/keys.ts';
import { freePort } from '../postgres/free-port.ts';
import { outbox } from '../sms/outbox.ts';
import { accessRecords } from '../storage/access-records.ts';
import { Database } from '../storage/database.ts';
import { idempotentCalls } from '../storage/idempotent-calls.ts';
import { plainSql } from '../storage/plain-sql.ts';
import { SAMPLE_HANDLERS } from './sample-handlers.ts';
import { urlAs } from '../wire-deciding.ts';
import { readyDatabase } from './ready-database.ts';
import { TEST_KEYS } from './test-keys.ts';

/** A server with real signing in, over a database of its own and sample handlers. */
export interface AuthServer {
  readonly url: string;
  readonly app: FastifyInstance;
  readonly auth: Auth;
  readonly accesses: AccessLog;
  readonly database: Database;
  readonly keys: Keys;
  readonly clock: { time: number };
  readonly errors: unknown[];
  /** The codes that were sent to a phone, the latest first. */
  codesTo(phone: string): Promise<string[]>;
  close(): Promise<void>;
}

const QUIET = { info() {}, warn() {}, request() {} };

/**
 * @param residents by phone.
 * @param oidc another provider than the embedded one.
 */
export async function authServer(
  residents: Readonly<Record<string, KnownResident>>,
  oidc?: OidcClient,
): Promise<AuthServer> {
  const test = await readyDatabase();
  const keys = TEST_KEYS;
  const database = new Database(urlAs(test.url, 'kangma_app', keys), 8, () => {});
  const sql = plainSql(database);
  const clock = { time: Date.now() };
  const now = () => clock.time;
  const accesses = accessRecords(database, { now });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const errors: unknown[] = [];
  const log = { ...QUIET, error: (_event: string, error: unknown) => void errors.push(error) };
  const byKey = new Map(
    Object.entries(residents).map(([phone, resident]) => [
      keys.blindIndex('phone', phone).toString('hex'),
      resident,
    ]),
  );
  const persons = Object.values(residents).map(({ person }) => person);
  const owner = new pg.Client({ connectionString: test.url });
  await owner.connect();
  await owner.query(
    `select open_codes($1::uuid[], array_fill(0::smallint, array[$2::integer]), array_fill('35'::text, array[$2]), '', '{}', $3)`,
    [persons, persons.length, new Date(now())],
  );
  await owner.end();
  const messages = outbox(sql, keys);
  const auth = await createAuth({
    sql,
    sms: messages,
    outbox: messages,
    keys,
    clock: { now },
    log,
    accesses,
    oidc,
    publicUrl: url,
    behindProxy: false,
    placeOf: () => '福建省厦门市思明区',
    residentOfPhone: (key) => Promise.resolve(byKey.get(key.toString('hex'))),
  });
  const app = await createHttp({
    groups: [
      group(ENDPOINTS, { ...SAMPLE_HANDLERS, ...auth.handlers }),
      group(OUTBOX_ENDPOINTS, auth.handlers),
    ],
    routes: [auth.routes],
    authentication: auth.authentication,
    accesses,
    idempotency: idempotentCalls(sql, keys, { now }),
    clock: { now },
    log,
    limits: { bodyBytes: 65_536, uploadBytes: 65_536, requestsPerMinute: 10_000 },
    trustedProxies: 0,
    publicUrl: url,
    webFolder: '/nowhere',
  });
  await app.listen({ host: '127.0.0.1', port });
  return {
    url,
    app,
    auth,
    accesses,
    database,
    keys,
    clock,
    errors,
    async codesTo(phone) {
      await auth.settled();
      const read = await auth.handlers.outbox(
        { kind: 'anyone', language: 'en', address: '127.0.0.1' },
        {},
      );
      const items = read.ok ? read.value.items : [];
      return items
        .filter((message) => message.phone === phone)
        .map(({ text }) => /[0-9]{6}/.exec(text)?.[0] ?? '');
    },
    async close() {
      await app.close();
      await database.close();
      await test.close();
    },
  };
}
