import { expect, expectTypeOf, test, vi } from 'vitest';
import { createClient } from './client.ts';
import { ENDPOINTS } from './endpoints.ts';

const PERSON = '01935f7e-1234-7abc-8def-012345678901';

function answering(response: Response) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(response));
  return { fetch, client: createClient({ baseUrl: 'http://server', fetch, language: 'en' }) };
}

function sent(fetch: ReturnType<typeof answering>['fetch']) {
  const [address, init] = fetch.mock.calls[0]!;
  return { address, ...init };
}

test('parameters and query go into the address, the answer comes typed', async () => {
  const { fetch, client } = answering(Response.json({ items: [], next: null, more: 1 }));
  const answered = await client.call(ENDPOINTS.personHistory, {
    id: PERSON,
    purpose: 'care',
    limit: 10,
  });
  expect(sent(fetch).address).toBe(
    `http://server/v1/persons/${PERSON}/history?purpose=care&limit=10`,
  );
  expect(answered).toEqual({ ok: true, value: { items: [], next: null } });
  if (answered.ok) expectTypeOf(answered.value.next).toEqualTypeOf<string | null>();
});

test('a body is JSON of what the endpoint takes', async () => {
  const { fetch, client } = answering(Response.json({ recordedAt: '2022-04-01T08:00:00+08:00' }));
  await client.call(ENDPOINTS.declare, { item: 'healthy' });
  expect(sent(fetch)).toMatchObject({
    method: 'POST',
    body: '{"item":"healthy"}',
    headers: { 'content-type': 'application/json', 'x-kangma': '1', 'accept-language': 'en' },
  });
});

test('an upload sends its fields before its files, with the key that makes a resend safe', async () => {
  const { fetch, client } = answering(Response.json({}));
  const file = new Blob(['a,b']);
  await client.call(ENDPOINTS.submit, { file, kind: 'laboratory' }, { idempotencyKey: 'key-1234' });
  const { body, headers } = sent(fetch);
  expect([...(body as FormData).keys()]).toEqual(['kind', 'file']);
  expect(headers).toMatchObject({ 'idempotency-key': 'key-1234' });
});

test('a problem is told by its code', async () => {
  const told = {
    type: 'urn:kangma:problem:not-signed-in',
    status: 401,
    code: 'not-signed-in',
    title: 'Sign in first',
    instance: 'r-1',
  };
  const { client } = answering(Response.json(told, { status: 401 }));
  expect(await client.call(ENDPOINTS.myCode, {})).toEqual({
    ok: false,
    code: 'not-signed-in',
    problem: told,
  });
});

test('no network and an answer of somebody else are not mistaken for the server', async () => {
  const { client } = answering(new Response('<html>', { status: 502 }));
  expect(await client.call(ENDPOINTS.myCode, {})).toEqual({
    ok: false,
    code: 'unreadable',
    status: 502,
  });
  const failing = createClient({ baseUrl: '', fetch: () => Promise.reject(new Error('down')) });
  expect(await failing.call(ENDPOINTS.myCode, {})).toEqual({ ok: false, code: 'unreachable' });
});
