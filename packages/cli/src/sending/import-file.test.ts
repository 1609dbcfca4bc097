import type { HttpProblemCode } from '@kangma/contract';
import { expect, it } from 'vitest';
import { FOUND, type Io, OK, USAGE } from '../io.ts';
import { run } from '../run.ts';
import { memoryIo } from '../testing/memory-io.ts';

const ID = '01935f7e-1234-4abc-8def-012345678901';
const AT = '2022-04-06T12:00:00+08:00';
const TOKEN = `kgt_${'x'.repeat(43)}`;
const NONE = { total: null, done: 0, accepted: 0, repeated: 0, rejected: 0, parked: 0 };

const RECEIPT = { id: ID, kind: 'laboratory', state: 'received', receivedAt: AT, repeated: false };
const submission = (state: string, rows: object, problem: object | null = null) => ({
  ...RECEIPT,
  state,
  problem,
  channel: 'command',
  finishedAt: null,
  attachment: null,
  rows: { ...NONE, ...rows },
});
const problemOf = (status: number, code: HttpProblemCode, title: string) =>
  Response.json(
    { type: `urn:kangma:problem:${code}`, status, code, title, instance: 'n' },
    { status },
  );

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

/** Runs `kangma import` against a server that gives these answers in order; an error is a network that fails. */
async function imported(
  args: string,
  answers: readonly (object | Response | Error)[],
  more: Partial<Io> = {},
) {
  const calls: Call[] = [];
  const left = [...answers];
  const fetch = (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const next = left.shift() ?? new Error('nothing more was expected');
    if (next instanceof Error) return Promise.reject(next);
    return Promise.resolve(next instanceof Response ? next : Response.json(next));
  };
  const files = { 'results.csv': 'a,b', 'scan.pdf': '%PDF', token: `${TOKEN}\n` };
  const { io, said } = memoryIo(files, {
    fetch: fetch as typeof globalThis.fetch,
    env: { KANGMA_TOKEN: TOKEN, KANGMA_SERVER: 'http://server/' },
    ...more,
  });
  const exitCode = await run(io, ['import', ...args.split(' ').filter(Boolean)], '1.2.3');
  return { exitCode, calls, said };
}

const headers = ({ init }: Call) => init.headers as Record<string, string>;

it('hands a file in, waits for the end, and tells the counts', async () => {
  const { exitCode, calls, said } = await imported('laboratory results.csv', [
    RECEIPT,
    submission('reading', { done: 2 }),
    submission('done', { total: 3, done: 3, accepted: 2, repeated: 1 }),
    { items: [], next: null },
  ]);
  expect({ exitCode, ...said }).toMatchObject({
    exitCode: OK,
    out: `receipt ${ID}, received ${AT}\n3 rows: 2 accepted, 1 repeated, 0 rejected, 0 parked\n`,
    err: '',
    waits: [500],
  });
  expect(calls[0]!.url).toBe('http://server/v1/submissions');
  expect(headers(calls[0]!)).toMatchObject({ authorization: `Bearer ${TOKEN}` });
  const form = calls[0]!.init.body as FormData;
  expect([form.get('kind'), form.get('channel'), form.get('attachment')]).toEqual([
    'laboratory',
    'command',
    null,
  ]);
});

it('names every row that did not become evidence, page by page, in the language asked for', async () => {
  const row = (n: number, outcome: string, field: string | null) => ({
    row: n,
    outcome,
    settledAt: null,
    problems: [{ code: 'document-checksum', field, message: '证件号码校验位不符' }],
  });
  const { exitCode, calls, said } = await imported('laboratory results.csv --language zh-Hans', [
    RECEIPT,
    submission('done', { done: 3, accepted: 1, rejected: 1, parked: 1 }),
    { items: [row(2, 'rejected', 'document')], next: 'page-2' },
    {
      items: [row(3, 'parked', null), { ...row(4, 'parked', null), settledAt: AT }],
      next: null,
    },
  ]);
  expect(exitCode).toBe(FOUND);
  expect(said.out.split('\n').slice(2)).toEqual([
    'row 2\trejected\tdocument: 证件号码校验位不符 [document-checksum]',
    'row 3\tparked\t证件号码校验位不符 [document-checksum]',
    '',
  ]);
  expect(headers(calls[0]!)).toMatchObject({ 'accept-language': 'zh-Hans' });
  expect(calls[3]!.url).toContain('cursor=page-2');
});

