import { fileURLToPath } from 'node:url';
import { CLOCK_ENDPOINTS, ENDPOINTS, OUTBOX_ENDPOINTS } from '@kangma/contract';
import type { FastifyInstance } from 'fastify';
import { type Auth, createAuth } from './auth/create-auth.ts';
import type { Config } from './config/config.ts';
import { devClock } from './demo/dev-clock.ts';
import type { OffsetClock } from './demo/offset-clock.ts';
import { createHttp } from './http/create-http.ts';
import { group } from './http/use-cases-needed.ts';
import { outboxPage } from './http/outbox-page.ts';
import { inboxFolder } from './inbox/inbox-folder.ts';
import { inboxStep } from './jobs/inbox-step.ts';
import { startLoop } from './jobs/loop.ts';
import { startWorkers } from './jobs/start-worker.ts';
import { derivedKeys } from './keys/derived-keys.ts';
import { observe } from './observe.ts';
import type { Log } from './ports/log.ts';
import { registerFile } from './register/register-file.ts';
import { verifySignature } from './keys/verify-signature.ts';
import { httpGateway } from './sms/http-gateway.ts';
import { outbox } from './sms/outbox.ts';
import { accessRecords } from './storage/access-records.ts';
import { CODES_CHANGED, RULES_CHANGED } from './storage/channels.ts';
import { Database } from './storage/database.ts';
import { idempotentCalls } from './storage/idempotent-calls.ts';
import { listen } from './storage/listener.ts';
import { plainSql } from './storage/plain-sql.ts';
import { postgresProposals } from './storage/postgres-proposals.ts';
import { PostgresReading } from './storage/postgres-reading.ts';
import { residentOfPhone } from './storage/postgres-residents.ts';
import { CodeFeed } from './use-cases/serving/code-feed.ts';
import { DivisionNames } from './use-cases/serving/division-names.ts';
import { serve } from './use-cases/serving/serve.ts';
import { urlAs, wireDeciding } from './wire-deciding.ts';

const WEB = fileURLToPath(new URL('../../web/dist', import.meta.url));
const SWEEP_EVERY_MS = 600_000;
const LOOK_INTO_INBOX_EVERY_MS = 1000;
/** Of the connections that PostgreSQL allows, what a worker takes. */
const WORKER_CONNECTIONS = 4;

export interface ServerParts {
  readonly config: Config;
  /** of a database that is migrated and has its divisions and policies. */
  readonly databaseUrl: string;
  readonly master: Uint8Array;
  readonly clock: OffsetClock;
  readonly log: Log;
}

export interface RunningServer {
  readonly url: string;
  readonly auth: Auth;
  stop(): Promise<void>;
}

/** Starts everything that serves: the worker, then HTTP. `stop` lets what is under way finish. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, databaseUrl: url, master, clock } = parts;
  const keys = derivedKeys(master);
  const provinces = config.provinces;
  const observing = await observe(parts, keys);
  const log: Log = {
    ...parts.log,
    request: (facts) => {
      parts.log.request(facts);
      observing.request(facts);
    },
  };
  const onIdleError = (error: Error) =>
    log.warn('connection-lost', { code: (error as { code?: string }).code ?? null });
  const app = new Database(urlAs(url, 'kangma_app', keys), config.databaseConnections, onIdleError);
  const settings = {
    url,
    master,
    provinces,
    connections: WORKER_CONNECTIONS,
    logLevel: config.logLevel,
    smsGateway: config.sms,
  };
  // each reads the table of divisions: side by side
  const [workers, deciding] = await Promise.all([
    startWorkers(config.workers, settings, clock, log, observing),
    wireDeciding({ url, keys, clock, provinces, connections: 4, onIdleError }),
  ]);
  const reload = () => {
    deciding.reload().catch((error: unknown) => log.error('rules-not-reloaded', error));
  };
  const feed = new CodeFeed();
  const listener = listen(
    urlAs(url, 'kangma_app', keys),
    {
      [CODES_CHANGED]: (persons) => feed.changed(persons.split(',')),
      [RULES_CHANGED]: reload,
    },
    log,
    () => {
      reload();
      feed.changedAll();
    },
  );
  // one-time codes, sessions and limits live by the machine's clock: a demonstration that moves its time signs nobody out
  const machine = { now: () => Date.now() };
  const sql = plainSql(app);
  const accesses = accessRecords(app, clock);
  const { host, port } = config;
  // an address that stands for all of them is none that somebody could go to
  const reachable = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  const internalUrl = `http://${reachable}:${port}`;
  const publicUrl = config.publicUrl ?? internalUrl;
  const names = new DivisionNames(deciding.places.lookup);
  const messages = outbox(sql, keys);
  const auth = await createAuth({
    sql,
    outbox: messages,
    sms: config.sms === undefined ? messages : httpGateway(config.sms),
    keys,
    clock: machine,
    log,
    accesses,
    oidc: config.oidc,
    publicUrl,
    internalUrl,
    behindProxy: config.trustedProxies > 0,
    placeOf: (division) => names.full(division),
    residentOfPhone: (key) => residentOfPhone(app, key),
  });
  const reading = new PostgresReading(app);
  const useCases = serve({
    reading,
    proposals: postgresProposals(sql),
    verifySignature,
    keys,
    clock,
    machine,
    digest: deciding.digest,
    names,
    feed,
    deciding,
    proof: auth.phones,
    consent: auth.consent,
    register: await registerFile(config.registerFile, keys, log, clock.now()),
    bulkReads: config.bulkReads,
    working: () => workers.working(),
  });
  const http = await createHttp({
    groups: [
      group(ENDPOINTS, { ...useCases, ...auth.handlers }),
      ...(config.devOutbox ? [group(OUTBOX_ENDPOINTS, auth.handlers)] : []),
      ...(config.demoClock
        ? [
            group(
              CLOCK_ENDPOINTS,
              devClock(clock, () => workers.wake()),
            ),
          ]
        : []),
    ],
    routes: [
      (scope) => auth.routes(scope),
      ...(config.devOutbox
        ? [(scope: FastifyInstance) => outboxPage(scope, auth.handlers.outbox)]
        : []),
    ],
    authentication: auth.authentication,
    accesses,
    idempotency: idempotentCalls(sql, keys, machine),
    clock: machine,
    log,
    limits: config.limits,
    trustedProxies: config.trustedProxies,
    publicUrl,
    webFolder: WEB,
  });
  await http.listen({ host, port });
  const inbox =
    config.inboxFolder === undefined
      ? undefined
      : startLoop({
          name: 'inbox',
          log,
          observer: observing,
          idleMs: LOOK_INTO_INBOX_EVERY_MS,
          step: inboxStep({
            inbox: inboxFolder(config.inboxFolder),
            offices: auth.staff,
            deciding,
            reading,
            clock: machine,
            log,
            mostBytes: config.limits.uploadBytes,
          }),
        });
  const sweep = () => Promise.all([auth.sweep(), deciding.population.forgetPresences(clock.now())]);
  const sweeping = setInterval(() => {
    sweep().catch((error: unknown) => log.error('not-swept', error));
  }, SWEEP_EVERY_MS);
  return {
    url: publicUrl,
    auth,
    stop: async () => {
      clearInterval(sweeping);
      await http.close();
      await Promise.all([auth.settled(), inbox?.stop(), workers.stop(), listener.close()]);
      await Promise.all([deciding.close(), app.close(), observing.stop()]);
    },
  };
}
