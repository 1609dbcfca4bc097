import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { inboxFolder } from '../inbox/inbox-folder.ts';
import type { Office } from '../ports/offices.ts';
import { Database } from '../storage/database.ts';
import { PostgresReading } from '../storage/postgres-reading.ts';
import { csvOf, type Invented, named } from '../testing/invented.ts';
import { SmallProvince } from '../testing/small-province.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { urlAs } from '../wire-deciding.ts';
import { inboxStep, type InboxWork } from './inbox-step.ts';

const STAFF = '01935f7e-1234-4abc-8def-012345678901';
const OFFICES: Readonly<Record<string, Office>> = {
  lab: { staff: STAFF, role: 'laboratory', division: '3502', office: '示例检验所' },
  other: { staff: STAFF, role: 'laboratory', division: '3502', office: '另一检验所' },
};

let province: SmallProvince;
let app: Database;
let people: readonly Invented[];
let root: string;
let errors: string[];
let failing: boolean;
let clock: { time: number; now(): number };
let step: () => Promise<boolean>;

/** A server that has just started, over the same folder and database. */
function start(more: Partial<InboxWork> = {}) {
  return inboxStep({
    inbox: inboxFolder(root),
    offices: { find: (login) => Promise.resolve(OFFICES[login]) },
    deciding: province.deciding,
    reading: new PostgresReading(app),
    clock,
    log: { info() {}, warn() {}, request() {}, error: (event) => void errors.push(event) },
    mostBytes: 10_000,
    ...more,
  });
}

beforeAll(async () => {
  province = await SmallProvince.open();
  app = new Database(urlAs(province.url, 'kangma_app', TEST_KEYS), 2, () => {});
  people = await province.register(2);
});
afterAll(async () => {
  await app.close();
  await province.close();
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kangma-inbox-step-'));
  errors = [];
  failing = false;
  clock = { time: Date.parse('2022-04-02T08:00+08:00'), now: () => clock.time };
  step = start();
});
afterEach(() => rmSync(root, { recursive: true }));

function lay(path: string, content: string | Uint8Array): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Looks now, and again when all that lies there has lain still. */
async function settle(): Promise<void> {
  await step();
  clock.time += 2000;
  await step();
}

const inIt = (path: string) => readdirSync(join(root, path)).toSorted();
const told = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as object;

let samples = 0;
/** A laboratory's file: one good row, one whose number is wrong. */
function results(): Uint8Array {
  const one = (who: object) => ({
    ...named({ ...people[0]!, ...who }),
    sampleId: `S-${samples++}`,
    sampledAt: '2022-04-01T08:00:00',
    reportedAt: '2022-04-01T12:00:00',
    result: 'negative',
  });
  return csvOf('laboratory', [one({}), one({ document: '990101199001010010' })]);
}

test('a file is handed in once it has lain still, and its receipt is completed when it has been taken in', async () => {
  lay('lab/laboratory/结果 一.csv', results());
  await step();
  clock.time += 1999;
  await step();
  expect(inIt('lab/laboratory')).toEqual(['结果 一.csv']);
  clock.time += 1;
  await step();
  const receipt = 'lab/laboratory/done/结果 一.csv.receipt.json';
  expect(told(receipt)).toMatchObject({ state: 'received', channel: 'folder', finishedAt: null });
  await province.settle();
  await step();
  expect(told(receipt)).toMatchObject({
    state: 'done',
    finishedAt: expect.any(String) as string,
    rows: { total: 2, accepted: 1, rejected: 1 },
    left: [
      {
        row: 3,
        outcome: 'rejected',
        problems: [{ field: 'document', message: expect.stringContaining('校验位') as string }],
      },
    ],
  });
  expect(inIt('lab/laboratory')).toEqual(['done']);
  const { rows } = await province.pool.query(
    "select office, channel, submitted_by from submission where channel = 'folder'",
  );
  expect(rows).toEqual([{ office: '示例检验所', channel: 'folder', submitted_by: STAFF }]);
});

