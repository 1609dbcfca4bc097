// npm run sim: a laboratory's file with the third negative is uploaded, and the person's open page turns green. A thousand people
// watch their pages, a hundred thousand are registered, and other results arrive all the while. The server is a process of its
// own, as `npm start` has it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type ClientRequest, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { newToken, tokenHash } from '../../../packages/server/src/auth/token.ts';
import { freePort } from '../../../packages/server/src/postgres/free-port.ts';
import {
  csvOf,
  type Invented,
  invented,
  named,
} from '../../../packages/server/src/testing/invented.ts';
import { local, SmallProvince } from '../../../packages/server/src/testing/small-province.ts';
import { shown, withPostgres } from './bench-store.ts';

const PEOPLE = Number(process.env['SIM_PEOPLE'] ?? 100_000);
const WATCHED = Number(process.env['SIM_WATCHED'] ?? 1000);
const PER_FILE = 10;
const ARRIVING_PER_SECOND = 500;
/** One office may hand in so many files a minute and no more. */
const LABORATORIES = 20;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MAIN = fileURLToPath(new URL('../../../packages/server/src/main.ts', import.meta.url));

export async function liveChange(): Promise<void> {
  await withPostgres(async (url, folder) => {
    const people = Array.from({ length: PEOPLE }, (_, i) => invented(i));
    const watched = people.slice(0, WATCHED);
    const { tokens, laboratories } = await prepare(url, people, watched);
    const server = await startServer(url, folder);
    try {
      const pages = await Promise.all(tokens.map((token) => openPage(server.port, token)));
      const others = people.slice(WATCHED);
      let file = 0;
      const noise = setInterval(() => {
        const rows = Array.from({ length: ARRIVING_PER_SECOND }, (_, i) =>
          resultOf(others[(file * ARRIVING_PER_SECOND + i) % others.length]!, `N${file}-${i}`),
        );
        file++;
        void upload(server.port, laboratories[file % LABORATORIES]!, csvOf('laboratory', rows));
      }, 1000);
      const waits: number[] = [];
      for (let i = 0; i < WATCHED; i += PER_FILE) {
        const some = watched.slice(i, i + PER_FILE);
        const rows = some.map((one, j) => resultOf(one, `T3-${i + j}`));
        const sent = performance.now();
        const green = pages.slice(i, i + PER_FILE).map((page) => page.green);
        const laboratory = laboratories[(i / PER_FILE) % LABORATORIES]!;
        await upload(server.port, laboratory, csvOf('laboratory', rows));
        for (const at of await Promise.all(green)) waits.push(at - sent);
      }
      clearInterval(noise);
      for (const page of pages) page.close();
      waits.sort((a, b) => a - b);
      const at = (part: number) =>
        waits[Math.min(waits.length - 1, Math.floor(waits.length * part))]!;
      console.log(`Upload of the third negative → the open page is green: ${shown(WATCHED)} persons, ${shown(PEOPLE)} residents, ${ARRIVING_PER_SECOND} other rows/s

median ${shown(at(0.5))} ms   95 % ${shown(at(0.95))} ms   99 % ${shown(at(0.99))} ms (target: under 1,000)   longest ${shown(waits.at(-1)!)} ms
the server and its worker: ${shown(residentMegabytes(server.pid))} MB resident (target: under 500)
`);
    } finally {
      await server.stop();
    }
  });
}

