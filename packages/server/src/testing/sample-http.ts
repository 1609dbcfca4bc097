import { DEV_ENDPOINTS, ENDPOINTS, STAFF_ROLES, type StaffRole } from '@kangma/contract';
import type { FastifyInstance } from 'fastify';
import { createHttp, type HttpParts } from '../http/create-http.ts';
import { outboxPage } from '../http/outbox-page.ts';
import { type AllHandlers, group } from '../http/use-cases-needed.ts';
import type { Access } from '../ports/access-log.ts';
import type { StoredCode } from '../ports/reading.ts';
import type { Authentication } from '../ports/authentication.ts';
import type { EarlierCall } from '../ports/idempotency.ts';
import type { Facts, RequestFacts } from '../ports/log.ts';
import { PERSON, SAMPLE_DEV_HANDLERS, SAMPLE_HANDLERS } from './sample-handlers.ts';

/** A server over sample handlers, and what it did besides answering. */
export interface SampleHttp {
  readonly app: FastifyInstance;
  readonly clock: { time: number };
  readonly kept: (Pick<Access, 'route' | 'purpose'> & { readonly person: string })[];
  readonly acts: { readonly route: string; readonly problem: string | null }[];
  readonly requests: RequestFacts[];
  readonly errors: { readonly event: string; readonly error: unknown; readonly facts?: Facts }[];
}

const SAMPLE_CODE = {
  person: PERSON,
  colour: 'none',
  since: 0,
  decidedAt: 0,
  knownAt: 0,
  nextChangeAt: null,
  decisionNo: 0,
  summary: '{"reasons":[],"questions":[],"undetermined":[]}',
} as const satisfies StoredCode;

/** The token of a resident is `resident`, that of a staff member the role, an API token of theirs `kgt_` and the role. */
const TOKENS: Authentication = {
  resident: (token) =>
    Promise.resolve(
      token === 'resident'
        ? { kind: 'resident', person: PERSON, session: new Uint8Array(32), code: SAMPLE_CODE }
        : undefined,
    ),
  staff(token) {
    const role = token.replace(/^kgt_/, '') as StaffRole;
    return Promise.resolve(
      STAFF_ROLES.includes(role)
        ? {
            kind: 'staff',
            by: role === token ? 'session' : 'token',
            staff: PERSON,
            login: token,
            name: token,
            role,
            division: '35',
            office: 'office',
            session: new Uint8Array(32),
          }
        : undefined,
    );
  },
};

export async function sampleHttp(
  handlers: Partial<AllHandlers> = {},
  parts: Partial<HttpParts> = {},
): Promise<SampleHttp> {
  const clock = { time: Date.parse('2022-04-01T08:00:00+08:00') };
  const kept: SampleHttp['kept'] = [];
  const acts: SampleHttp['acts'] = [];
  const requests: SampleHttp['requests'] = [];
  const errors: SampleHttp['errors'] = [];
  const calls = new Map<string, { fingerprint: string; answer?: string }>();
  const app = await createHttp({
    groups: [
      group(ENDPOINTS, { ...SAMPLE_HANDLERS, ...handlers }),
      group(DEV_ENDPOINTS, SAMPLE_DEV_HANDLERS),
    ],
    routes: [(scope) => outboxPage(scope, SAMPLE_DEV_HANDLERS.outbox)],
    authentication: TOKENS,
    accesses: {
      personRead(_staff, person, purpose, route) {
        kept.push({ person, purpose, route });
        return Promise.resolve();
      },
      act(_staff, route, _request, problem) {
        acts.push({ route, problem });
        return Promise.resolve();
      },
      ofPerson: () => Promise.resolve({ items: [], next: undefined }),
    },
    idempotency: {
      begin(caller, key, fingerprint) {
        const print = Buffer.from(fingerprint).toString('hex');
        const call = calls.get(`${caller} ${key}`);
        let earlier: EarlierCall = { state: 'first' };
        if (call === undefined) calls.set(`${caller} ${key}`, { fingerprint: print });
        else if (call.fingerprint !== print) earlier = { state: 'other' };
        else if (call.answer === undefined) earlier = { state: 'running' };
        else earlier = { state: 'answered', answer: call.answer };
        return Promise.resolve(earlier);
      },
      finish(caller, key, answer) {
        calls.get(`${caller} ${key}`)!.answer = answer;
        return Promise.resolve();
      },
      forget(caller, key) {
        calls.delete(`${caller} ${key}`);
        return Promise.resolve();
      },
    },
    clock: { now: () => clock.time },
    log: {
      info() {},
      warn() {},
      error(event, error, facts) {
        errors.push({ event, error, ...(facts === undefined ? {} : { facts }) });
      },
      request: (facts) => requests.push(facts),
    },
    limits: { bodyBytes: 2048, uploadBytes: 4096, requestsPerMinute: 10_000 },
    trustedProxies: 0,
    publicUrl: 'http://127.0.0.1:7070',
    webFolder: '/nowhere',
    ...parts,
  });
  return { app, clock, kept, acts, requests, errors };
}
