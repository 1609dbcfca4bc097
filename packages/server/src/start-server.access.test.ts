import { ENDPOINTS, kindsOfRole, type StaffRole, STAFF_ROLES } from '@kangma/contract';
import { INTAKE_KIND_IDS } from '@kangma/intake';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Invented, VILLAGES } from './testing/invented.ts';
import { type RunningTestServer, runningServer } from './testing/running-server.ts';

let server: RunningTestServer;
let people: Invented[];
/** ids of people, in order. */
let ids: string[];
beforeAll(async () => {
  server = await runningServer();
  people = await server.province.register(12);
  ids = [];
  for (const one of people) ids.push((await server.province.standing(one)).person);
}, 30_000);
afterAll(() => server.close());

const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

describe('the record of a person', () => {
  /** A person of the first village, seen from divisions around it. */
  const FROM: readonly (readonly [StaffRole, string, boolean])[] = [
    ['community', VILLAGES[0], true],
    ['community', VILLAGES[1], false],
    ['town', '350203001', true],
    ['town', '350203003', false],
    ['district', '350203', true],
    ['district', '350206', false],
    ['city', '3502', true],
    ['city', '3501', false],
    ['province', '35', true],
    ['province', '36', false],
    ['cdc', '350203', true],
    ['cdc', '350206', false],
    ['auditor', '3502', true],
    ['auditor', '3501', false],
  ];
  test.each(FROM)('%s of %s: %s', async (role, division, may) => {
    const token = await server.staff(role, division);
    const { document } = people[0]!;
    const found = await server.call('/v1/persons/lookup', token, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentType: 'resident-id', document, purpose: 'care' }),
    });
    const read = ['code', 'history'].map((what) =>
      server.call(`/v1/persons/${ids[0]}/${what}?purpose=care`, token),
    );
    for (const response of [found, ...(await Promise.all(read))]) {
      expect([response.status, await codeOf(response)]).toEqual(
        may ? [200, undefined] : [404, 'person-not-found'],
      );
    }
  });

  test('who opened it stands in the person’s own list, and nobody else’s attempts do', async () => {
    const token = await server.staff('hospital', '350206');
    for (const id of [ids[4]!, ids[0]!]) {
      await server.call(`/v1/persons/${id}/code?purpose=investigation`, token);
    }
    const mine = await server.call('/v1/me/accesses', await server.resident(ids[4]!));
    expect(await mine.json()).toMatchObject({
      items: [
        {
          role: 'hospital',
          division: '350206',
          purpose: 'investigation',
          what: 'GET /v1/persons/:id/code',
        },
      ],
    });
    const other = (await (
      await server.call('/v1/me/accesses', await server.resident(ids[0]!))
    ).json()) as { items: { role: string }[] };
    expect(other.items.map(({ role }) => role)).not.toContain('hospital');
  });
});

describe('what a role may hand in', () => {
  const submitting = new Set<StaffRole>(ENDPOINTS.submit.callers);
  test.each(STAFF_ROLES)('%s hands in its own kinds and no others', async (role) => {
    const token = await server.staff(role, '350203');
    for (const kind of INTAKE_KIND_IDS) {
      const response = await server.submit(token, kind, `${role} ${kind}`);
      const refusal = submitting.has(role) ? 'kind-not-yours' : 'not-allowed';
      expect([kind, response.status, await codeOf(response)]).toEqual(
        kindsOfRole(role).includes(kind) ? [kind, 202, undefined] : [kind, 403, refusal],
      );
    }
  });

  test('what an office handed in, that office sees, and its superiors; a neighbour does not', async () => {
    const mine = await server.staff('laboratory', '350203');
    const { id } = (await (await server.submit(mine, 'laboratory', 'seen by whom')).json()) as {
      id: string;
    };
    const statusFor = async (role: StaffRole, division: string) => {
      const token = await server.staff(role, division);
      const [one, rows] = await Promise.all([
        server.call(`/v1/submissions/${id}`, token),
        server.call(`/v1/submissions/${id}/rows`, token),
      ]);
      expect(rows.status).toBe(one.status);
      return one.status;
    };
    expect(await statusFor('laboratory', '350203')).toBe(200);
    expect(await statusFor('district', '350203')).toBe(200);
    expect(await statusFor('city', '3502')).toBe(200);
    expect(await statusFor('district', '350206')).toBe(404);
    expect(await statusFor('laboratory', '350206')).toBe(404);
    // another office of the same district, and an office above that is not one of administration
    expect(await statusFor('hospital', '350203')).toBe(404);
    expect(await statusFor('laboratory', '3502')).toBe(404);
  });
});

