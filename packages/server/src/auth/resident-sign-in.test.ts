import { createClient, ENDPOINTS } from '@kangma/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AuthServer, authServer } from '../testing/auth-server.ts';

const KNOWN = '10012345678';
const UNKNOWN = '10087654321';
const PERSON = '01935f7e-1234-4abc-8def-012345678901';
const MINUTE = 60_000;

let server: AuthServer;
beforeAll(async () => {
  server = await authServer({ [KNOWN]: { person: PERSON, language: 'en' } });
});
afterAll(() => server.close());
beforeEach(() => {
  // whatever a test before used up is over
  server.clock.time += 2 * 60 * MINUTE;
});

function client(token?: string) {
  return createClient({ baseUrl: server.url, fetch, ...(token === undefined ? {} : { token }) });
}

const ask = (phone: string) => client().call(ENDPOINTS.requestCode, { phone });
const open = (phone: string, code: string) => client().call(ENDPOINTS.openSession, { phone, code });
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function newCode(): Promise<string> {
  await ask(KNOWN);
  return (await server.codesTo(KNOWN))[0] ?? '';
}

test('a phone and its code open a session; signing out ends it', async () => {
  const opened = await open(KNOWN, await newCode());
  if (!opened.ok) throw new Error(opened.code);
  const mine = client(opened.value.token);
  expect(await mine.call(ENDPOINTS.myCode, {})).toMatchObject({ ok: true });
  expect(await mine.call(ENDPOINTS.closeSession, {})).toMatchObject({ ok: true });
  expect(await mine.call(ENDPOINTS.myCode, {})).toMatchObject({ code: 'not-signed-in' });
});

test('a session ends by itself after 30 days', async () => {
  const opened = await open(KNOWN, await newCode());
  if (!opened.ok) throw new Error(opened.code);
  server.clock.time = Date.parse(opened.value.expiresAt);
  expect(await client(opened.value.token).call(ENDPOINTS.myCode, {})).toMatchObject({
    code: 'not-signed-in',
  });
});

test('a code works once, also when it is sent twice at the same time', async () => {
  const code = await newCode();
  const opened = await Promise.all([open(KNOWN, code), open(KNOWN, code), open(KNOWN, code)]);
  expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await open(KNOWN, code)).toMatchObject({ code: 'wrong-code' });
});

test('a code works for five minutes', async () => {
  const code = await newCode();
  server.clock.time += 5 * MINUTE;
  expect(await open(KNOWN, code)).toMatchObject({ code: 'wrong-code' });
});

test('five guesses use a code up, one after another or all at once', async () => {
  const code = await newCode();
  await Promise.all(Array.from({ length: 5 }, () => open(KNOWN, otherThan(code))));
  expect(await open(KNOWN, code)).toMatchObject({ code: 'wrong-code' });
});

test('a phone gets one code a minute and five an hour', async () => {
  const results: string[] = [];
  for (let i = 0; i < 6; i++) {
    const first = await ask(KNOWN);
    const again = await ask(KNOWN);
    results.push(first.ok ? 'sent' : first.code, again.ok ? 'sent' : again.code);
    server.clock.time += MINUTE;
  }
  const sent = ['sent', 'too-many-requests'];
  expect(results).toEqual([...sent, ...sent, ...sent, ...sent, ...sent, sent[1], sent[1]]);
});

test('an unknown phone gets the same answers, limits included, and no message', async () => {
  const answers = async (phone: string) => [
    await ask(phone),
    await ask(phone),
    await open(phone, '000000'),
  ];
  const withoutNumbers = (answer: unknown) =>
    JSON.stringify(answer).replaceAll(/"instance":"[^"]*"/g, '');
  const known = await answers(KNOWN);
  const unknown = await answers(UNKNOWN);
  expect(unknown.map(withoutNumbers)).toEqual(known.map(withoutNumbers));
  expect(await server.codesTo(UNKNOWN)).toEqual([]);
});

test('neither phones nor codes nor tokens can be read from the database', async () => {
  const code = await newCode();
  const opened = await open(KNOWN, code);
  if (!opened.ok) throw new Error(opened.code);
  const { rows } = await server.database.pool.query<{ all: string }>(
    `select coalesce(string_agg(t::text, ' '), '') as all from (
      select c::text as t from one_time_code c union all
      select s::text from resident_session s union all
      select m::text from outbox_message m) everything`,
  );
  const stored = rows[0]?.all ?? '';
  for (const secret of [KNOWN, code, opened.value.token]) {
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(Buffer.from(secret).toString('hex'));
  }
});

test('what has expired is swept away', async () => {
  await open(KNOWN, await newCode());
  server.clock.time += 40 * 24 * 60 * MINUTE;
  await server.auth.sweep();
  const { rows } = await server.database.pool.query<{ n: number }>(
    `select (select count(*) from resident_session) + (select count(*) from one_time_code)
      + (select count(*) from outbox_message) as n`,
  );
  expect(rows[0]?.n).toBe(0);
});
