// npm run bench intake: rows of a laboratory's file, from sealed bytes to evidence, decisions, history and projection, beside a
// binary COPY of the same rows of evidence into the same indexed table.
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import {
  csvOf,
  type Invented,
  invented,
  named,
  residentRow,
} from '../../../packages/server/src/testing/invented.ts';
import { local, type SmallProvince } from '../../../packages/server/src/testing/small-province.ts';
import { workerProcess } from '../../../packages/server/src/testing/worker-process.ts';
import { perSecond, shown, timed, withStore } from './bench-store.ts';

const PEOPLE = 50_000;
/** One in so many is flagged, and has a course that each result counts in. */
const FLAGGED_ONE_IN = 20;
const FILES = 4;
const DAY = 86_400_000;

export async function intakeRows(): Promise<void> {
  await withStore(async (province) => {
    const people = Array.from({ length: PEOPLE }, (_, i) => invented(i));
    const at = () => local(new Date(province.clock.time).toISOString());
    const registered = await timed(() => take(province, 'residents', people.map(residentRow)));
    const declared = await timed(() =>
      take(
        province,
        'declarations',
        people.map((one) => ({ ...named(one), item: 'healthy', declaredAt: at() })),
      ),
    );
    const flagged = people.filter((_, i) => i % FLAGGED_ONE_IN === 0);
    await take(
      province,
      'flags',
      flagged.map((one) => ({ ...named(one), list: 'data-match', from: at() })),
    );
    const times: number[] = [];
    for (let file = 0; file < FILES; file++) {
      province.clock.time += DAY;
      const rows = results(people, file, province.clock.time);
      times.push(await timed(() => take(province, 'laboratory', rows)));
    }
    const taken = perSecond(PEOPLE, median(times));
    const byTwo = perSecond(PEOPLE, await byWorkers(province, people, 2));
    const [once, batches] = await copies(province.url);
    console.log(`A laboratory's file of ${shown(PEOPLE)} rows, one in ${FLAGGED_ONE_IN} about somebody in a course: rows/s, median of ${FILES} files

intake by one worker, batches of at most 500, each a transaction on disk   ${shown(taken)}
intake by two workers, a file each                                         ${shown(byTwo)}
binary COPY of the same evidence in batches of 500   ${shown(batches)}   ratio ${(taken / batches).toFixed(2)}, two workers ${(byTwo / batches).toFixed(2)}   target 0.20
binary COPY of the same evidence, all in one         ${shown(once)}   ratio ${(taken / once).toFixed(2)}, two workers ${(byTwo / once).toFixed(2)}
residents registered ${shown(perSecond(PEOPLE, registered))}/s, declarations ${shown(perSecond(PEOPLE, declared))}/s (every one a first decision)
`);
    province.clock.time = Date.now();
    const { differences, decisions } = await province.verify();
    console.log(`${shown(decisions)} decisions made again: ${differences.length} differ\n`);
  }, new Date(Date.now() - FILES * DAY).toISOString());
}

async function take(
  province: SmallProvince,
  kind: Parameters<SmallProvince['takeIn']>[0],
  rows: Parameters<typeof csvOf>[1],
): Promise<void> {
  const receipt = await province.takeIn(kind, csvOf(kind, rows));
  if (receipt.accepted !== rows.length) throw new Error(`${kind}: ${JSON.stringify(receipt)}`);
}

/** Two files at once, each taken in by a worker process of its own: milliseconds from handing in to the last row. */
async function byWorkers(
  province: SmallProvince,
  people: readonly Invented[],
  count: number,
): Promise<number> {
  const workers = Array.from({ length: count }, () => workerProcess(province.url, 30_000));
  const take = async (file: number, all: readonly Invented[]) => {
    const share = Math.ceil(all.length / count);
    const texts = Array.from({ length: count }, (_, i) =>
      csvOf(
        'laboratory',
        results(all.slice(i * share, (i + 1) * share), file, province.clock.time),
      ),
    );
    return timed(async () => {
      for (const text of texts) await province.handIn('laboratory', text);
      await allDone(province.url);
    });
  };
  try {
    // for all of them to start and to warm up
    for (let file = 0; file < FILES; file++) await take(FILES + file, people.slice(0, PEOPLE / 5));
    return await take(2 * FILES, people);
  } finally {
    for (const worker of workers) await worker.kill();
  }
}

async function allDone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const left = async () => {
    const { rows } = await client.query<{ left: string }>(
      `select count(*) as left from submission where state in ('received', 'reading')`,
    );
    return Number(rows[0]!.left);
  };
  while ((await left()) > 0) await setTimeout(10);
  await client.end();
}

function results(people: readonly Invented[], file: number, now: number) {
  const time = (ms: number) => local(new Date(ms).toISOString());
  return people.map((one, i) => ({
    ...named(one),
    sampleId: `B${file}-${i}`,
    sampledAt: time(now - DAY / 4),
    reportedAt: time(now - DAY / 8),
    result: 'negative',
  }));
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
}

/** Copies the last file's evidence into a table like the first, beside the rest of it: rows/s all in one, and in batches. */
async function copies(url: string): Promise<[number, number]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const last = `(select submission_id from submission where kind = 'laboratory' order by received_at desc limit 1)`;
    const batch = (i: number, size: number) =>
      `copy (select * from evidence where submission_id = ${last} order by row_number offset ${i * size} limit ${size})
        to stdout (format binary)`;
    const rates: number[] = [];
    for (const size of [PEOPLE, 500]) {
      await client.query('create table evidence_copy (like evidence including all)');
      await client.query(
        `insert into evidence_copy select * from evidence where submission_id is distinct from ${last}`,
      );
      const files: Buffer[] = [];
      for (let i = 0; i < PEOPLE / size; i++) {
        const chunks: Buffer[] = [];
        for await (const chunk of client.query(copyTo(batch(i, size))))
          chunks.push(chunk as Buffer);
        files.push(Buffer.concat(chunks));
      }
      const ms = await timed(async () => {
        for (const file of files) {
          const copy = client.query(copyFrom('copy evidence_copy from stdin (format binary)'));
          await pipeline(Readable.from([file]), copy);
        }
      });
      rates.push(perSecond(PEOPLE, ms));
      await client.query('drop table evidence_copy');
    }
    return rates as [number, number];
  } finally {
    await client.end();
  }
}
