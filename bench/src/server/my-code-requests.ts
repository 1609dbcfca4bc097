// npm run bench my-code: GET /v1/me/code through the whole server – session, code, both from PostgreSQL – beside a bare node:http
// server that does one pipelined prepared select of the same row.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { newToken, tokenHash } from '../../../packages/server/src/auth/token.ts';
import { readConfig } from '../../../packages/server/src/config/config.ts';
import { OffsetClock } from '../../../packages/server/src/demo/offset-clock.ts';
import { createLog } from '../../../packages/server/src/log/create-log.ts';
import { freePort } from '../../../packages/server/src/postgres/free-port.ts';
import { startServer } from '../../../packages/server/src/start-server.ts';
import { TEST_MASTER } from '../../../packages/server/src/testing/test-keys.ts';
import type { SmallProvince } from '../../../packages/server/src/testing/small-province.ts';
import { shown, withStore } from './bench-store.ts';

const PEOPLE = 10_000;
const SESSIONS = 2000;
/** an ordinary hour, and everybody at once. */
const CONNECTIONS = [64, 512];
const ROUNDS = 5;
const ROUND_MS = 3000;

export async function myCodeRequests(): Promise<void> {
  await withStore(async (province) => {
    await province.register(PEOPLE);
    const { requests, persons } = await openSessions(province);
    const ours = await startOurs(province.url);
    const bare = await startBare(province.url, persons);
    for (const connections of CONNECTIONS) {
      const rates: [number, number][] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const a = await load(ours.port, requests, connections);
        const b = await load(bare.port, requests, connections);
        // the first round warms up
        if (round > 0) rates.push([a, b]);
      }
      const median = (list: number[]) => list.toSorted((x, y) => x - y)[Math.floor(ROUNDS / 2)]!;
      const a = median(rates.map(([rate]) => rate));
      const b = median(rates.map(([, rate]) => rate));
      const ratio = median(rates.map(([x, y]) => x / y));
      console.log(`GET my code, ${connections} connections, ${shown(PEOPLE)} residents: requests/s, median of ${ROUNDS} rounds

the server: session and code from PostgreSQL, schema, headers, request log  ${shown(a)}   ratio ${ratio.toFixed(2)}   target 1.0
bare node:http with one pipelined prepared select of the same row           ${shown(b)}
`);
    }
    await ours.stop();
    await bare.stop();
    console.log(
      `both servers in one process: ${shown(process.memoryUsage().rss / 1e6)} MB resident\n`,
    );
  });
}

interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

async function openSessions({ pool }: SmallProvince) {
  const { rows } = await pool.query<{ person_id: string }>('select person_id from code limit $1', [
    SESSIONS,
  ]);
  const persons = rows.map(({ person_id }) => person_id);
  const tokens = persons.map(() => newToken());
  await pool.query(
    `insert into resident_session (token_hash, person_id, language, issued_at, expires_at)
      select hash, person, 'zh-Hans', now(), now() + interval '1 day' from unnest($1::bytea[], $2::uuid[]) as s(hash, person)`,
    [tokens.map((token) => tokenHash(token)!), persons],
  );
  const requests = tokens.map(
    (token) =>
      `GET /v1/me/code HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\nAccept-Language: zh-CN\r\n\r\n`,
  );
  return { requests, persons };
}

async function startOurs(databaseUrl: string): Promise<Running> {
  const port = await freePort();
  const read = readConfig({ PORT: String(port), DATABASE_URL: databaseUrl });
  if (!read.ok) throw new Error('the configuration is wrong');
  // all requests come from one address here, which a server limits
  const limits = { ...read.config.limits, requestsPerMinute: Number.MAX_SAFE_INTEGER };
  const server = await startServer({
    config: { ...read.config, limits },
    databaseUrl,
    master: TEST_MASTER,
    clock: new OffsetClock(),
    // the log is written, but to nowhere
    log: createLog('info', { write: () => {} }),
  });
  return { port, stop: () => server.stop() };
}

async function startBare(url: string, persons: readonly string[]): Promise<Running> {
  const client = new pg.Client({ connectionString: url, pipeline: true });
  await client.connect();
  let asked = 0;
  const server = createServer((_request, response) => {
    const person = persons[asked++ % persons.length];
    const select = {
      name: 'bare',
      text: 'select colour, since, decided_at, next_change_at, decision_no, summary from code where person_id = $1',
      values: [person],
    };
    client.query(select, (error: Error | undefined, result) => {
      if (error) {
        response.destroy();
        return;
      }
      const body = JSON.stringify(result.rows[0]);
      response.setHeader('content-type', 'application/json');
      response.setHeader('content-length', Buffer.byteLength(body));
      response.end(body);
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await client.end();
    },
  };
}

function load(port: number, requests: readonly string[], connections: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const worker = new Worker(new URL('./load.ts', import.meta.url), {
    workerData: { port, requests, connections, milliseconds: ROUND_MS },
  });
  worker.on('error', reject);
  worker.on('message', ({ answered, failed }: { answered: number; failed: number }) => {
    if (failed > 0) reject(new Error(`${failed} requests failed`));
    else resolve((answered / ROUND_MS) * 1000);
  });
  return promise;
}
