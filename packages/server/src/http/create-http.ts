import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import type { AccessLog } from '../ports/access-log.ts';
import type { Authentication } from '../ports/authentication.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdempotencyStore } from '../ports/idempotency.ts';
import type { Log } from '../ports/log.ts';
import { CallFailure } from './call-failure.ts';
import { callerOf } from './caller-of.ts';
import { EventStreams } from './event-streams.ts';
import { failureOf } from './failure-of.ts';
import { fieldFaults } from './field-faults.ts';
import { openApi } from './open-api.ts';
import { sendProblem } from './problem-reply.ts';
import { addressKey, RateLimiter } from './rate-limiter.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';
import { newRequestId, registerEndpoint } from './register-endpoint.ts';
import { securityHeaders } from './security-headers.ts';
import { Slots } from './slots.ts';
import type { Group } from './use-cases-needed.ts';
import { webPages } from './web-pages.ts';

const UPLOADS_AT_ONCE = 4;

export interface HttpParts {
  /** Endpoints with what stands behind them. */
  readonly groups: readonly Group[];
  /** Pages and redirects besides, such as those of signing in. */
  readonly routes: readonly ((app: FastifyInstance) => Promise<void> | void)[];
  readonly authentication: Authentication;
  readonly accesses: AccessLog;
  readonly idempotency: IdempotencyStore;
  /** The machine’s: limits count real minutes. */
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: Config['limits'];
  readonly trustedProxies: number;
  /** where people reach the server, without a slash at the end. */
  readonly publicUrl: string;
  /** where the built pages are. */
  readonly webFolder: string;
}

/**
 * The HTTP server, ready to listen: every endpoint of the groups exactly as the contract describes it. `close()` lets
 * running requests finish and ends the event streams.
 */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { groups, routes, authentication, log, clock, limits, publicUrl } = parts;
  const app = Fastify({
    trustProxy: (_address, hop) => hop < parts.trustedProxies,
    bodyLimit: limits.bodyBytes,
    genReqId: newRequestId,
    requestIdHeader: false,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 100 },
  });
  const limiter = new RateLimiter(clock);
  const streams = new EventStreams();
  const { page, data } = securityHeaders(publicUrl);

  readAndWriteBySchema(app);
  tellProblems(app, log, limits.bodyBytes);

  app.addHook('onRequest', (request, reply, done) => {
    const { endpoint, rate } = request.routeOptions.config;
    reply.headers(endpoint === undefined ? page : data);
    const address = addressKey(request.ip);
    const wait = Math.max(
      limiter.take(address, limits.requestsPerMinute),
      rate === undefined
        ? 0
        : limiter.take(`${request.routeOptions.url}|${address}`, rate.perMinute),
    );
    if (wait > 0) throw new CallFailure({ code: 'too-many-requests', params: { seconds: wait } });
    refuseCrossSite(request, publicUrl);
    done();
  });
  app.addHook('onResponse', ({ id, method, routeOptions }, reply, done) => {
    const route = routeOptions.url ?? '(none)';
    log.request({ id, method, route, status: reply.statusCode, ms: reply.elapsedTime });
    done();
  });
  app.addHook('preClose', () => Promise.resolve(streams.close()));

  await app.register(cookie);
  await app.register(multipart);
  await openApi(app, publicUrl);
  const endpointParts = {
    ...parts,
    callerOf: callerOf(authentication, publicUrl),
    limiter,
    streams,
    uploads: new Slots(UPLOADS_AT_ONCE),
    uploadBytes: limits.uploadBytes,
  };
  for (const { endpoints, handlers } of groups) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const handler = handlers[name] as Parameters<typeof registerEndpoint>[3];
      registerEndpoint(app, name, endpoint, handler, endpointParts);
    }
  }
  for (const add of routes) await app.register(async (scope) => add(scope));
  await webPages(app, parts.webFolder);
  await app.ready();
  return app;
}

/** What is not declared goes neither in nor out; a route that declares nothing about its answer does not start. */
function readAndWriteBySchema(app: FastifyInstance): void {
  app.addHook('onRoute', ({ schema, url, method }) => {
    if (schema?.response === undefined && schema?.hide !== true) {
      throw new Error(`${String(method)} ${url} does not say what it answers`);
    }
  });
  app.setValidatorCompiler(({ schema }) => (data: unknown) => {
    const read = (schema as z.ZodType).safeParse(data ?? {});
    if (read.success) return { value: read.data };
    const faults = fieldFaults(read.error.issues, data);
    return { error: new CallFailure({ code: 'invalid-request' }, faults) };
  });
  app.setSerializerCompiler(
    ({ schema }) =>
      (data: unknown) =>
        JSON.stringify(z.encode(schema as z.ZodType, data)),
  );
}

function tellProblems(app: FastifyInstance, log: Log, bodyBytes: number): void {
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, 'not-found'));
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof CallFailure) {
      return sendProblem(request, reply, error.code, error.params, error.faults);
    }
    const code = failureOf(error);
    if (code === 'internal' || code === 'not-ready' || code === 'storage-full') {
      log.error('request-failed', error, { id: request.id, route: request.routeOptions.url });
    }
    return sendProblem(request, reply, code, code === 'too-large' ? { max: bodyBytes } : {});
  });
}
