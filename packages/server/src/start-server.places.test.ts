import type { IntakeKindId, RowFields } from '@kangma/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvOf, type Invented, invented, named, residentRow } from './testing/invented.ts';
import { type RunningTestServer, runningServer } from './testing/running-server.ts';

interface Place {
  readonly id: string;
  readonly named: readonly string[];
  readonly area: unknown;
  readonly rows: number | null;
  readonly suggestions: readonly { readonly division: string; readonly name: string }[];
}

const KNOWN = 6;
const LOOK_EVERY_MS = 20;

let server: RunningTestServer;
let people: Invented[];
let bureau: string;
let district: string;
beforeAll(async () => {
  server = await runningServer();
  people = await server.province.register(KNOWN);
  bureau = await server.staff('data-bureau', '3502');
  district = await server.staff('district', '350203');
}, 30_000);
afterAll(() => server.close());

/** Hands rows in and answers with the id of their submission once it has been taken in. */
async function takeIn(token: string, kind: IntakeKindId, rows: readonly RowFields[]) {
  const handed = await server.submit(token, kind, csvOf(kind, rows));
  const { id } = (await handed.json()) as { id: string };
  return { id, ...(await server.ended(token, id)) };
}

async function queue(token: string): Promise<readonly Place[]> {
  const answer = await server.call('/v1/places/unresolved', token);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { items: Place[] }).items;
}

async function resolve(token: string, id: string, division: string) {
  const answer = await server.call(`/v1/places/unresolved/${id}`, token, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ division }),
  });
  const told = answer.status === 204 ? null : ((await answer.json()) as { code: string }).code;
  return [answer.status, told];
}

/** What became of a submission's rows once none of them waits. */
async function settled(token: string, id: string) {
  for (;;) {
    const { rows } = await server.ended(token, id);
    if (rows.parked === 0) return rows;
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
}

const visit = (of: Invented, division: RowFields[string]): RowFields => ({
  ...named(of),
  division,
  place: '某商场',
  from: '2022-03-20T08:00:00',
  to: '2022-03-20T09:00:00',
});

test('rows that wait for a place stand in the queue once for each name, and go on when somebody says where it is', async () => {
  const where = { names: ['福建省', '厦门市', '思明新区'] } as const;
  const visits = people.slice(0, 3).map((one) => visit(one, where));
  const { id, rows } = await takeIn(bureau, 'presence', visits);
  expect(rows).toMatchObject({ accepted: 0, parked: 3 });
  const [place, ...others] = await queue(bureau);
  expect(others).toEqual([]);
  expect(place).toMatchObject({ named: where.names, area: null, rows: 3 });
  expect(place!.suggestions).toContainEqual({ division: '350203', name: '福建省厦门市思明区' });
  // nothing else of the rows is told
  expect(JSON.stringify(place)).not.toMatch(/商场|示例|990101/);

  const overview = await server.call('/v1/operations/overview', bureau);
  expect(await overview.json()).toMatchObject({ rows: { unresolvedPlaces: 1 } });

  // the district saw nothing of what the city's office handed in, and can say nothing of it
  expect(await queue(district)).toEqual([]);
  expect(await resolve(district, place!.id, '350203')).toEqual([409, 'already-resolved']);
  expect(await resolve(bureau, place!.id, '350299')).toEqual([422, 'unknown-division']);

  expect(await resolve(bureau, place!.id, '350203')).toEqual([204, null]);
  expect(await settled(bureau, id)).toMatchObject({ accepted: 3, parked: 0 });
  expect(await queue(bureau)).toEqual([]);
  expect(await resolve(bureau, place!.id, '350203')).toEqual([409, 'already-resolved']);
});

test('a register row and a code that is none wait too, and go on', async () => {
  const stranger = invented(KNOWN);
  const home = { names: ['福建省', '厦门市', '思明区', '厦港街道', '新建社区'] } as const;
  const resident = { ...residentRow(stranger), division: home };
  const registered = await takeIn(bureau, 'residents', [resident]);
  const visited = await takeIn(bureau, 'presence', [visit(people[4]!, { code: '350298' })]);
  const places = await queue(bureau);
  const [village, code] = [home.names, ['350298']].map(
    (names) => places.find((one) => one.named.join() === names.join())!,
  );
  expect([village, code]).toMatchObject([{ rows: 1 }, { rows: 1 }]);
  expect(await resolve(bureau, village!.id, '350203001004')).toEqual([204, null]);
  expect(await resolve(bureau, code!.id, '350206')).toEqual([204, null]);
  expect(await settled(bureau, registered.id)).toMatchObject({ accepted: 1 });
  expect(await settled(bureau, visited.id)).toMatchObject({ accepted: 1 });
  expect((await server.province.standing(stranger)).person).toBeTruthy();
});

test('a home that is known as a town only is refused: nobody lives in a town without a village', async () => {
  const town = { names: ['福建省', '厦门市', '思明区', '厦港街道'] } as const;
  const { rows } = await takeIn(bureau, 'residents', [
    { ...residentRow(invented(KNOWN + 1)), division: town },
  ]);
  expect(rows).toMatchObject({ rejected: 1, parked: 0 });
});

test('a stay that was said before counts as repeated', async () => {
  const stay = visit(people[5]!, { code: '350203' });
  expect((await takeIn(bureau, 'presence', [stay])).rows).toMatchObject({ accepted: 1 });
  const again = [stay, visit(people[3]!, { code: '350203' })];
  expect((await takeIn(bureau, 'presence', again)).rows).toMatchObject({
    accepted: 1,
    repeated: 1,
  });
});
