import { readFileSync } from 'node:fs';
import type { CallOutput, PROPOSAL_ENDPOINTS } from '@kangma/contract';
import { canonicalJson, parsePolicy } from '@kangma/policy';
import { expect, it } from 'vitest';
import { FOUND, OK, USAGE } from '../io.ts';
import { run } from '../run.ts';
import { memoryIo } from '../testing/memory-io.ts';

type Proposal = CallOutput<(typeof PROPOSAL_ENDPOINTS)['proposal']>;

const ID = '01935f7e-1234-4abc-8def-012345678901';
const AT = '2022-04-06T12:00:00+08:00';
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const title = { en: 'National', 'zh-Hans': '全国', 'zh-Hant': '全國' };
const NO_EFFECT = { changed: 0, changes: [], byPathway: [], byDivision: [] };
const PROPOSAL: Proposal = {
  id: ID,
  policy: 'national',
  version: 2,
  title,
  state: 'measured',
  author: 'somebody',
  proposedAt: AT,
  effectiveAt: AT,
  retroactive: false,
  digest: '',
  publishedAt: null,
  withdrawnAt: null,
  source: '',
  canonical: `{"effective":"${AT}","policy":"national","version":2}`,
  replaces: null,
  check: { part: 1, at: AT, findings: [] },
  measuring: null,
  impact: {
    at: AT,
    persons: 1000,
    onTheDay: NO_EFFECT,
    asIf: {
      changed: 3,
      changes: [{ from: 'yellow', to: 'red', persons: 3 }],
      byPathway: [{ name: 'medium-risk-stay', persons: 3, better: 0, worse: 3 }],
      byDivision: [{ name: '3502', place: '福建省厦门市', persons: 3, better: 0, worse: 3 }],
    },
  },
  shadow: { since: null, hours: [] },
  signatures: [],
  pass: null,
};

/** Runs a command against a server that gives these answers in order. */
async function kangma(
  args: string,
  answers: readonly unknown[],
  files: Readonly<Record<string, string>> = {},
) {
  const calls: { readonly address: string; readonly body: string }[] = [];
  const left = [...answers];
  const fetch = (url: string, { method, body }: RequestInit) => {
    calls.push({ address: `${method} ${new URL(url).pathname}`, body: body as string });
    const next = left.shift();
    if (next === undefined) return Promise.resolve(new Response(null, { status: 204 }));
    return Promise.resolve(Response.json(next));
  };
  const env = { KANGMA_TOKEN: 'kgt_x', KANGMA_SERVER: 'http://server' };
  const { io, said } = memoryIo(files, { fetch: fetch as typeof globalThis.fetch, env });
  const exitCode = await run(io, args.split(' '), '1.2.3');
  return { exitCode, calls, ...said };
}

it('proposes a file, waits until it is checked and measured, and tells both', async () => {
  const drafted = { ...PROPOSAL, impact: null, check: { part: 0.2, at: null, findings: [] } };
  const measuring = { ...PROPOSAL, impact: null, measuring: 0.5 };
  const answers = [{ id: ID, problems: [] }, drafted, measuring, PROPOSAL];
  const { exitCode, out, waits } = await kangma('propose new.yaml', answers, { 'new.yaml': 'x' });
  expect({ exitCode, waits }).toEqual({ exitCode: OK, waits: [1000, 1000] });
  expect(out).toContain(`proposal ${ID}`);
  expect(out).toContain('On the day it takes effect 0 of 1000 persons');
  expect(out).toMatch(/yellow → red +3/);
  expect(out).toMatch(/福建省厦门市 +3 {2}better 0, worse 3/);
});

it('tells where a file cannot be read, and what was found in one that can', async () => {
  const problem = { code: 'not-id', message: 'No id.', path: '/policy', line: 2, column: 9 };
  const files = { 'new.yaml': 'x' };
  const unread = await kangma('propose new.yaml', [{ id: null, problems: [problem] }], files);
  expect(unread).toMatchObject({
    exitCode: FOUND,
    err: 'new.yaml:2:9: /policy: No id. [not-id]\n',
  });
  const finding = { code: 'hole', clause: 'pathways/x', article: '一-7', message: 'Day 21.' };
  const check = { part: 1, at: AT, findings: [{ ...finding, timeline: 'one\ntwo' }] };
  const faulty = { ...PROPOSAL, state: 'faulty', impact: null, check };
  const found = await kangma('propose new.yaml', [{ id: ID, problems: [] }, faulty], files);
  expect(found.exitCode).toBe(FOUND);
  expect(found.out).toContain('hole  pathways/x (一-7)\n  Day 21.\n    one\n    two\n1 findings\n');
  expect(await kangma('propose none.yaml', [])).toMatchObject({ exitCode: USAGE });
});