it('says why a file was refused as a whole', async () => {
  const problem = { code: 'header-missing', field: null, message: 'No header row was found.' };
  const { exitCode, said } = await imported('laboratory results.csv', [
    { ...RECEIPT, repeated: true },
    submission('refused', {}, problem),
    { items: [], next: null },
  ]);
  expect(exitCode).toBe(FOUND);
  expect(said.out).toContain(
    ', the same as before\nrefused as a whole: No header row was found. [',
  );
});

it('sends the same file under the same key, another file or scan under another', async () => {
  const keys: string[] = [];
  for (const args of [
    'laboratory results.csv',
    'laboratory results.csv',
    'cases results.csv',
    'laboratory results.csv --attachment scan.pdf',
    'laboratory scan.pdf',
  ]) {
    const { calls } = await imported(args, [problemOf(403, 'kind-not-yours', 'Not yours.')]);
    keys.push(headers(calls[0]!)['idempotency-key']!);
  }
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(4);
});

it('waits for a server that is away for a moment, and gives up on one that stays away', async () => {
  const passing = await imported(
    'laboratory results.csv',
    [
      new Error('ECONNREFUSED'),
      problemOf(503, 'not-ready', 'The server is starting.'),
      RECEIPT,
      submission('done', { done: 1, accepted: 1 }),
      { items: [], next: null },
    ],
    { watched: true },
  );
  expect(passing.exitCode).toBe(OK);
  expect(passing.said.waits).toEqual([500, 1000]);
  expect(passing.said.err).toContain('The server does not answer. Trying again in 0.5 s.\n');
  const keys = passing.calls.slice(0, 3).map((call) => headers(call)['idempotency-key']);
  expect(new Set(keys).size).toBe(1);

  const away = await imported('laboratory results.csv', []);
  expect([away.exitCode, away.calls.length]).toEqual([USAGE, 8]);
  expect(away.said.err).toBe('kangma import: The server does not answer.\n');
});

it('tells a refusal, and an answer that is none of ours, at once', async () => {
  const refused = await imported('cases results.csv', [
    problemOf(403, 'kind-not-yours', 'Not yours.'),
  ]);
  expect([refused.exitCode, refused.said.err]).toEqual([
    USAGE,
    'kangma import: Not yours. [kind-not-yours]\n',
  ]);
  const proxy = () => new Response('<html>', { status: 502 });
  const other = await imported('cases results.csv', Array.from({ length: 8 }, proxy));
  expect(other.said.err).toContain('no server of ours (HTTP status 502)');
});

it('takes the token from a file and the server from the call, and refuses what cannot be either', async () => {
  const { calls } = await imported(
    'laboratory results.csv --server https://other --token-file token',
    [problemOf(403, 'kind-not-yours', 'Not yours.')],
    { env: {} },
  );
  expect(calls[0]!.url).toBe('https://other/v1/submissions');
  expect(headers(calls[0]!)).toMatchObject({ authorization: `Bearer ${TOKEN}` });

  for (const [args, told] of [
    ['laboratory', 'a kind and a file are needed'],
    ['laboratory nothing.csv', 'nothing.csv: no such file'],
    ['laboratory results.csv --attachment no.pdf', 'no.pdf: no such file'],
    ['laboratory results.csv --token-file no', 'no: no such file'],
    ['laboratory results.csv', 'an API token is needed'],
    ['laboratory results.csv --server ftp://x', 'an address that begins with'],
  ] as const) {
    const refused = await imported(args, [], { env: {} });
    expect(refused).toMatchObject({ exitCode: USAGE, calls: [] });
    expect(refused.said.err).toContain(told);
  }
});
