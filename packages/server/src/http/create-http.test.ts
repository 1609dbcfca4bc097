import { ENDPOINTS } from '@kangma/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { sampleCall } from '../testing/sample-calls.ts';
import type { AllHandlers } from './use-cases-needed.ts';
import { type SampleHttp, sampleHttp } from '../testing/sample-http.ts';

const opened: SampleHttp[] = [];
const open: typeof sampleHttp = async (...parts) => {
  const http = await sampleHttp(...parts);
  opened.push(http);
  return http;
};
afterEach(async () => {
  for (const { app } of opened.splice(0)) await app.close();
});

const CROSS = { origin: 'https://evil.example', cookie: 'kangma=resident' };

test('what does not fit the contract is told field by field, in the asked language, without values', async () => {
  const { app } = await open();
  const { body, statusCode, headers } = await app.inject({
    ...sampleCall(ENDPOINTS.declare, 'resident'),
    payload: { item: '<script>990101199001011237' },
    headers: { authorization: 'Bearer resident', 'accept-language': 'zh-TW' },
  });
  expect(statusCode).toBe(400);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(JSON.parse(body)).toMatchObject({
    code: 'invalid-request',
    title: expect.stringContaining('請求') as string,
    errors: [
      {
        field: 'item',
        code: 'not-a-choice',
        message: expect.stringContaining('healthy') as string,
      },
    ],
  });
  expect(body).not.toContain('99010');
});