it('signs with a key that stays here', async () => {
  const pair = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
  const jwk = (await crypto.subtle.exportKey('jwk', pair.privateKey)) as { d: string };
  const off = JSON.stringify({ ...jwk, d: 'AAAA' });
  const files = { 'my.jwk': JSON.stringify(jwk), 'no.jwk': '{}', 'off.jwk': off };
  const signed = await kangma(`sign ${ID} --key my.jwk --withdrawal`, [PROPOSAL], files);
  expect(signed).toMatchObject({
    exitCode: OK,
    out: `signed: withdraw national version 2, effective ${AT}\n`,
  });
  const [, { address, body }] = signed.calls as [unknown, (typeof signed.calls)[number]];
  expect(address).toBe(`POST /v1/proposals/${ID}/signatures`);
  expect(JSON.parse(body)).toMatchObject({ act: 'withdraw' });
  expect(JSON.stringify(signed.calls)).not.toContain(jwk.d);
  for (const key of ['', ' --key none.jwk', ' --key no.jwk', ' --key off.jwk']) {
    const refused = await kangma(`sign ${ID}${key}`, [PROPOSAL], files);
    expect(refused).toMatchObject({ exitCode: USAGE, calls: [{}] });
    expect(refused.err).toMatch(/^kangma sign: --key/);
  }
});

it('publishes and withdraws, and follows the pass over everybody', async () => {
  const pass = { at: AT, part: 0.5, seen: 500, changed: 1, finishedAt: null };
  const under = { ...PROPOSAL, pass };
  const over = { ...PROPOSAL, pass: { ...pass, part: 1, seen: 1000, changed: 3, finishedAt: AT } };
  const published = await kangma(`publish ${ID}`, [PROPOSAL, undefined, under, over]);
  expect(published).toMatchObject({
    exitCode: OK,
    out: 'published\n1000 persons decided again, 3 changed\n',
    waits: [1000],
  });
  expect(published.calls[1]!.address).toBe(`POST /v1/proposals/${ID}/publication`);
  const later = { ...PROPOSAL, pass: { ...pass, at: '2022-05-01T00:00:00+08:00' } };
  expect(await kangma(`publish ${ID}`, [PROPOSAL, undefined, later])).toMatchObject({
    out: 'published\neverybody is decided again from 2022-05-01T00:00:00+08:00\n',
  });
  expect(await kangma(`withdraw ${ID}`, [PROPOSAL, undefined, PROPOSAL])).toMatchObject({
    exitCode: OK,
    out: 'withdrawn\n',
  });
  expect(await kangma('withdraw', [])).toMatchObject({ exitCode: USAGE });
});

it('tells the history of a policy, and what changed from one version to the next', async () => {
  const text = readFileSync(new URL('../../../../policies/national.yaml', import.meta.url), 'utf8');
  const canonical = (version: number, laboratory: string) => {
    const changed = text
      .replace(/^version: 1$/m, `version: ${version}`)
      .replace('laboratory: 12h', `laboratory: ${laboratory}`);
    const read = parsePolicy(changed, () => undefined);
    if (!read.ok) throw new Error(read.problems[0]!.message.en);
    return canonicalJson(read.value);
  };
  const line = (version: number, withdrawnAt: string | null = null) => ({
    policy: 'national',
    version,
    title,
    publishedAt: AT,
    effectiveAt: AT,
    withdrawnAt,
    digest: '',
  });
  const whole = (version: number, laboratory: string) => ({
    ...line(version),
    canonical: canonical(version, laboratory),
    proposal: ID,
    signatures: [],
  });
  const items = [line(2, AT), line(1)];
  const told = await kangma('history national', [{ items }, whole(1, '12h'), whole(2, '6h')]);
  expect(told.exitCode).toBe(OK);
  expect(told.out).toContain(
    `national version 2: National, published ${AT}, effective ${AT}, withdrawn ${AT}`,
  );
  expect(told.out).toContain('assume/laboratory\n  - 12h\n  + 6h\n');
  expect((await kangma('history', [{ items }])).out.split('\n')).toHaveLength(3);
  expect(await kangma('history nothing', [{ items }])).toMatchObject({ exitCode: FOUND });
});

it('compares two files', async () => {
  const text = readFileSync(new URL('../../../../policies/national.yaml', import.meta.url), 'utf8');
  const files = { 'new.yaml': text.replace('laboratory: 12h', 'laboratory: 6h') };
  expect(await kangma('diff national new.yaml', [], files)).toMatchObject({
    exitCode: FOUND,
    out: 'assume/laboratory\n  - 12h\n  + 6h\n',
  });
  expect(await kangma('diff national national', [])).toMatchObject({
    exitCode: OK,
    out: 'They say the same.\n',
  });
});
