import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDigit } from '@kangma/intake';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { csvOf, type Invented, invented, residentRow, VILLAGES } from './testing/invented.ts';
import { type RunningTestServer, runningServer } from './testing/running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kangma-register-'));
/** Known to the register and not registered yet. */
const LISTED = invented(500);
/** One person under two numbers; and their neighbours of another district, who are two. */
const TWICE = invented(0);
const AGAIN = { ...TWICE, document: numberLike(TWICE.document) };

let server: RunningTestServer;
let people: Invented[];
beforeAll(async () => {
  const register = join(folder, 'register.csv');
  writeFileSync(register, csvOf('residents', [residentRow(LISTED)]));
  server = await runningServer({ KANGMA_REGISTER: register, KANGMA_DEV_OUTBOX: 'true' });
  people = await server.province.register(12);
  await server.province.takeIn('residents', [residentRow(AGAIN)]);
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Another number whose check digit holds, one digit away. */
function numberLike(document: string): string {
  const first = `990109${document.slice(6, 17)}`;
  return first + checkDigit(first);
}

const post = (path: string, body: object, token?: string) =>
  server.call(path, token, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kangma': '1', 'accept-language': 'en' },
    body: JSON.stringify(body),
  });
const told = async (response: Response) => (await response.json()) as Record<string, unknown>;
const codeOf = async (response: Response) => (await told(response))['code'];
const said = (one: Invented) => ({ ...one, documentType: 'resident-id', declaration: 'healthy' });

/** Registers as a resident does; answers with what is said once the phone is proven. */
async function register(one: Invented) {
  // a minute passes: a phone is sent one code in it
  await server.province.pool.query('delete from one_time_code');
  const asked = await post('/v1/registrations', { ...said(one), terms: 'agreed' });
  expect(asked.status).toBe(202);
  const outbox = await told(await server.call('/dev/outbox/messages'));
  const messages = outbox['items'] as { phone: string; text: string }[];
  const { text } = messages.find(({ phone }) => phone === one.phone)!;
  const code = /\b\d{6}\b/.exec(text)![0];
  return post('/v1/registrations/confirmation', { phone: one.phone, code });
}

describe('registering', () => {
  test('who the register knows is signed in with a green code', async () => {
    const answer = await register(LISTED);
    expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
    const { state, token } = await told(answer);
    expect(state).toBe('registered');
    const mine = await told(await server.call('/v1/me/code', token as string));
    expect(mine['colour']).toBe('green');
  });

  test('what is wrong is said in the caller’s language, and never what was sent', async () => {
    const wrong = { ...said(invented(501)), document: '990101196001010001', terms: 'agreed' };
    const answer = await post('/v1/registrations', wrong);
    expect(answer.status).toBe(422);
    const { title } = await told(answer);
    expect(title).toContain('Document number');
    expect(title).not.toContain(wrong.document);
  });

  test('the village is chosen among those that there are', async () => {
    const below = async (within: string) =>
      (await told(await server.call(`/v1/divisions?within=${within}`)))['items'];
    expect(await below('3502')).toContainEqual({ code: '350203', name: '思明区' });
    expect(await below('350203001')).toContainEqual(expect.objectContaining({ code: VILLAGES[0] }));
  });
});

describe('at the counter', () => {
  /** Who nobody knows; somebody who claims another's document. */
  const stranger = { ...invented(502), division: VILLAGES[0] };
  const claimant = { ...invented(1), division: VILLAGES[0], phone: '10077770001' };

  test('nobody is told whether a document is somebody’s, and the cases wait where they live', async () => {
    const [unknown, claimed] = [await register(stranger), await register(claimant)];
    const answers = [await told(unknown), await told(claimed)];
    expect(answers.map(({ state }) => state)).toEqual(['counter', 'counter']);
    expect(Object.keys(answers[0]!)).toEqual(Object.keys(answers[1]!));
    expect(claimed.headers.get('set-cookie')).toBeNull();
    const cases = async (role: 'community' | 'district', division: string) => {
      const list = await server.call('/v1/registrations/cases', await server.staff(role, division));
      return ((await told(list))['items'] as { number: string }[]).map(({ number }) => number);
    };
    const numbers = answers.map(({ number }) => number);
    expect(await cases('community', VILLAGES[0])).toEqual(numbers);
    expect(await cases('district', '350203')).toEqual(numbers);
    expect(await cases('community', VILLAGES[1])).toEqual([]);
    expect(await cases('district', '350206')).toEqual([]);
  });

  const idOf = async (token: string, place: number) => {
    const list = await told(await server.call('/v1/registrations/cases', token));
    return (list['items'] as { id: string }[])[place]!.id;
  };

  test('whoever shows the document is registered; another number, another district and a second time are refused', async () => {
    const clerk = await server.staff('community', VILLAGES[0]);
    const neighbour = await server.staff('district', '350206');
    const id = await idOf(clerk, 0);
    const confirm = (document: string, token = clerk) =>
      post(`/v1/registrations/cases/${id}/confirmation`, { document }, token);
    expect(await codeOf(await confirm(invented(503).document))).toBe('document-differs');
    expect(await codeOf(await confirm(stranger.document, neighbour))).toBe('case-closed');
    expect(await told(await confirm(stranger.document))).toMatchObject({ registered: true });
    expect(await server.province.colour(stranger)).toBe('green');
    expect(await codeOf(await confirm(stranger.document))).toBe('case-closed');
    expect(await told(await register(stranger))).toMatchObject({ state: 'registered' });
  });

  test('the holder of a document has their phone from then on, and who had it is signed out', async () => {
    const clerk = await server.staff('community', VILLAGES[0]);
    const { person } = await server.province.standing(claimant);
    const before = await server.resident(person);
    const id = await idOf(clerk, 0);
    const { document } = claimant;
    const answer = await post(`/v1/registrations/cases/${id}/confirmation`, { document }, clerk);
    expect(await told(answer)).toMatchObject({ person, registered: false });
    expect((await server.call('/v1/me/code', before)).status).toBe(401);
    expect(await told(await register(claimant))).toMatchObject({ state: 'registered' });
    expect(await told(await register(invented(1)))).toMatchObject({ state: 'counter' });
  });

  test('a case is refused with a reason of the list, once', async () => {
    const clerk = await server.staff('town', '350203001');
    const unseen = { ...invented(504), division: VILLAGES[0] };
    await register(unseen);
    const id = await idOf(clerk, 0);
    const refuse = (refusal: string) =>
      post(`/v1/registrations/cases/${id}/refusal`, { refusal }, clerk);
    expect((await refuse('I do not like them')).status).toBe(400);
    expect((await refuse('document-not-shown')).status).toBe(204);
    expect((await refuse('document-not-shown')).status).toBe(409);
  });

  test('somebody without a phone, and a newborn by its guardian’s record; twins apart', async () => {
    const clerk = await server.staff('community', VILLAGES[0]);
    const { phone: _, ...old } = { ...said(invented(505)), division: VILLAGES[0] };
    const born = new Date(server.province.clock.time - 86_400_000).toISOString().slice(0, 10);
    const child = (name: string, order: number, guardian = people[0]!.document) => ({
      ...old,
      name,
      documentType: 'guardian-record',
      document: `${guardian}-${born.replaceAll('-', '')}-${order}`,
    });
    const add = (body: object) => post('/v1/registrations/residents', body, clerk);
    expect((await add(old)).status).toBe(201);
    expect(await codeOf(await add(old))).toBe('already-registered');
    expect((await add(child('安一', 1))).status).toBe(201);
    expect((await add(child('安二', 2))).status).toBe(201);
    expect(await codeOf(await add(child('安一', 1)))).toBe('already-registered');
    expect(await codeOf(await add(child('安三', 1, invented(999).document)))).toBe(
      'guardian-not-found',
    );
    expect(await codeOf(await add({ ...old, ...child('安三', 0) }))).toBe('not-registrable');
    expect(await codeOf(await add({ ...said(invented(506)), division: VILLAGES[4] }))).toBe(
      'other-division',
    );
  });
});

describe('two records of one person', () => {
  type Pair = { id: string; verdict: string; reasons: string[]; state: string };
  const pairs = async (token: string, state = '') =>
    (await told(await server.call(`/v1/duplicates${state && `?state=${state}`}`, token)))[
      'items'
    ] as Pair[];
  const step = (token: string, id: string, body: object) =>
    post(`/v1/duplicates/${id}/steps`, { reason: 'mistyped-document', ...body }, token);

  test('are found, and shown to the district in which both are, with the reading kept', async () => {
    const district = await server.staff('district', '350203');
    await vi.waitUntil(async () => (await pairs(district)).length > 0);
    const [pair] = await pairs(district);
    expect(pair).toMatchObject({ verdict: 'same', state: 'open' });
    expect(pair!.reasons).toContain('document-close');
    expect(await pairs(await server.staff('district', '350206'))).toEqual([]);
    expect(await pairs(await server.staff('city', '3502'))).toHaveLength(1);
    const open = (token: string) =>
      server.call(`/v1/duplicates/${pair!.id}?purpose=error-correction`, token);
    const { records } = (await told(await open(district))) as { records: { document: string }[] };
    expect(records.map(({ document }) => document).toSorted()).toEqual(
      [TWICE.document, AGAIN.document].toSorted(),
    );
    expect((await open(await server.staff('district', '350206'))).status).toBe(404);
    for (const one of [TWICE, AGAIN]) {
      const { person } = await server.province.standing(one);
      const mine = await server.call('/v1/me/accesses', await server.resident(person));
      expect(await mine.json()).toMatchObject({
        items: [{ purpose: 'error-correction', what: 'GET /v1/duplicates/:id' }],
      });
    }
  });

  test('one proposes, another confirms; both documents find the one record; and it can be undone the same way', async () => {
    const [first, second] = [
      await server.staff('district', '350203'),
      await server.staff('city', '3502'),
    ];
    const [pair] = await pairs(first);
    const { id } = pair!;
    const { person: survivor } = await server.province.standing(TWICE);
    const { person: merged } = await server.province.standing(AGAIN);
    const find = async (one: Invented) => {
      const { document } = one;
      const body = { documentType: 'resident-id', document, purpose: 'care' };
      return (await told(await post('/v1/persons/lookup', body, first)))['person'];
    };
    expect(await codeOf(await step(first, id, { step: 'merge' }))).toBe('step-not-possible');
    expect((await step(first, id, { step: 'propose', survivor })).status).toBe(204);
    expect(await codeOf(await step(first, id, { step: 'merge' }))).toBe('second-person-needed');
    const resident = await server.resident(merged);
    expect((await step(second, id, { step: 'merge' })).status).toBe(204);
    expect((await server.call('/v1/me/code', resident)).status).toBe(401);
    expect([await find(TWICE), await find(AGAIN)]).toEqual([survivor, survivor]);
    expect((await server.province.verify()).differences).toEqual([]);
    expect(await pairs(first)).toEqual([]);
    expect(await pairs(first, 'merged')).toHaveLength(1);
    expect((await step(second, id, { step: 'undo', reason: 'mistake' })).status).toBe(204);
    expect(await codeOf(await step(second, id, { step: 'unmerge' }))).toBe('second-person-needed');
    // the city confirmed the merge: a district of it may undo that
    expect((await step(first, id, { step: 'unmerge', reason: 'mistake' })).status).toBe(204);
    expect([await find(TWICE), await find(AGAIN)]).toEqual([survivor, merged]);
    expect((await server.province.verify()).differences).toEqual([]);
    const detail = await told(
      await server.call(`/v1/duplicates/${id}?purpose=error-correction`, first),
    );
    expect((detail['steps'] as { step: string }[]).map(({ step }) => step)).toEqual([
      'propose',
      'merge',
      'undo',
      'unmerge',
    ]);
  });

  test('two who confirm at the same time merge once', async () => {
    const [first, second, third] = [
      await server.staff('district', '350203'),
      await server.staff('district', '350203'),
      await server.staff('district', '350203'),
    ];
    const [pair] = await pairs(first, 'apart');
    const { person: survivor } = await server.province.standing(TWICE);
    await step(first, pair!.id, { step: 'propose', survivor });
    const done = await Promise.all(
      [second, third, second].map((token) => step(token, pair!.id, { step: 'merge' })),
    );
    expect(done.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409]);
    expect((await server.province.verify()).differences).toEqual([]);
  });
});
