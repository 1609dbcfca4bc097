import { checkDigit } from '@kangma/intake';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Invented, invented, named, residentRow, VILLAGES } from './testing/invented.ts';
import { type RunningTestServer, runningServer } from './testing/running-server.ts';
import { local } from './testing/small-province.ts';

const HOUR = 3_600_000;

let server: RunningTestServer;
/** A keeper, a father, a neighbour, all grown up and green. */
let keeper: Invented, father: Invented, neighbour: Invented;
const child: Invented = { ...invented(900), document: bornIn('20160405'), division: VILLAGES[0] };
let token: string, fatherToken: string, neighbourToken: string;
beforeAll(async () => {
  server = await runningServer({ KANGMA_DEV_OUTBOX: 'true' });
  const { province } = server;
  [keeper, father, neighbour] = (await province.register(3)) as [Invented, Invented, Invented];
  await province.takeIn('residents', [residentRow(child)]);
  const sessionOf = async (one: Invented) => server.resident((await province.standing(one)).person);
  token = await sessionOf(keeper);
  fatherToken = await sessionOf(father);
  neighbourToken = await sessionOf(neighbour);
}, 60_000);
// a minute passes: a keeper may ask once in it
beforeEach(() => server.province.pool.query('delete from one_time_code'));
afterAll(() => server.close());

function bornIn(day: string): string {
  const first = `990101${day}901`;
  return first + checkDigit(first);
}

