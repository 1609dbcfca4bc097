import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Invented, named, VILLAGES } from './testing/invented.ts';
import { type RunningTestServer, runningServer } from './testing/running-server.ts';
import { local } from './testing/small-province.ts';

const HOUR = 3_600_000;

let server: RunningTestServer;
let people: Invented[];
let ids: string[];
beforeAll(async () => {
  server = await runningServer();
  const { province } = server;
  people = await province.register(3);
  ids = [];
  for (const one of people) ids.push((await province.standing(one)).person);
  await province.pool.query('update person set phone = null where person_id = $1', [ids[1]]);
  const at = local(new Date(Date.now() - HOUR).toISOString());
  await province.takeIn(
    'contacts',
    people
      .slice(0, 2)
      .map((one) => ({ ...named(one), degree: 'close', setting: 'other', lastContactAt: at })),
  );
}, 30_000);
afterAll(() => server.close());

interface Line {
  readonly kind: string;
  readonly state: string;
  readonly text: string;
}
interface Undelivered {
  readonly person: string;
  readonly why: string;
  readonly maskedName: string;
}

async function items<T>(path: string, token: string): Promise<readonly T[]> {
  return ((await (await server.call(path, token)).json()) as { items: T[] }).items;
}

/** Looks until the worker has sent or given up. */
async function settled(token: string): Promise<readonly Line[]> {
  for (;;) {
    const lines = await items<Line>('/v1/me/notices', token);
    const told = lines.filter(({ kind }) => kind === 'colour');
    if (told.length > 0 && told.every(({ state }) => state !== 'waiting')) return lines;
  }
}

test('a person reads what was sent to them, in the language they ask for, and nobody reads another’s', async () => {
  const mine = await server.resident(ids[0]!);
  const told = (await settled(mine)).find(({ kind }) => kind === 'colour');
  expect(told).toMatchObject({ state: 'sent' });
  expect(told!.text).toContain('现为红码');
  const english = await items<Line>('/v1/me/notices?language=en', mine);
  expect(english.find(({ kind }) => kind === 'colour')!.text).toContain('is now red');
  expect(await items('/v1/me/notices', await server.resident(ids[2]!))).toEqual([]);
});

test('whom a notice did not reach the community of the person sees, by a masked name, and no other', async () => {
  await settled(await server.resident(ids[1]!));
  const seen = async (division: string) =>
    items<Undelivered>('/v1/notices/undelivered', await server.staff('community', division));
  expect(await seen(VILLAGES[1])).toEqual([
    expect.objectContaining({ person: ids[1], why: 'no-phone' }),
  ]);
  expect((await seen(VILLAGES[1]))[0]!.maskedName).toContain('*');
  expect(await seen(VILLAGES[0])).toEqual([]);
});

test('the tests of a plan are a calendar that names nobody', async () => {
  const response = await server.call('/v1/me/plan.ics?language=en', await server.resident(ids[0]!));
  expect(response.headers.get('content-type')).toContain('text/calendar');
  const text = await response.text();
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text.match(/SUMMARY:Nucleic acid test/g)!.length).toBeGreaterThan(2);
  expect(text).toContain('SUMMARY:Green at the earliest');
  expect(text).not.toContain(people[0]!.name);
  expect(text).not.toContain(ids[0]);
});
