import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningTestServer, runningServer } from './testing/running-server.ts';

interface SessionLine {
  readonly id: string;
  readonly isThis: boolean;
}

let server: RunningTestServer;
let ids: string[];
beforeAll(async () => {
  server = await runningServer();
  ids = [];
  for (const one of await server.province.register(2)) {
    ids.push((await server.province.standing(one)).person);
  }
}, 30_000);
afterAll(() => server.close());

const sessionsOf = async (token: string) =>
  ((await (await server.call('/v1/me/sessions', token)).json()) as { items: SessionLine[] }).items;
const statusOf = async (path: string, token: string, init?: RequestInit) =>
  (await server.call(path, token, init)).status;

test('a resident sees where they are signed in and ends one or all others, and nobody else’s', async () => {
  const [here, there, far] = [
    await server.resident(ids[0]!),
    await server.resident(ids[0]!),
    await server.resident(ids[0]!),
  ];
  const other = await server.resident(ids[1]!);
  const mine = await sessionsOf(here);
  expect(mine.filter(({ isThis }) => isThis)).toHaveLength(1);
  expect(mine).toHaveLength(3);
  const [theirs] = await sessionsOf(other);
  const end = (id: string) => statusOf(`/v1/me/sessions/${id}`, here, { method: 'DELETE' });
  expect(await end(theirs!.id)).toBe(404);
  const thereLine = (await sessionsOf(there)).find(({ isThis }) => isThis);
  expect(await end(thereLine!.id)).toBe(204);
  expect(await statusOf('/v1/me/code', there)).toBe(401);
  expect(await statusOf('/v1/me/sessions', here, { method: 'DELETE' })).toBe(204);
  expect([await statusOf('/v1/me/code', far), await statusOf('/v1/me/code', here)]).toEqual([
    401, 200,
  ]);
  expect(await statusOf('/v1/me/code', other)).toBe(200);
});

test('both phones get a code; used up, they change nothing a second time', async () => {
  const mine = await server.resident(ids[0]!);
  const post = (path: string, body: object) =>
    server.call(path, mine, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const phone = '10066660001';
  expect((await post('/v1/me/phone/codes', { phone })).status).toBe(202);
  const again = await post('/v1/me/phone/codes', { phone });
  expect(again.status).toBe(429);
  for (let guess = 0; guess < 6; guess++) {
    const code = String(guess).padStart(6, '0');
    const answer = await post('/v1/me/phone', { phone, oldCode: code, newCode: code });
    expect(answer.status).toBe(401);
  }
});

test('an edit and the record are served; staff are refused', async () => {
  const mine = await server.resident(ids[1]!);
  const saved = await server.call('/v1/me/record', mine, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'en' }),
  });
  expect(saved.status).toBe(200);
  expect(await (await server.call('/v1/me/record', mine)).json()).toMatchObject({
    language: 'en',
    maskedPhone: expect.stringMatching(/^\*{7}[0-9]{4}$/),
    maskedDocument: expect.stringMatching(/^\*{14}[0-9X]{4}$/),
  });
  const staff = await server.staff('province', '35');
  expect(await statusOf('/v1/me/record', staff)).toBe(403);
});
