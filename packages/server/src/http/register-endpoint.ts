import { randomUUID } from 'node:crypto';
import {
  type AuditRule,
  type Endpoint,
  type Outcome,
  problem as problemSchema,
  type Subscription,
} from '@kangma/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import type { AccessLog } from '../ports/access-log.ts';
import type { Caller } from '../ports/caller.ts';
import type { IdempotencyStore } from '../ports/idempotency.ts';
import type { Log } from '../ports/log.ts';
import { sessionCookie } from '../ports/session-cookie.ts';
import { CallFailure } from './call-failure.ts';
import type { EventStreams } from './event-streams.ts';
import { sendProblem } from './problem-reply.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { readUpload } from './read-upload.ts';
import { repeatable } from './repeatable.ts';
import type { Slots } from './slots.ts';

export interface EndpointParts {
  readonly callerOf: (endpoint: Endpoint, request: FastifyRequest) => Promise<Caller>;
  readonly accesses: AccessLog;
  readonly idempotency: IdempotencyStore;
  readonly limiter: RateLimiter;
  readonly streams: EventStreams;
  readonly uploads: Slots;
  readonly log: Log;
  readonly publicUrl: string;
  readonly uploadBytes: number;
}

type AnyHandler = (caller: Caller, input: Values) => Promise<Outcome<unknown>>;
type Values = Readonly<Record<string, unknown>>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Beside the general limit: so many a minute from one address. */
    rate?: { readonly perMinute: number };
    endpoint?: Endpoint;
  }
  interface FastifyRequest {
    caller: Caller;
  }
}

function schemaOf({ request, response, summary }: Endpoint): FastifySchema {
  const { params, query, body } = request;
  const answers: Record<string, unknown> = { default: problemSchema };
  if (response.kind === 'json') answers[response.status] = response.body;
  return {
    summary,
    response: answers,
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
  };
}

function idOf(caller: Caller): string {
  if (caller.kind === 'staff') return caller.staff;
  return caller.kind === 'resident' ? caller.person : caller.address;
}

/** Whose records were opened. */
function personsOf(where: PersonRead['person'], input: Values, answer: Values): string[] {
  if (where === 'answer.persons') return answer['persons'] as string[];
  return [(where === 'input.id' ? input['id'] : answer['person']) as string];
}
type PersonRead = Extract<AuditRule, { readonly keep: 'person-read' }>;

/** Registers one endpoint as its description says: who may call, what goes in and out, what is kept. */
export function registerEndpoint(
  app: FastifyInstance,
  name: string,
  endpoint: Endpoint,
  handler: AnyHandler,
  parts: EndpointParts,
): void {
  const { method, path, request: rules, response, audit, rate } = endpoint;
  const { callerOf, accesses, limiter, streams, uploads, log, publicUrl } = parts;
  const route = `${method} ${path}`;
  const repeat = repeatable(parts.idempotency, route);

  /** Keeps what is to be kept before anything leaves. */
  const keep = async (caller: Caller, input: Values, outcome: Outcome<unknown>, id: string) => {
    if (caller.kind !== 'staff') return;
    if (audit.keep === 'act') {
      await accesses
        .act(caller, route, id, outcome.ok ? null : outcome.code)
        .catch((error: unknown) => log.error('act-not-kept', error, { route }));
    }
    if (audit.keep === 'person-read' && outcome.ok) {
      for (const person of personsOf(audit.person, input, outcome.value as Values)) {
        await accesses.personRead(caller, person, input['purpose'] as string, route);
      }
    }
  };

  const run = async (caller: Caller, input: Values, id: string): Promise<Outcome<unknown>> => {
    const outcome = await handler(caller, input);
    await keep(caller, input, outcome, id);
    return outcome;
  };

  const answer = async (request: FastifyRequest): Promise<Outcome<unknown>> => {
    const { caller, id } = request;
    if (rules.upload === undefined) {
      const { params, query, body } = request as { params: object; query: object; body: object };
      return run(caller, { ...params, ...query, ...body }, id);
    }
    const { upload } = rules;
    return uploads.use(async () => {
      const { input, fingerprint } = await readUpload(request, upload, parts.uploadBytes);
      if (endpoint.idempotent !== true) return run(caller, input, id);
      return repeat(request, idOf(caller), fingerprint, () => run(caller, input, id));
    });
  };

  const setSession = (reply: FastifyReply, value: unknown) => {
    const kind =
      endpoint.callers === 'resident' || endpoint.callers === 'public' ? 'resident' : 'staff';
    const cookie = sessionCookie(kind, publicUrl);
    if (endpoint.session === 'closes') reply.clearCookie(cookie.name, cookie.options);
    if (endpoint.session !== 'opens') return;
    const { token, expiresAt } = value as { token?: string; expiresAt: string };
    if (token === undefined) return;
    reply.setCookie(cookie.name, token, { ...cookie.options, expires: new Date(expiresAt) });
  };

  app.route({
    method,
    url: path,
    schema: { ...schemaOf(endpoint), operationId: name },
    config: { endpoint },
    async onRequest(request) {
      request.caller = await callerOf(endpoint, request);
      const wait =
        rate === undefined ? 0 : limiter.take(`${route}|${idOf(request.caller)}`, rate.perMinute);
      if (wait > 0) throw new CallFailure({ code: 'too-many-requests', params: { seconds: wait } });
    },
    async handler(request, reply) {
      const owner = idOf(request.caller);
      if (response.kind === 'events' && streams.isFull(owner)) {
        return sendProblem(request, reply, 'too-many-requests', { seconds: 60 });
      }
      const outcome = await answer(request);
      if (!outcome.ok) return sendProblem(request, reply, outcome.code, outcome.params);
      reply.header('cache-control', 'no-store');
      setSession(reply, outcome.value);
      switch (response.kind) {
        case 'json':
          return reply.code(response.status).send(outcome.value);
        case 'empty':
          return reply.code(204).send();
        case 'file':
          return reply
            .type(response.mediaType)
            .header('content-disposition', 'attachment')
            .send(Buffer.from(outcome.value as Uint8Array));
        case 'events':
          return streams.start(reply, owner, response, outcome.value as Subscription<unknown>);
      }
    },
  });
}

/** The number of a request in the log: never what a caller says it is. */
export function newRequestId(): string {
  return randomUUID();
}
