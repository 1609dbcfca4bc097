import { DEV_ENDPOINTS, type Endpoint, ENDPOINTS, STAFF_ROLES } from '@kangma/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleCall } from '../testing/sample-calls.ts';
import { type SampleHttp, sampleHttp } from '../testing/sample-http.ts';

let http: SampleHttp;
beforeAll(async () => {
  http = await sampleHttp();
});
afterAll(() => http.app.close());
// no limit by the minute is what this is about
beforeEach(() => void (http.clock.time += 60_000));

const all: [string, Endpoint][] = Object.entries({ ...ENDPOINTS, ...DEV_ENDPOINTS });
const finite = all.filter(([, { response }]) => response.kind !== 'events');
/** Nobody, a resident, and every role: at the desk, and by an API token. */
const callers = [
  undefined,
  'resident',
  ...STAFF_ROLES,
  ...STAFF_ROLES.map((role) => `kgt_${role}` as const),
] as const;

/** What the contract says comes of a call. */
function expected({ callers: may, tokens, response }: Endpoint, caller: (typeof callers)[number]) {
  if (may === 'public') return response.status;
  if (caller === undefined) return 401;
  const role = STAFF_ROLES.find((one) => caller === one || caller === `kgt_${one}`);
  const isToken = caller !== role;
  const allowed =
    may === 'resident'
      ? caller === 'resident'
      : role !== undefined && may.includes(role) && (!isToken || tokens === true);
  return allowed ? response.status : 403;
}

describe.each(finite)('%s', (_name, endpoint) => {
  test.each(callers)('called by %s answers as the contract says', async (caller) => {
    const { statusCode } = await http.app.inject(sampleCall(endpoint, caller));
    expect(statusCode).toBe(expected(endpoint, caller));
  });
});

test('events are for residents alone', async () => {
  for (const caller of callers.filter((one) => one !== 'resident')) {
    const { statusCode } = await http.app.inject(sampleCall(ENDPOINTS.myEvents, caller));
    expect(statusCode).toBe(caller === undefined ? 401 : 403);
  }
});

test('a token that is none is the same as no token', async () => {
  for (const token of ['', 'x', 'a'.repeat(43), "' or 1=1 --"]) {
    const { statusCode } = await http.app.inject(sampleCall(ENDPOINTS.myCode, token));
    expect(statusCode).toBe(401);
  }
});

test('who has not signed in learns nothing about what a body should be', async () => {
  const response = await http.app.inject({
    method: 'POST',
    url: '/v1/me/answers',
    payload: { x: 1 },
  });
  expect(response.json()).toMatchObject({ code: 'not-signed-in' });
});

test('every opening of a person’s record is kept with its purpose, and acts are kept', async () => {
  const { app, kept, acts } = await sampleHttp();
  const { lookUpPerson, personCode, resolvePlace, attachment } = ENDPOINTS;
  for (const endpoint of [lookUpPerson, personCode, resolvePlace, attachment]) {
    await app.inject(sampleCall(endpoint, 'district'));
  }
  expect(kept).toMatchObject([
    { purpose: 'care', route: 'POST /v1/persons/lookup' },
    { purpose: 'care', route: 'GET /v1/persons/:id/code' },
  ]);
  expect(acts).toEqual([
    { route: 'POST /v1/places/unresolved/:id', problem: null },
    { route: 'GET /v1/submissions/:id/attachment', problem: null },
  ]);
});

test('nothing of a record leaves if its opening cannot be kept', async () => {
  const { app } = await sampleHttp(
    {},
    {
      accesses: {
        personRead: () => Promise.reject(new Error('away')),
        act: () => Promise.resolve(),
        ofPerson: () => Promise.reject(new Error('away')),
      },
    },
  );
  const response = await app.inject(sampleCall(ENDPOINTS.personCode, 'district'));
  expect(response.statusCode).toBe(500);
  expect(response.body).not.toContain('green');
});