const call = (method: 'GET' | 'POST' | 'DELETE', path: string, who: string, body?: object) =>
  server.call(path, who, {
    method,
    headers: {
      'x-kangma': '1',
      'accept-language': 'en',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const told = async <T = Record<string, unknown>>(response: Response) =>
  (await response.json()) as T;
const codeOf = async (response: Response) => (await told<{ code: string }>(response)).code;

interface Family {
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly number: string;
    readonly consent: string | null;
    readonly code: { readonly colour: string } | null;
  }[];
  readonly keepers: readonly { readonly id: string; readonly name: string }[];
  readonly acts: readonly { readonly what: string; readonly name: string }[];
}
const familyOf = async (who: string) => told<Family>(await call('GET', '/v1/me/family', who));

/** Asks; answers with the bond's id. */
async function ask(one: Invented, relation: string, who = token): Promise<string> {
  const said = { name: one.name, documentType: 'resident-id', document: one.document, relation };
  const answer = await call('POST', '/v1/me/family', who, said);
  expect(answer.status).toBe(202);
  return (await told<{ id: string }>(answer)).id;
}

const messagesTo = async ({ phone }: Invented) => {
  const outbox = await told<{ items: { phone: string; text: string }[] }>(
    await server.call('/dev/outbox/messages'),
  );
  return outbox.items.filter((one) => one.phone === phone).map(({ text }) => text);
};
/** The code that somebody was sent; a message goes out after the answer. */
const sentCode = (one: Invented) =>
  expect
    .poll(async () => (await messagesTo(one)).find((text) => text.includes('代管')), {
      timeout: 5000,
    })
    .toBeTruthy()
    .then(async () => {
      const text = (await messagesTo(one)).find((said) => said.includes('代管'))!;
      return /\d{6}/.exec(text)![0];
    });

const MEMBER_CALLS = [
  ['GET', 'code'],
  ['GET', 'explanation'],
  ['GET', 'history'],
  ['GET', 'notices'],
  ['GET', 'plan.ics'],
  ['POST', 'declarations', { item: 'healthy' }],
  ['POST', 'declarations/preview', { item: 'symptoms' }],
  ['POST', 'answers', { about: 'e-1', reply: 'denied' }],
] as const;
const statuses = (id: string, who: string) =>
  Promise.all(
    MEMBER_CALLS.map(async ([method, path, body]) => {
      const answer = await call(method, `/v1/me/family/${id}/${path}`, who, body);
      return answer.status;
    }),
  );
const ALL_NOT_FOUND = MEMBER_CALLS.map(() => 404);

describe('an old father', () => {
  let id: string;
  test('is bound by the code that he was sent and told, which signs nobody in', async () => {
    id = await ask(father, 'elder');
    const code = await sentCode(father);
    expect((await messagesTo(father))[0]).not.toContain(keeper.name);
    expect(await statuses(id, token)).toEqual(ALL_NOT_FOUND);
    const signIn = await call('POST', '/v1/sessions', '', { phone: father.phone, code });
    expect(signIn.status).toBe(401);
    const stolen = await call('POST', `/v1/me/family/${id}/confirmation`, neighbourToken, { code });
    expect(stolen.status).toBe(401);
    const bound = await call('POST', `/v1/me/family/${id}/confirmation`, token, { code });
    expect(bound.status).toBe(204);
    expect(await familyOf(token)).toMatchObject({
      members: [
        { id, name: father.name, state: 'bound', consent: 'code', code: { colour: 'green' } },
      ],
      keepers: [],
    });
    expect(await familyOf(fatherToken)).toMatchObject({
      members: [],
      keepers: [{ id, name: keeper.name }],
    });
  });

  test('is looked for and spoken for by the keeper alone, and reads who said it', async () => {
    const answers = await statuses(id, token);
    expect(answers).toEqual([200, 200, 200, 200, 200, 201, 200, 409]);
    expect(await statuses(id, neighbourToken)).toEqual(ALL_NOT_FOUND);
    expect(await statuses(id, fatherToken)).toEqual(ALL_NOT_FOUND);
    const sick = { item: 'symptoms' };
    await call('POST', `/v1/me/family/${id}/declarations`, token, sick);
    const { members } = await familyOf(token);
    expect(members[0]!.code!.colour).toBe('yellow');
    expect(await server.province.colour(keeper)).toBe('green');
    const { acts } = await familyOf(fatherToken);
    expect(acts).toHaveLength(2);
    expect(acts[0]).toMatchObject({ what: 'declaration', name: keeper.name });
    const { rows } = await server.province.pool.query<{ source: unknown }>(
      `select body::jsonb -> 'source' as source from evidence where body like '%"family"%'`,
    );
    expect(rows[0]!.source).toEqual({ system: 'family', reference: id });
  });

  test('unbinds at any time, and then nothing is to be had any more', async () => {
    expect((await call('DELETE', `/v1/me/family/${id}`, neighbourToken)).status).toBe(404);
    expect((await call('DELETE', `/v1/me/family/${id}`, fatherToken)).status).toBe(204);
    expect(await statuses(id, token)).toEqual(ALL_NOT_FOUND);
    expect((await familyOf(token)).members).toEqual([]);
    expect((await familyOf(fatherToken)).keepers).toEqual([]);
    expect((await call('DELETE', `/v1/me/family/${id}`, token)).status).toBe(404);
  });

  test('who stands at the counter is unbound from everybody, where they live', async () => {
    id = await ask(father, 'elder');
    const code = await sentCode(father);
    await call('POST', `/v1/me/family/${id}/confirmation`, token, { code });
    const document = { documentType: 'resident-id', document: father.document };
    const end = async (division: string) =>
      call('POST', '/v1/family/endings', await server.staff('community', division), document);
    expect(await codeOf(await end(VILLAGES[0]))).toBe('person-not-found');
    expect(await told(await end(father.division))).toEqual({ ended: 1 });
    expect(await statuses(id, token)).toEqual(ALL_NOT_FOUND);
  });
});

describe('a child', () => {
  let id: string;
  const cases = async (role: 'community' | 'district', division: string) => {
    const list = await call('GET', '/v1/family/cases', await server.staff(role, division));
    return (await told<{ items: { id: string; keeper: string; member: string }[] }>(list)).items;
  };

  test('is sent no code, and waits at the counter where the keeper lives', async () => {
    id = await ask(child, 'child');
    const seen = await cases('community', keeper.division);
    expect(seen).toMatchObject([{ id, member: expect.stringContaining('*') }]);
    expect(JSON.stringify(seen)).not.toContain(keeper.name);
    expect(await cases('district', keeper.division.slice(0, 6))).toHaveLength(1);
    expect(await cases('community', VILLAGES[1])).toEqual([]);
    expect(await cases('district', '350206')).toEqual([]);
    expect(await messagesTo(child)).toEqual([]);
  });

  test('is bound by who sees the papers of the guardian, and by nobody else', async () => {
    const confirm = async (division: string, document: string) =>
      call(
        'POST',
        `/v1/family/cases/${id}/confirmation`,
        await server.staff('community', division),
        { document },
      );
    expect(await codeOf(await confirm(VILLAGES[1], child.document))).toBe('case-closed');
    expect(await codeOf(await confirm(keeper.division, father.document))).toBe('document-differs');
    expect((await confirm(keeper.division, child.document)).status).toBe(204);
    expect((await familyOf(token)).members).toMatchObject([{ state: 'bound', consent: 'counter' }]);
    expect(await codeOf(await confirm(keeper.division, child.document))).toBe('case-closed');
  });

  test('that becomes a contact: the keeper is told, without a name', async () => {
    const at = local(new Date(Date.now() - HOUR).toISOString());
    const contact = { ...named(child), degree: 'close', setting: 'other', lastContactAt: at };
    await server.province.takeIn('contacts', [contact]);
    await expect
      .poll(async () => (await messagesTo(keeper)).join(), { timeout: 10_000 })
      .toContain('转告您照护的孩子：【康码】您的健康码现为红码');
    expect((await messagesTo(keeper)).join()).not.toContain(child.name);
  }, 15_000);
});

describe('nobody learns whom we know', () => {
  const stranger = invented(901);
  test('somebody known and somebody unknown are answered in the same words, and stand alike in the list', async () => {
    const answers: unknown[] = [];
    for (const one of [father, stranger, { ...father, name: '别的人' }]) {
      await server.province.pool.query('delete from one_time_code');
      const id = await ask(one, 'other', neighbourToken);
      const listed = (await familyOf(neighbourToken)).members.find((member) => member.id === id)!;
      const wrong = await call('POST', `/v1/me/family/${id}/confirmation`, neighbourToken, {
        code: '000000',
      });
      answers.push([
        listed.state,
        listed.consent,
        listed.code,
        listed.name === one.name,
        await codeOf(wrong),
      ]);
    }
    expect(answers[0]).toEqual(['asked', null, null, true, 'wrong-code']);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('a keeper asks once a minute, whoever they name', async () => {
    await ask(stranger, 'other', neighbourToken);
    const said = { documentType: 'resident-id', relation: 'other' };
    for (const { name, document } of [father, stranger]) {
      const again = await call('POST', '/v1/me/family', neighbourToken, {
        ...said,
        name,
        document,
      });
      expect(again.status).toBe(429);
    }
  });

  test('a code has five guesses, and is good for who it was asked for and no other', async () => {
    const id = await ask(father, 'elder');
    const code = await sentCode(father);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let guess = 0; guess < 5; guess++) {
      await call('POST', `/v1/me/family/${id}/confirmation`, token, { code: wrong });
    }
    expect((await call('POST', `/v1/me/family/${id}/confirmation`, token, { code })).status).toBe(
      401,
    );
  });

  test('oneself is nobody to look after', async () => {
    const { name, document } = keeper;
    const said = { name, document, documentType: 'resident-id', relation: 'other' };
    expect(await codeOf(await call('POST', '/v1/me/family', token, said))).toBe('family-self');
  });
});
