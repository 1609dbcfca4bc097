import { createClient, ENDPOINTS } from '@kangma/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AuthServer, authServer } from '../testing/auth-server.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const KNOWN = '10012345678';
const ADDRESS = '198.51.100.7';

let server: AuthServer;
beforeEach(async () => {
  const person = crypto.randomUUID();
  server = await authServer({ [KNOWN]: { person, language: 'zh-Hans' } });
  // a whole hour ahead: limits by the hour turn at its end
  server.clock.time += HOUR - (server.clock.time % HOUR);
});
afterEach(() => server.close());

const ask = (phone: string, address = ADDRESS) =>
  server.auth.phones.ask(phone, 'zh-Hans', address, 'registration');
const phoneOf = (i: number) => `1009${String(i).padStart(7, '0')}`;
const sentTo = async (phone: string) => (await server.codesTo(phone)).length;
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

test('a code goes to whatever phone is named, and works once', async () => {
  const phone = phoneOf(1);
  expect(await ask(phone)).toEqual({ ok: true, expiresInSeconds: 300 });
  const [code] = await server.codesTo(phone);
  expect(await server.auth.phones.use(phone, code!)).toBe(true);
  expect(await server.auth.phones.use(phone, code!)).toBe(false);
  expect(await server.auth.phones.use(phoneOf(2), code!)).toBe(false);
});

test('five guesses use it up, all at once or one after another', async () => {
  await ask(KNOWN);
  const [code] = await server.codesTo(KNOWN);
  const guesses = Array.from({ length: 5 }, () => server.auth.phones.use(KNOWN, otherThan(code!)));
  expect(await Promise.all(guesses)).toEqual(Array(5).fill(false));
  expect(await server.auth.phones.use(KNOWN, code!)).toBe(false);
});

test('one limit holds for registering and signing in: a phone gets one message a minute, five an hour', async () => {
  const client = createClient({ fetch, baseUrl: server.url });
  expect((await ask(KNOWN)).ok).toBe(true);
  expect(await client.call(ENDPOINTS.requestCode, { phone: KNOWN })).toMatchObject({
    code: 'too-many-requests',
  });
  for (let i = 0; i < 30; i++) {
    server.clock.time += MINUTE;
    await ask(KNOWN);
    await client.call(ENDPOINTS.requestCode, { phone: KNOWN });
  }
  await server.auth.settled();
  expect(await sentTo(KNOWN)).toBe(5);
});

test('a phone gets twenty messages a day, whoever asks from wherever', async () => {
  const phone = phoneOf(3);
  let sent = 0;
  for (let i = 0; i < 24 * 6; i++) {
    server.clock.time += 10 * MINUTE;
    if ((await ask(phone, `198.51.100.${i}`)).ok) sent++;
  }
  expect(sent).toBeLessThanOrEqual(21);
  expect(sent).toBeGreaterThanOrEqual(20);
});

test('sixty phones are written to from one address in an hour, and others are not kept waiting', async () => {
  const asked = [];
  for (let i = 0; i < 70; i++) asked.push(await ask(phoneOf(100 + i)));
  expect(asked.filter(({ ok }) => ok)).toHaveLength(60);
  expect(asked.at(-1)).toMatchObject({ ok: false, waitSeconds: 3600 });
  expect((await ask(phoneOf(999), '203.0.113.9')).ok).toBe(true);
  server.clock.time += HOUR;
  expect((await ask(phoneOf(200))).ok).toBe(true);
});

test('three hundred in a day, and again the day after', async () => {
  let sent = 0;
  for (let hour = 0; hour < 8; hour++) {
    for (let i = 0; i < 60; i++) if ((await ask(phoneOf(hour * 100 + i))).ok) sent++;
    server.clock.time += HOUR;
  }
  expect(sent).toBe(300);
  server.clock.time += 24 * HOUR;
  expect((await ask(phoneOf(5000))).ok).toBe(true);
});

test('the address stands nowhere in the database', async () => {
  await ask(phoneOf(7));
  const { rows } = await server.database.pool.query<{ all: string }>(
    'select string_agg(a::text, $1) as all from asked_from a',
    [' '],
  );
  expect(rows[0]!.all).not.toContain(ADDRESS);
  expect(rows[0]!.all).not.toContain(Buffer.from(ADDRESS).toString('hex'));
});
