import { ENDPOINTS } from '@kangma/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AuthServer, authServer } from '../testing/auth-server.ts';
import { Browser } from '../testing/browser.ts';
import { sampleCall } from '../testing/sample-calls.ts';

const PHONE = '10011113333';
const DAY = 24 * 3_600_000;

let server: AuthServer;
let desk: Browser;

async function signIn(login: string): Promise<Browser> {
  const browser = new Browser(server.url);
  server.clock.time += 2 * 60_000;
  await browser.go('/desk/login');
  await browser.submit({ login, password: 'correct horse battery' });
  const [code = ''] = await server.codesTo(PHONE);
  await browser.submit({ code });
  return browser;
}

beforeAll(async () => {
  server = await authServer({});
  const member = { name: '测试员', division: '350203', phone: PHONE };
  await server.auth.staff.add([
    {
      ...member,
      login: 'lab',
      role: 'laboratory',
      office: '检验所',
      password: 'correct horse battery',
    },
    {
      ...member,
      login: 'audit',
      role: 'auditor',
      office: '审计',
      password: 'correct horse battery',
    },
  ]);
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.time += DAY;
  desk = await signIn('lab');
});

function act(path: string, method: string, body?: object): Promise<Response> {
  return desk.fetch(path, {
    method,
    headers: { 'x-kangma': '1', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function issue(expiresInDays = 30): Promise<{ id: string; token: string }> {
  const response = await act('/v1/staff/tokens', 'POST', { name: '检验系统', expiresInDays });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; token: string };
}

const called = async (token: string, endpoint = ENDPOINTS.staffMe) =>
  (await server.app.inject(sampleCall(endpoint, token))).statusCode;

test('a token acts as the member of staff who made it', async () => {
  const { token } = await issue();
  expect(token).toMatch(/^kgt_[\w-]{43}$/);
  const me = await server.app.inject(sampleCall(ENDPOINTS.staffMe, token));
  expect(me.json()).toMatchObject({ login: 'lab', role: 'laboratory', office: '检验所' });
  expect(await called(token, ENDPOINTS.submit as never)).toBe(202);
});

test('it makes no other token, ends none, and opens no other door', async () => {
  const { token } = await issue();
  const others = [ENDPOINTS.issueToken, ENDPOINTS.tokens, ENDPOINTS.revokeToken];
  for (const endpoint of [...others, ENDPOINTS.closeStaffSession, ENDPOINTS.personCode]) {
    expect(await called(token, endpoint as never)).toBe(403);
  }
  expect(await called(token, ENDPOINTS.myCode as never)).toBe(403);
});

test('it ends at its time', async () => {
  const { token } = await issue(1);
  server.clock.time += DAY - 1;
  expect(await called(token)).toBe(200);
  server.clock.time += 1;
  expect(await called(token)).toBe(401);
  desk = await signIn('lab');
  const list = (await (await desk.fetch('/v1/staff/tokens')).json()) as { items: object[] };
  expect(list.items[0]).toMatchObject({ state: 'expired' });
});

test('it ends at once when it is revoked, which only its owner can do, and says so', async () => {
  const [{ id, token }, other] = [await issue(), await issue()];
  const before = (await (await desk.fetch('/v1/staff/tokens')).json()) as { items: object[] };
  expect(before.items[0]).toEqual(
    expect.objectContaining({ lastUsedAt: null, revokedAt: null, state: 'active' }),
  );
  await called(token);
  expect((await act(`/v1/staff/tokens/${id}`, 'DELETE')).status).toBe(204);
  expect([await called(token), await called(other.token)]).toEqual([401, 200]);
  const list = await (await desk.fetch('/v1/staff/tokens?limit=200')).text();
  const told = (JSON.parse(list) as { items: { id: string }[] }).items.find((one) => one.id === id);
  const now = new Date(server.clock.time).toISOString();
  expect(told).toMatchObject({
    name: '检验系统',
    lastUsedAt: now,
    revokedAt: now,
    state: 'revoked',
  });
  expect(list).not.toContain('kgt_');

  const unknown = '00000000-0000-4000-8000-000000000000';
  expect((await act(`/v1/staff/tokens/${unknown}`, 'DELETE')).status).toBe(404);
});

test('roles that hand nothing in have no tokens', async () => {
  desk = await signIn('audit');
  expect((await act('/v1/staff/tokens', 'POST', { name: 'x', expiresInDays: 1 })).status).toBe(403);
});

test('the list goes on by its cursor', async () => {
  await issue();
  server.clock.time += 60_000;
  await issue();
  const page = async (query: string) =>
    (await (await desk.fetch(`/v1/staff/tokens?limit=1${query}`)).json()) as {
      items: { id: string }[];
      next: string;
    };
  const first = await page('');
  const second = await page(`&cursor=${first.next}`);
  expect(second.items[0]!.id).not.toBe(first.items[0]!.id);
  expect((await desk.fetch('/v1/staff/tokens?cursor=none')).status).toBe(400);
});

test('a token is stored as a hash, and limits count for it too', async () => {
  const { token } = await issue();
  const { rows } = await server.database.pool.query<{ all: string }>(
    "select string_agg(t::text, ' ') as all from api_token t",
  );
  expect(rows[0]!.all).not.toContain(Buffer.from(token.slice(4), 'base64url').toString('hex'));
  expect(rows[0]!.all).not.toContain(token.slice(4));
  const statuses: number[] = [];
  for (let i = 0; i <= 60; i++) statuses.push(await called(token, ENDPOINTS.template as never));
  expect([statuses[59], statuses[60]]).toEqual([200, 429]);
});

test('it ends with its owner’s membership, and is forgotten a year after its end', async () => {
  const { token } = await issue();
  const setActive = (active: boolean) =>
    server.database.pool.query("update staff set active = $1 where login = 'lab'", [active]);
  await setActive(false);
  expect(await called(token)).toBe(401);
  await setActive(true);
  expect(await called(token)).toBe(200);
  server.clock.time += 400 * DAY;
  await server.auth.sweep();
  const { rows } = await server.database.pool.query('select from api_token');
  expect(rows).toEqual([]);
});
