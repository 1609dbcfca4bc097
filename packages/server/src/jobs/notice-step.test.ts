import { afterEach, beforeEach, expect, test } from 'vitest';
import { outbox } from '../sms/outbox.ts';
import { Database } from '../storage/database.ts';
import { plainSql } from '../storage/plain-sql.ts';
import { type Invented, named } from '../testing/invented.ts';
import { local, SmallProvince } from '../testing/small-province.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { urlAs } from '../wire-deciding.ts';
import { noticeStep } from './notice-step.ts';

const HOUR = 3_600_000;

let province: SmallProvince;
let people: Invented[];
let app: Database;
beforeEach(async () => {
  province = await SmallProvince.open();
  people = await province.register(3);
  app = new Database(urlAs(province.url, 'kangma_app', TEST_KEYS), 1, () => {});
}, 30_000);
afterEach(async () => {
  await app.close();
  await province.close();
});

const at = (ms: number) => local(new Date(ms).toISOString());
const tell = async () => {
  while (await noticeStep(province.deciding));
};
const sentTo = async ({ phone }: Invented) =>
  (await outbox(plainSql(app), TEST_KEYS).latest())
    .filter((one) => one.phone === phone)
    .map(({ text }) => text);
const contact = (person: Invented, degree: 'close' | 'secondary') =>
  province.takeIn('contacts', [
    { ...named(person), degree, setting: 'other', lastContactAt: at(province.clock.time - HOUR) },
  ]);
test('whoever has just declared and is green for the first time is not told by phone', async () => {
  await tell();
  expect(await sentTo(people[0]!)).toEqual([]);
});

test('a code that changes is told once, with its reason and the earliest green, and nobody else hears of it', async () => {
  await contact(people[0]!, 'close');
  await tell();
  await tell();
  const [text, ...more] = await sentTo(people[0]!);
  expect(text).toMatch(/现为红码。原因：.+。最早 2022-\d\d-\d\d \d\d:\d\d 转绿。/);
  expect(more).toEqual([]);
  expect(await sentTo(people[1]!)).toEqual([]);
});

const reminders = async () => {
  const { rows } = await province.pool.query<{ due: Date; state: string }>(
    `select due_at as due, state from notice where kind = 'test-due' order by due_at`,
  );
  return rows;
};

test('in the morning of the day from which a test can be taken the person is reminded', async () => {
  await contact(people[0]!, 'secondary');
  const [first] = await reminders();
  // 08:00 in Xiamen
  expect(first!.due.toISOString()).toMatch(/T00:00:00/);
  await province.passTo(new Date(first!.due.getTime() - HOUR).toISOString());
  await tell();
  const before = await sentTo(people[0]!);
  expect(before.filter((text) => text.includes('核酸检测'))).toEqual([]);
  await province.passTo(first!.due.toISOString());
  await tell();
  expect((await sentTo(people[0]!)).filter((text) => text.includes('核酸检测'))).toHaveLength(1);
});

test('of a test that was taken before the reminder nobody is reminded', async () => {
  await contact(people[0]!, 'secondary');
  const [first] = await reminders();
  const taken = first!.due.getTime() - 6 * HOUR;
  await province.passTo(new Date(taken + HOUR).toISOString());
  await province.takeIn('laboratory', [
    {
      ...named(people[0]!),
      sampleId: 'S-1',
      sampledAt: at(taken),
      reportedAt: at(taken + HOUR),
      result: 'negative',
    },
  ]);
  expect((await reminders()).map(({ due }) => due.getTime())).not.toContain(first!.due.getTime());
});

test('what is decided as history is told to nobody', async () => {
  await province.handIn('contacts', [
    {
      ...named(people[1]!),
      degree: 'close',
      setting: 'other',
      lastContactAt: at(province.clock.time - HOUR),
    },
  ]);
  await province.settle({ ...province.deciding, tells: false });
  expect(await province.colour(people[1]!)).toBe('red');
  const { rowCount } = await province.pool.query('select 1 from notice');
  expect(rowCount).toBe(0);
});
