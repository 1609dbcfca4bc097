import { POLICY_ENDPOINTS, PROPOSAL_ENDPOINTS } from '@kangma/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EnactingPerson } from './testing/enacting-people.ts';
import { type Invented, named } from './testing/invented.ts';
import { type RunningTestServer, runningServer } from './testing/running-server.ts';
import { local } from './testing/small-province.ts';
import { GOVERNING, sternerRules } from './testing/sterner-rules.ts';

const DAY = 86_400_000;
const PATIENCE_MS = 60_000;

let server: RunningTestServer;
let people: Invented[];
let author: EnactingPerson;
let second: EnactingPerson;
let reader: EnactingPerson;
beforeAll(async () => {
  server = await runningServer();
  const { province } = server;
  people = await province.register(6);
  const now = province.clock.time;
  await province.takeIn('stays', [
    {
      ...named(people[0]!),
      level: 'medium',
      division: { code: '350206001' },
      precision: 'place',
      from: local(new Date(now - 2 * DAY).toISOString()),
      to: local(new Date(now - DAY).toISOString()),
    },
  ]);
  [author, second, reader] = (await EnactingPerson.several(server, server.url, [
    'policy-author',
    'province',
    'auditor',
  ])) as [EnactingPerson, EnactingPerson, EnactingPerson];
}, PATIENCE_MS);
afterAll(() => server.close());

const colour = () => server.province.colour(people[0]!);
const passIsOver = (one: { pass: { finishedAt: string | null } | null }) =>
  one.pass !== null && one.pass.finishedAt !== null;

async function verified() {
  server.province.clock.time = Date.now();
  await server.province.deciding.reload();
  return (await server.province.verify()).differences;
}

test(
  'two people enact a policy and withdraw it, and every decision can be made again',
  async () => {
    expect(await colour()).toBe('yellow');
    const id = await author.propose(sternerRules());
    const { publishProposal, signProposal, shadowProposal, withdrawProposal } = PROPOSAL_ENDPOINTS;
    const measured = await author.until(id, ({ state }) => state === 'measured');
    expect(measured).toMatchObject({
      author: '示例员',
      check: { part: 1, findings: [] },
      measuring: null,
      impact: {
        persons: 6,
        onTheDay: { changed: 1, byPathway: [{ name: 'medium-risk-stay', worse: 1 }] },
        asIf: { changed: 1, byDivision: [{ name: '35', place: '福建省', persons: 1 }] },
      },
      replaces: { version: 1 },
    });

    expect(await author.call(publishProposal, { id })).toBe('signatures-missing');
    expect(await author.sign(id, 'publish', second.key)).toBe('signature-wrong');
    expect(await author.sign(id, 'withdraw')).toBe('proposal-closed');
    expect(await author.call(shadowProposal, { id })).toBe('shadow-unsigned');
    expect(await author.sign(id)).toBeUndefined();
    expect(await author.sign(id)).toBe('already-signed');
    expect(await author.call(publishProposal, { id })).toBe('signatures-missing');
    expect(await colour()).toBe('yellow');
    expect(await second.sign(id)).toBeUndefined();
    expect((await reader.proposal(id)).state).toBe('countersigned');
    await second.done(publishProposal, { id });
    expect(await second.call(publishProposal, { id })).toBe('proposal-closed');
    const published = await author.until(id, passIsOver);
    expect(published).toMatchObject({ state: 'published', pass: { part: 1, seen: 6, changed: 1 } });
    expect(await colour()).toBe('red');
    expect(await verified()).toEqual([]);

    expect(await author.call(withdrawProposal, { id })).toBe('signatures-missing');
    expect(await author.sign(id, 'withdraw')).toBeUndefined();
    expect(await author.call(withdrawProposal, { id })).toBe('signatures-missing');
    expect(await second.sign(id, 'withdraw')).toBeUndefined();
    await author.done(withdrawProposal, { id });
    await author.until(id, passIsOver);
    expect(await colour()).toBe('yellow');
    const { decisions } = await server.province.standing(people[0]!);
    expect(decisions.slice(-3).map((one) => one.split(' ').slice(0, 2))).toEqual([
      ['yellow', 'evidence'],
      ['red', 'policy'],
      ['yellow', 'policy'],
    ]);
    expect(await verified()).toEqual([]);
    expect(
      await author.call(signProposal, { id, act: 'withdraw', signature: 'A'.repeat(86) }),
    ).toBe('proposal-closed');
  },
  PATIENCE_MS,
);

test('anybody reads the rules, and can check who signed them', async () => {
  const { items } = await reader.done(POLICY_ENDPOINTS.policies, {});
  expect(items.filter(({ policy }) => policy === GOVERNING)).toMatchObject([
    {
      version: 2,
      title: { en: 'Five days, three tests' },
      withdrawnAt: expect.any(String),
    },
    { version: 1, withdrawnAt: null },
  ]);
  const one = { policy: GOVERNING, version: 2 };
  const version = await reader.done(POLICY_ENDPOINTS.policyVersion, one);
  expect(version.signatures.map(({ act }) => act)).toEqual([
    'publish',
    'publish',
    'withdraw',
    'withdraw',
  ]);
  expect(version.signatures[0]!.publicKey).toMatchObject({ crv: 'P-256', x: author.key.x });
  expect(await reader.call(POLICY_ENDPOINTS.policyVersion, { policy: GOVERNING, version: 9 })).toBe(
    'not-found',
  );
});

test('a text that cannot be read is told with every place; a number is never used twice', async () => {
  const { propose } = PROPOSAL_ENDPOINTS;
  const told = await author.done(propose, { source: 'kangma: 1\npolicy: X\n' });
  expect(told.id).toBeNull();
  expect(told.problems).toContainEqual(expect.objectContaining({ path: '/policy', line: 2 }));
  expect(await author.call(propose, { source: sternerRules(2) })).toBe('version-taken');
  const elsewhere = sternerRules(3).replace('jurisdiction: "35"', 'jurisdiction: "36"');
  expect(await author.call(propose, { source: elsewhere })).toBe('other-division');
});

test(
  'what has findings is signed by nobody, and is taken back',
  async () => {
    const untested = sternerRules(3).replace(
      /(clock: \{ from: lastStay, for: 14d \}\n).*min: 2.*\n/,
      '$1',
    );
    const id = await author.propose(untested);
    const found = await author.until(id, ({ check }) => check.at !== null);
    expect(found.state).toBe('faulty');
    expect(found.check.findings).toContainEqual(
      expect.objectContaining({
        code: 'green-untested',
        clause: expect.stringContaining('medium-risk-stay') as string,
        timeline: expect.stringContaining('+') as string,
      }),
    );
    expect(await author.sign(id)).toBe('check-findings');
    await second.done(PROPOSAL_ENDPOINTS.withdrawProposal, { id });
    expect(await author.sign(id)).toBe('proposal-closed');
    expect((await reader.proposal(id)).state).toBe('withdrawn');
  },
  PATIENCE_MS,
);
