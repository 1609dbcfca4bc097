import { afterAll, beforeAll, expect, test } from 'vitest';
import { DISTRICT, local } from '../../testing/small-province.ts';
import type { Invented } from '../../testing/invented.ts';
import { type RunningTestServer, runningServer } from '../../testing/running-server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: RunningTestServer;
let people: Invented[];
let tokens: string[];
beforeAll(async () => {
  server = await runningServer();
  people = await server.province.register(5);
  tokens = [];
  for (const one of people) {
    tokens.push(await server.resident((await server.province.standing(one)).person));
  }
}, 30_000);
afterAll(() => server.close());

const post = async (path: string, token: string, body: object) => {
  const response = await server.call(path, token, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [response.status, await response.json()] as const;
};
const declare = (token: string, body: object) => post('/v1/me/declarations', token, body);
const preview = (token: string, item: string) =>
  post('/v1/me/declarations/preview', token, { item });

test('what a declaration would do is told before it is sent, and is what it does', async () => {
  const [, told] = await preview(tokens[0]!, 'symptoms');
  expect(told).toMatchObject({ colour: 'yellow', changes: true });
  expect((told as { reasons: unknown[] }).reasons).toHaveLength(1);
  expect(await server.province.colour(people[0]!)).toBe('green');
  expect((await declare(tokens[0]!, { item: 'symptoms' }))[0]).toBe(201);
  expect(await server.province.colour(people[0]!)).toBe('yellow');
});

test('a declaration that changes nothing says so', async () => {
  expect(await preview(tokens[1]!, 'healthy')).toMatchObject([
    200,
    { colour: 'green', changes: false, reasons: [], green: null },
  ]);
});

test('a trip to where a zone is ordered later concerns the person from then on, and another who was not there not', async () => {
  const now = server.province.clock.time;
  const trip = {
    where: '福建省/厦门市/思明区/中华街道',
    place: '示例宾馆',
    from: new Date(now - 2 * DAY).toISOString(),
    to: new Date(now - DAY).toISOString(),
  };
  expect((await declare(tokens[2]!, { item: 'trip', trip }))[0]).toBe(201);
  expect(await server.province.colour(people[2]!)).toBe('green');
  await server.province.takeIn(
    'zone-orders',
    [
      {
        level: 'lockdown',
        division: { code: '350203' },
        place: '示例宾馆',
        from: local(new Date(now - 3 * DAY).toISOString()),
      },
    ],
    DISTRICT,
  );
  expect(await server.province.colour(people[2]!)).not.toBe('green');
  expect(await server.province.colour(people[3]!)).toBe('green');
});

test.each([
  ['a place that nobody knows', { where: '火星省/奥林匹斯市' }, 'unknown-place'],
  ['an end before the beginning', { to: new Date(0).toISOString() }, 'trip-times'],
  ['a trip of tomorrow', { from: new Date(Date.now() + 2 * DAY).toISOString() }, 'trip-times'],
  [
    'a trip of two months ago',
    { from: new Date(Date.now() - 60 * DAY).toISOString() },
    'trip-times',
  ],
] as const)('%s is refused with what to do, and nothing is declared', async (_, change, code) => {
  const trip = { where: '350203', from: new Date(Date.now() - DAY).toISOString(), ...change };
  const [status, problem] = await declare(tokens[4]!, { item: 'trip', trip });
  expect([status, (problem as { code: string }).code]).toEqual([422, code]);
  const { rowCount } = await server.province.pool.query(
    `select from evidence where person_id = $1 and body like '%"trip"%'`,
    [(await server.province.standing(people[4]!)).person],
  );
  expect(rowCount).toBe(0);
});