test('a file that still grows is waited for', async () => {
  lay('lab/laboratory/a.csv', 'a');
  await step();
  clock.time += 1500;
  lay('lab/laboratory/a.csv', 'ab');
  await step();
  clock.time += 1500;
  await step();
  expect(inIt('lab/laboratory')).toEqual(['a.csv']);
  clock.time += 500;
  await step();
  expect(inIt('lab/laboratory')).toEqual(['done']);
});

test('a scan beside it is kept as the attachment', async () => {
  lay('lab/laboratory/scanned.csv', results());
  lay('lab/laboratory/scanned.csv.scan.pdf', '%PDF-');
  await settle();
  const { id } = told('lab/laboratory/done/scanned.csv.receipt.json') as { id: string };
  const { rows } = await province.pool.query(
    "select content from submission_part where submission_id = $1 and purpose = 'attachment'",
    [id],
  );
  const [{ content }] = rows as [{ content: Buffer }];
  expect(TEST_KEYS.openBytes(content, `attachment|${id}|0`).toString()).toBe('%PDF-');
});

test('a server that stopped in the middle goes on: nothing twice, no receipt forgotten', async () => {
  const file = results();
  lay('lab/laboratory/a.csv', file);
  // it was handed in, and the server ended before the file was put away
  const inbox = inboxFolder(root);
  step = start({ inbox: { ...inbox, accept: () => Promise.reject(new Error('power')) } });
  await settle();
  expect([inIt('lab/laboratory'), errors]).toEqual([['a.csv'], ['inbox-file-not-taken']]);
  step = start();
  await settle();
  const { id } = told('lab/laboratory/done/a.csv.receipt.json') as { id: string };
  // and again before the receipt was complete
  step = start();
  await province.settle();
  await step();
  expect(told('lab/laboratory/done/a.csv.receipt.json')).toMatchObject({ id, state: 'done' });
  // laid in again, it is the same
  lay('lab/laboratory/later.csv', file);
  await settle();
  expect(told('lab/laboratory/done/later.csv.receipt.json')).toMatchObject({ id, state: 'done' });
});

test.each([
  ['nobody/laboratory/a.csv', 'unknown-login', 'rows'],
  ['lab/cases/a.csv', 'kind-not-yours', 'rows'],
  ['lab/spells/a.csv', 'unknown-kind', 'rows'],
  ['lab/laboratory/a.csv', 'file-empty', ''],
  ['lab/laboratory/a.csv', 'too-large', 'x'.repeat(10_001)],
])('%s is refused: %s', async (path, code, content) => {
  lay(path, content);
  await settle();
  const folder = join(path, '..', 'refused');
  expect(inIt(folder)).toEqual(['a.csv', 'a.csv.reason.json']);
  const reason = told(join(folder, 'a.csv.reason.json')) as { message: string };
  expect(reason).toMatchObject({ code });
  expect(reason.message).toMatch(/\p{Script=Han}/u);
  expect(reason.message).not.toContain('{');
});

test('one that cannot be read keeps no other waiting, and is tried again later', async () => {
  const inbox = inboxFolder(root);
  const read: typeof inbox.read = (file) =>
    failing && file.name === 'bad.csv' ? Promise.reject(new Error('EACCES')) : inbox.read(file);
  step = start({ inbox: { ...inbox, read } });
  failing = true;
  lay('lab/laboratory/bad.csv', results());
  lay('lab/laboratory/good.csv', results());
  await settle();
  await step();
  expect([inIt('lab/laboratory'), errors]).toEqual([['bad.csv', 'done'], ['inbox-file-not-taken']]);
  failing = false;
  clock.time += 60_000;
  await step();
  expect(inIt('lab/laboratory')).toEqual(['done']);
});

test('a receipt that names another office’s submission tells nothing of it', async () => {
  const foreign = await province.takeIn('laboratory', results(), OFFICES['other']);
  const laid = JSON.stringify({ id: foreign.id, finishedAt: null });
  lay('lab/laboratory/done/x.receipt.json', laid);
  await step();
  expect(told('lab/laboratory/done/x.receipt.json')).toEqual({ id: foreign.id, finishedAt: null });
});