describe('the scan that came along', () => {
  test('is opened by the office that handed it in and the administration above, and by nobody else', async () => {
    const mine = await server.staff('site', '350203');
    const scan = Buffer.from('%PDF-1.7 示例');
    const handed = await server.submit(mine, 'quarantine-starts', 'with a scan', 'list.csv', scan);
    const { id } = (await handed.json()) as { id: string };
    const told = (await (await server.call(`/v1/submissions/${id}`, mine)).json()) as object;
    expect(told).toMatchObject({ attachment: { size: scan.length, mayOpen: true } });
    const opened = async (role: StaffRole, division: string) => {
      const token = await server.staff(role, division);
      const answer = await server.call(`/v1/submissions/${id}/attachment`, token);
      const bytes = Buffer.from(await answer.arrayBuffer());
      return answer.status === 200 ? bytes.equals(scan) : answer.status;
    };
    expect(await opened('site', '350203')).toBe(true);
    expect(await opened('district', '350203')).toBe(true);
    expect(await opened('city', '3502')).toBe(true);
    expect(await opened('province', '35')).toBe(true);
    expect(await opened('site', '350206')).toBe(404);
    expect(await opened('site', '3502')).toBe(404);
    expect(await opened('hospital', '350203')).toBe(404);
    expect(await opened('district', '350206')).toBe(404);
    expect(await opened('town', '350203001')).toBe(404);
    // they see that it is there, and how it went
    expect(await opened('data-bureau', '3502')).toBe(404);
    expect(await opened('auditor', '35')).toBe(403);
    expect(await opened('operator', '35')).toBe(403);
    const bureau = await server.staff('data-bureau', '3502');
    expect(await (await server.call(`/v1/submissions/${id}`, bureau)).json()).toMatchObject({
      attachment: { size: scan.length, mayOpen: false },
    });
  });

  test('that is not there is not found', async () => {
    const mine = await server.staff('site', '350203');
    const handed = await server.submit(mine, 'quarantine-starts', 'without a scan');
    const { id } = (await handed.json()) as { id: string };
    expect(await (await server.call(`/v1/submissions/${id}`, mine)).json()).toMatchObject({
      attachment: null,
    });
    expect((await server.call(`/v1/submissions/${id}/attachment`, mine)).status).toBe(404);
  });
});

describe('the two doors', () => {
  test('a resident’s session opens nothing of the staff’s, and the other way round', async () => {
    const resident = await server.resident(ids[0]!);
    const staff = await server.staff('province', '35');
    for (const path of [
      '/v1/staff/me',
      '/v1/submissions',
      '/v1/operations/overview',
      `/v1/persons/${ids[0]}/code?purpose=care`,
    ]) {
      expect((await server.call(path, resident)).status).toBe(403);
    }
    for (const path of [
      '/v1/me/code',
      '/v1/me/history',
      '/v1/me/accesses',
      '/v1/me/events',
      '/v1/me/explanation',
    ]) {
      expect((await server.call(path, staff)).status).toBe(403);
    }
  });

  test('a division beside one’s own is refused, one below it is counted', async () => {
    const token = await server.staff('district', '350203');
    const colours = (division: string) =>
      server.call(`/v1/operations/colours?division=${division}`, token);
    expect((await colours('350203')).status).toBe(200);
    expect((await colours('350203001')).status).toBe(200);
    for (const beside of ['350206', '3502', '35', '3502030', '%']) {
      expect((await colours(beside)).status).toBeGreaterThanOrEqual(400);
    }
  });

  test('whatever stands in a cursor or an answer, it is no failure of ours', async () => {
    const staff = await server.staff('province', '35');
    const resident = await server.resident(ids[0]!);
    const odd = [
      'x',
      '-1',
      '9999999999',
      '1e999',
      '%00',
      "' or true --",
      '0_0',
      '1_00000000-0000-0000-0000-000000000000',
      '999999999999999_00000000-0000-0000-0000-000000000000',
    ];
    const paths = ['/v1/submissions', '/v1/places/unresolved', `/v1/persons/${ids[0]}/history`];
    const seen: [string, number][] = [];
    for (const cursor of odd) {
      for (const path of paths) {
        const response = await server.call(`${path}?purpose=care&cursor=${cursor}`, staff);
        seen.push([`${path} ${cursor}`, response.status]);
      }
      for (const path of ['/v1/me/history', '/v1/me/accesses']) {
        seen.push([
          `${path} ${cursor}`,
          (await server.call(`${path}?cursor=${cursor}`, resident)).status,
        ]);
      }
    }
    for (const about of ['x', '\\u0000', '\\ud800', ids[0]!]) {
      const response = await server.call('/v1/me/answers', resident, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"about":"${about}","reply":"denied"}`,
      });
      seen.push([`answer ${about}`, response.status]);
    }
    expect(seen.filter(([, status]) => status >= 500)).toEqual([]);
  });
});