/** Everybody is registered and green; those watched have been flagged and have two of three negatives. Their sessions are open. */
async function prepare(url: string, people: readonly Invented[], watched: readonly Invented[]) {
  const now = Date.now();
  const province = await SmallProvince.open({ url, begin: new Date(now - 6 * DAY).toISOString() });
  try {
    await province.register(people.length);
    const at = (ms: number) => local(new Date(ms).toISOString());
    province.clock.time = now - 5 * DAY;
    await province.takeIn(
      'flags',
      watched.map((one) => ({ ...named(one), list: 'data-match', from: at(now - 5 * DAY) })),
    );
    for (const days of [4, 2]) {
      province.clock.time = now - days * DAY + HOUR;
      const rows = watched.map((one, i) => ({
        ...named(one),
        sampleId: `T${days}-${i}`,
        sampledAt: at(now - days * DAY - HOUR),
        reportedAt: at(now - days * DAY),
        result: 'negative',
      }));
      await province.takeIn('laboratory', rows);
    }
    const laboratories = Array.from({ length: LABORATORIES }, () => newToken());
    for (const [i, token] of laboratories.entries()) {
      await province.pool.query(
        `with s as (insert into staff (staff_id, login, name, role, division, office, phone, password_hash)
            values (gen_random_uuid(), $2, '示例', 'laboratory', '3502', $2, '', '') returning staff_id)
          insert into staff_session (token_hash, staff_id, issued_at, expires_at)
            select $1, staff_id, now(), now() + interval '1 hour' from s`,
        [tokenHash(token), `laboratory-${i}`],
      );
    }
    const tokens: string[] = [];
    for (const one of watched) {
      const { person, colour } = await province.standing(one);
      if (colour !== 'yellow') throw new Error(`a watched person is ${colour}`);
      const token = newToken();
      tokens.push(token);
      await province.pool.query(
        `insert into resident_session (token_hash, person_id, language, issued_at, expires_at)
          values ($1, $2, 'en', now(), now() + interval '1 hour')`,
        [tokenHash(token), person],
      );
    }
    return { tokens, laboratories };
  } finally {
    await province.close();
  }
}

function resultOf(one: Invented, sampleId: string) {
  const now = Date.now();
  const at = (ms: number) => local(new Date(ms).toISOString());
  return {
    ...named(one),
    sampleId,
    sampledAt: at(now - HOUR),
    reportedAt: at(now - 60_000),
    result: 'negative',
  };
}

interface Page {
  /** when the page turned green. */
  readonly green: Promise<number>;
  close(): void;
}

/** A page that is open: resolves when it shows the first colour, which is yellow. */
function openPage(port: number, token: string): Promise<Page> {
  const opened = Promise.withResolvers<Page>();
  const green = Promise.withResolvers<number>();
  const request: ClientRequest = get(
    {
      host: '127.0.0.1',
      port,
      path: '/v1/me/events',
      agent: false,
      headers: { authorization: `Bearer ${token}` },
    },
    (response) => {
      if (response.statusCode !== 200) opened.reject(new Error(`events: ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        if (text.includes('"colour":"yellow"')) opened.resolve(page);
        if (text.includes('"colour":"green"')) green.resolve(performance.now());
      });
    },
  );
  const page = { green: green.promise, close: () => request.destroy() };
  request.on('error', opened.reject);
  return opened.promise;
}

async function upload(port: number, token: string, bytes: Buffer): Promise<void> {
  const form = new FormData();
  form.set('kind', 'laboratory');
  form.set('file', new Blob([new Uint8Array(bytes)]), 'results.csv');
  const response = await fetch(`http://127.0.0.1:${port}/v1/submissions`, {
    method: 'POST',
    body: form,
    headers: {
      authorization: `Bearer ${token}`,
      'x-kangma': '1',
      'idempotency-key': crypto.randomUUID(),
    },
  });
  if (response.status !== 202)
    throw new Error(`upload: ${response.status} ${await response.text()}`);
}

async function startServer(url: string, folder: string) {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN, '--empty'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: url,
      KANGMA_DATA: folder,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      KANGMA_REQUESTS_PER_MINUTE: '1000000',
    },
  });
  const ready = Promise.withResolvers<void>();
  child.stdout.on('data', (text: Buffer) => {
    if (text.includes('Kangma is running')) ready.resolve();
  });
  child.on('exit', (code) => ready.reject(new Error(`the server ended with ${code}`)));
  await ready.promise;
  const ended = Promise.withResolvers<void>();
  child.on('exit', () => ended.resolve());
  return {
    port,
    pid: child.pid!,
    stop: async () => {
      child.kill('SIGINT');
      await ended.promise;
    },
  };
}

/** Of a process and those that it started; where the system does not tell, NaN. @returns megabytes. */
function residentMegabytes(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    return ['', ...children]
      .filter((child, i) => i === 0 || child !== '')
      .map((child) => readFileSync(`/proc/${child || pid}/statm`, 'utf8').split(' ')[1])
      .reduce((sum, pages) => sum + (Number(pages) * 4096) / 1e6, 0);
  } catch {
    return Number.NaN;
  }
}
