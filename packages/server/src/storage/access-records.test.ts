import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Staff } from '../ports/caller.ts';
import { type AuthServer, authServer } from '../testing/auth-server.ts';

const MINE = '01935f7e-1234-4abc-8def-012345678901';
const OTHER = '01935f7e-1234-4abc-8def-012345678902';
const STAFF: Staff = {
  kind: 'staff',
  by: 'session',
  staff: '01935f7e-1234-4abc-8def-012345678903',
  login: 'wang',
  name: '测试员',
  role: 'cdc',
  division: '350203',
  office: '思明区疾控中心',
  session: new Uint8Array(32),
  language: 'en',
  address: '127.0.0.1',
};

let server: AuthServer;
beforeAll(async () => {
  server = await authServer({});
  for (let i = 0; i < 5; i++) {
    await server.accesses.personRead(STAFF, MINE, 'care', `GET /${i}`);
    // two at the same moment must not hide each other
    if (i % 2 === 1) server.clock.time += 60_000;
  }
  await server.accesses.personRead(STAFF, OTHER, 'audit', 'GET /other');
});
afterAll(() => server.close());

test('a person pages through all openings of their own record, the latest first', async () => {
  const first = await server.accesses.ofPerson(MINE, undefined, 3);
  const second = await server.accesses.ofPerson(MINE, first.next, 3);
  const items = [...first.items, ...second.items];
  expect(second.next).toBeUndefined();
  expect(items.map(({ route }) => route).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'GET /0',
    'GET /1',
    'GET /2',
    'GET /3',
    'GET /4',
  ]);
  expect(items[0]).toMatchObject({ route: 'GET /4', role: 'cdc', purpose: 'care' });
});

test('the application can read nobody’s log without their scope, and change nothing of it', async () => {
  const { pool } = server.database;
  expect((await pool.query('select from access_log')).rowCount).toBe(0);
  for (const statement of [
    "update access_log set purpose = 'audit'",
    'delete from access_log',
    'truncate access_log',
    'update act_log set problem = null',
    'delete from act_log',
  ]) {
    await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  }
});

test('the scope of one person is gone when a connection is used again', async () => {
  await server.database.transact(() => Promise.resolve(), { person: MINE });
  const counts = await Promise.all(
    Array.from({ length: 16 }, () => server.database.pool.query('select from access_log')),
  );
  expect(counts.map(({ rowCount }) => rowCount)).toEqual(counts.map(() => 0));
});

test('acts are for auditors of the division alone', async () => {
  await server.accesses.act(STAFF, 'POST /v1/submissions', crypto.randomUUID(), null);
  const seen = (role: string, division: string) =>
    server.database.transact(
      async (client) => (await client.query('select from act_log')).rowCount,
      { role, division },
    );
  expect(await seen('auditor', '3502')).toBe(1);
  expect(await seen('auditor', '3503')).toBe(0);
  expect(await seen('city', '3502')).toBe(0);
});