test.each([
  ['a body that is not JSON', '{"item":', 'application/json', 400, 'malformed-body'],
  ['a body that is missing', undefined, undefined, 400, 'invalid-request'],
  ['another media type', 'item: healthy', 'text/yaml', 415, 'unsupported-media-type'],
  ['a body that is too large', `"${'x'.repeat(3000)}"`, 'application/json', 413, 'too-large'],
  ['a prototype', '{"__proto__":{"item":"healthy"}}', 'application/json', 400, 'malformed-body'],
])('%s is refused', async (_what, payload, type, status, code) => {
  const { app } = await open();
  const response = await app.inject({
    method: 'POST',
    url: '/v1/me/declarations',
    headers: {
      authorization: 'Bearer resident',
      ...(type === undefined ? {} : { 'content-type': type }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
});

test('undeclared fields go neither in nor out', async () => {
  const declare = vi.fn<AllHandlers['declare']>(() =>
    Promise.resolve({
      ok: true as const,
      value: { recordedAt: '2022-04-01T08:00:00+08:00', document: '990101199001011237' },
    }),
  );
  const { app } = await open({ declare });
  const response = await app.inject({
    ...sampleCall(ENDPOINTS.declare, 'resident'),
    payload: { item: 'healthy', person: 'somebody-else', colour: 'green' },
  });
  expect(declare).toHaveBeenCalledExactlyOnceWith(expect.anything(), { item: 'healthy' });
  expect(response.json()).toEqual({ recordedAt: '2022-04-01T08:00:00+08:00' });
});

test('an answer that breaks the contract does not leave', async () => {
  const { app, errors } = await open({
    myCode: () => Promise.resolve({ ok: true, value: { colour: 'purple' } as never }),
  });
  const response = await app.inject(sampleCall(ENDPOINTS.myCode, 'resident'));
  expect(response.statusCode).toBe(500);
  expect(response.json()).toMatchObject({ code: 'internal' });
  expect(errors).toHaveLength(1);
});

test('a route that does not say what it answers does not start', async () => {
  await expect(
    sampleHttp({}, { routes: [(app) => void app.get('/leak', () => ({ name: 'x' }))] }),
  ).rejects.toThrow('GET /leak');
});

test('a bug is told by a number alone; the log has the pattern of the route, not the address', async () => {
  const { app, errors, requests } = await open({
    personCode: () => Promise.reject(new Error('no such column "测试员甲"')),
  });
  const response = await app.inject(sampleCall(ENDPOINTS.personCode, 'cdc'));
  expect(response.statusCode).toBe(500);
  expect(response.body).not.toContain('column');
  const { instance } = response.json<{ instance: string }>();
  expect(errors).toMatchObject([{ facts: { id: instance, route: '/v1/persons/:id/code' } }]);
  await vi.waitFor(() => expect(requests).toHaveLength(1));
  expect(requests[0]).toMatchObject({ id: instance, route: '/v1/persons/:id/code', status: 500 });
});

test('a database that is away or full is told as such', async () => {
  for (const [code, status] of [
    ['57P01', 503],
    ['ECONNREFUSED', 503],
    ['53100', 507],
    ['23505', 500],
  ] as const) {
    const { app } = await open({
      myCode: () => Promise.reject(Object.assign(new Error('pg'), { code })),
    });
    expect((await app.inject(sampleCall(ENDPOINTS.myCode, 'resident'))).statusCode).toBe(status);
  }
});

test('there are limits to how often one may call, and they end', async () => {
  const { app, clock } = await open();
  const call = sampleCall(ENDPOINTS.declare, 'resident');
  for (let i = 0; i < 10; i++) expect((await app.inject(call)).statusCode).toBe(201);
  const refused = await app.inject(call);
  expect(refused.json()).toMatchObject({ code: 'too-many-requests' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  clock.time += 60_000;
  expect((await app.inject(call)).statusCode).toBe(201);
});

test('one address has a limit over all endpoints; another address has its own', async () => {
  const { app } = await open(
    {},
    { limits: { bodyBytes: 2048, uploadBytes: 4096, requestsPerMinute: 3 } },
  );
  const from = (remoteAddress: string) => app.inject({ url: '/health/live', remoteAddress });
  for (let i = 0; i < 3; i++) expect((await from('10.0.0.1')).statusCode).toBe(200);
  expect((await from('10.0.0.1')).statusCode).toBe(429);
  expect((await from('10.0.0.2')).statusCode).toBe(200);
  expect((await from('2001:db8::1')).statusCode).toBe(200);
});

test('an address in a header counts only from as many proxies as there are', async () => {
  const limits = { bodyBytes: 2048, uploadBytes: 4096, requestsPerMinute: 1 };
  const call = (app: SampleHttp['app'], client: string) =>
    app.inject({ url: '/health/live', headers: { 'x-forwarded-for': client } });
  const direct = (await open({}, { limits })).app;
  await call(direct, '10.0.0.1');
  expect((await call(direct, '10.0.0.2')).statusCode).toBe(429);
  const behind = (await open({}, { limits, trustedProxies: 1 })).app;
  await call(behind, '10.0.0.1');
  expect((await call(behind, '10.0.0.2')).statusCode).toBe(200);
  expect((await call(behind, '10.9.9.9, 10.0.0.2')).statusCode).toBe(429);
});

test('another site cannot make a browser change anything', async () => {
  const { app } = await open();
  const post = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/v1/me/declarations',
      payload: { item: 'healthy' },
      headers,
    });
  expect((await post(CROSS)).json()).toMatchObject({ code: 'cross-site' });
  expect((await post({ cookie: CROSS.cookie })).json()).toMatchObject({ code: 'cross-site' });
  expect((await post({ ...CROSS, origin: 'null' })).json()).toMatchObject({ code: 'cross-site' });
  expect((await post({ cookie: CROSS.cookie, 'x-kangma': '1' })).statusCode).toBe(201);
  expect((await post({ ...CROSS, origin: 'http://127.0.0.1:7070' })).statusCode).toBe(201);
});

test('signing in sets a cookie that scripts cannot read; over https it is bound to the host', async () => {
  const sign = async (publicUrl: string) => {
    const { app } = await open({}, { publicUrl });
    const { headers } = await app.inject(sampleCall(ENDPOINTS.openSession));
    return String(headers['set-cookie']);
  };
  expect(await sign('http://127.0.0.1:7070')).toMatch(
    /^kangma=resident; .*HttpOnly; SameSite=Lax$/,
  );
  expect(await sign('https://code.example')).toMatch(
    /^__Host-kangma=.*HttpOnly; Secure; SameSite=Lax$/,
  );
});

test('pages come with headers that keep other content out', async () => {
  const { app } = await open();
  const { headers, body } = await app.inject('/dev/outbox');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
  expect(body).toContain('&lt;b&gt;code');
});

test('OpenAPI 3.1 describes every endpoint, and can be browsed', async () => {
  const { app } = await open();
  const description = (await app.inject('/api/openapi.json')).json<{
    openapi: string;
    paths: Record<
      string,
      Record<string, { requestBody?: unknown; responses: Record<string, unknown> }>
    >;
  }>();
  expect(description.openapi).toBe('3.1.0');
  const told = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ),
  );
  const declared = Object.values(ENDPOINTS).map(({ method, path }) => `${method} ${path}`);
  expect(told).toEqual(expect.arrayContaining(declared));
  expect(JSON.stringify(description.paths['/v1/submissions']?.['post']?.requestBody)).toContain(
    'binary',
  );
  expect(description.paths['/v1/me/events']?.['get']?.responses['200']).toMatchObject({
    content: { 'text/event-stream': {} },
  });
  expect((await app.inject('/api')).statusCode).toBeLessThan(400);
});
