import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BUCKETS } from '../ports/bucket.ts';
import { shippedPolicies } from '../prepare-database.ts';
import { type Invented, named } from '../testing/invented.ts';
import { local, SmallProvince } from '../testing/small-province.ts';
import { enact } from '../testing/enact.ts';
import type { Deciding } from '../wire-deciding.ts';
import { timeStep } from './time-step.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PEOPLE = 200;

let province: SmallProvince;
let people: Invented[];
let one: Deciding;
let other: Deciding;
beforeEach(async () => {
  [province, people] = await companions();
  one = province.deciding;
  other = await province.another();
}, 30_000);
afterEach(async () => {
  await other.close();
  await province.close();
});

/** A province in which all are companions of a case, under way to green: time alone changes their codes from now on. */
async function companions(): Promise<[SmallProvince, Invented[]]> {
  const opened = await SmallProvince.open();
  const all = await opened.register(PEOPLE);
  const { time } = opened.clock;
  const at = (ms: number) => local(new Date(ms).toISOString());
  await opened.takeIn(
    'contacts',
    all.map((person, i) => ({
      ...named(person),
      degree: i % 2 === 0 ? 'companion' : 'close',
      setting: 'other',
      lastContactAt: at(time - HOUR),
    })),
  );
  for (const day of [1, 3, 6]) {
    await opened.passTo(new Date(time + day * DAY).toISOString());
    await opened.takeIn(
      'laboratory',
      all.map((person, i) => ({
        ...named(person),
        sampleId: `S-${day}-${i}`,
        sampledAt: at(time + day * DAY - 2 * HOUR),
        reportedAt: at(time + day * DAY - HOUR),
        result: 'negative',
      })),
    );
  }
  return [opened, all];
}

/** Steps of what time brings, until there is nothing to do. */
async function work(deciding: Deciding): Promise<void> {
  while (await timeStep(deciding));
}

async function count(sql: string): Promise<number> {
  const { rows } = await province.pool.query<{ count: number }>(
    `select count(*)::integer as count ${sql}`,
  );
  return rows[0]!.count;
}

const leasedBy = (deciding: Deciding) =>
  count(`from bucket where leased_by = '${deciding.worker}'`);

/** Two servers that have both looked twice: each has its share. */
async function share(): Promise<void> {
  for (const deciding of [one, other, one, other]) await timeStep(deciding);
}

test('two servers share the buckets, and nothing fires twice', async () => {
  await share();
  expect([await leasedBy(one), await leasedBy(other)]).toEqual([BUCKETS / 2, BUCKETS / 2]);
  const before = await count('from decision');
  province.clock.time += 2 * DAY;
  await Promise.all([work(one), work(other)]);
  expect(await count("from decision where cause = 'time' and colour = 'green'")).toBe(PEOPLE / 2);
  expect(await count('from decision')).toBe(before + PEOPLE / 2);
  expect((await province.verify()).differences).toEqual([]);
});

test('what one held that has died falls to the other when the lease is over, not before', async () => {
  province.clock.time += 2 * DAY;
  await share();
  // from here on nothing is heard of the one
  province.clock.time += one.leaseMs - 1;
  await work(other);
  expect(await leasedBy(other)).toBe(BUCKETS / 2);
  province.clock.time += 2;
  await work(other);
  expect(await leasedBy(other)).toBe(BUCKETS);
  expect(await count("from decision where cause = 'time'")).toBe(PEOPLE / 2);
  expect((await province.verify()).differences).toEqual([]);
});

test('who was away catches up: each change stands at its own time, as if nobody had been away', async () => {
  const [present, same] = await companions();
  const start = province.clock.time;
  // beside the end of their course the question that a street asks, and its deadline
  const stay = (of: Invented) => ({
    ...named(of),
    level: 'high',
    division: { code: '350206001' },
    precision: 'street',
    from: local(new Date(start - 2 * DAY).toISOString()),
    to: local(new Date(start - DAY).toISOString()),
  });
  await province.takeIn('stays', [stay(people[0]!)]);
  await present.takeIn('stays', [stay(same[0]!)]);
  for (let hour = 1; hour <= 20 * 24; hour += 6)
    await present.passTo(new Date(start + hour * HOUR).toISOString());
  await present.passTo(new Date(start + 20 * DAY).toISOString());
  province.clock.time = start + 20 * DAY;
  await work(one);
  for (const i of [0, 1, 2, 3]) {
    const caughtUp = await province.standing(people[i]!);
    expect(caughtUp).toEqual({ ...(await present.standing(same[i]!)), person: caughtUp.person });
  }
  const { decisions } = await province.standing(people[0]!);
  expect(decisions.slice(-2)).toEqual(['green time 04-08 07:00', 'green time 04-08 08:00']);
  expect((await province.verify()).differences).toEqual([]);
  await present.close();
}, 30_000);

test('a clock set back an hour between two files turns no order around', async () => {
  const someone = people[0]!;
  const before = await province.standing(someone);
  province.clock.time -= HOUR;
  const at = local(new Date(province.clock.time - DAY).toISOString());
  await province.takeIn('cases', [{ ...named(someone), class: 'suspected', reportedAt: at }]);
  expect(await province.colour(someone)).toBe('red');
  await province.takeIn('clearances', [{ ...named(someone), of: 'suspected', clearedAt: at }]);
  const after = await province.standing(someone);
  expect(after.colour).toBe('yellow');
  expect(after.decisions.slice(0, before.decisions.length)).toEqual(before.decisions);
  expect(after.decisions).toHaveLength(before.decisions.length + 2);
  expect((await province.verify()).differences).toEqual([]);
  province.clock.time += 2 * DAY;
  await work(one);
  expect((await province.verify()).differences).toEqual([]);
});

/** New versions, in force in a minute, under which nobody is green who has not been vaccinated. */
async function newVersions(): Promise<void> {
  const soon = new Date(province.clock.time + MINUTE).toISOString();
  const need = { kind: 'vaccination' as const, where: {} };
  for (const { policy } of shippedPolicies()) {
    const stricter = {
      ...policy,
      version: policy.version + 1,
      published: soon,
      effective: soon,
      base: { needs: [...(policy.base?.needs ?? []), need] },
    };
    await enact(province.pool, stricter, province.clock.time);
  }
  province.clock.time += MINUTE;
}

test('a new version reaches everybody once, also where the server that began with it is killed', async () => {
  province.clock.time += 2 * DAY;
  await work(one);
  const green = await count("from code where colour = 'green'");
  expect(green).toBe(PEOPLE / 2);
  await newVersions();
  await one.reload();
  // the one ends when a page is written and its mark is not
  let pages = 0;
  const advance = one.population.advanceRun.bind(one.population);
  vi.spyOn(one.population, 'advanceRun').mockImplementation((...step) =>
    ++pages < 10 ? advance(...step) : Promise.reject(new Error('killed')),
  );
  await expect(work(one)).rejects.toThrow('killed');
  const reached = () => count("from decision where cause = 'policy' and colour = 'none'");
  expect(await reached()).toBeGreaterThan(0);
  expect(await reached()).toBeLessThan(green);
  // nobody has told the other that there is a new version
  province.clock.time += 2 * one.leaseMs;
  await work(other);
  expect(await reached()).toBe(green);
  expect(await count("from decision where cause = 'policy'")).toBe(
    await count("from (select distinct person_id from decision where cause = 'policy') as d"),
  );
  expect(await count('from population_run where finished_at is null')).toBe(0);
  await one.reload();
  expect((await province.verify()).differences).toEqual([]);
}, 30_000);
