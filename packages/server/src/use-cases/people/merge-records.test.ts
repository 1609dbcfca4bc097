import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Invented, named } from '../../testing/invented.ts';
import { DISTRICT, local, SmallProvince } from '../../testing/small-province.ts';
import { mergeRecords, type Merging, unmergeRecords } from './merge-records.ts';

const HOUR = 3_600_000;

let province: SmallProvince;
let kept: Invented;
let closed: Invented;
let merging: Merging;
beforeEach(async () => {
  province = await SmallProvince.open();
  [kept, closed] = (await province.register(2)) as [Invented, Invented];
  merging = {
    merge: crypto.randomUUID(),
    survivor: (await province.standing(kept)).person,
    merged: (await province.standing(closed)).person,
    authority: DISTRICT,
    approvals: ['li', 'wang'],
  };
});
afterEach(() => province.close());

const hoursAgo = (hours: number) =>
  local(new Date(province.clock.time - hours * HOUR).toISOString());
const merge = () =>
  province.deciding.store.transact((tx) =>
    mergeRecords(province.deciding, tx, merging, ++province.clock.time),
  );
const unmerge = () => {
  const { deciding, clock } = province;
  return deciding.store.transact((tx) =>
    unmergeRecords(deciding, tx, merging, crypto.randomUUID(), ++clock.time),
  );
};
const suspect = (one: Invented) =>
  province.takeIn('cases', [{ ...named(one), class: 'suspected', reportedAt: hoursAgo(2) }]);
const clear = (one: Invented) =>
  province.takeIn('clearances', [{ ...named(one), of: 'suspected', clearedAt: hoursAgo(1) }]);
const colours = async () => [await province.colour(kept), (await codeOf(merging.merged))!];
const codeOf = async (person: string) => {
  const { rows } = await province.pool.query<{ colour: string }>(
    'select colour from code where person_id = $1',
    [person],
  );
  return rows[0]?.colour;
};
const differences = async () => (await province.verify()).differences;
const result = (one: Invented, sampleId: string) => ({
  ...named(one),
  sampleId,
  sampledAt: hoursAgo(5),
  reportedAt: hoursAgo(4),
  result: 'negative',
});

test('evidence follows: what was said of the closed record colours the other, and the closed one has no code', async () => {
  await suspect(closed);
  expect(await colours()).toEqual(['green', 'red']);
  await merge();
  expect(await colours()).toEqual(['red', 'none']);
  expect(await differences()).toEqual([]);
});

test('what changes is told once, of the record that goes on', async () => {
  await suspect(closed);
  await merge();
  const { rows } = await province.pool.query<{ person: string; to: string; state: string }>(
    `select person_id as person, facts::jsonb ->> 'to' as to, state from notice where kind = 'colour' order by made_at`,
  );
  expect(rows.map(({ person, to }) => [person, to])).toContainEqual([merging.survivor, 'red']);
  expect(rows.filter(({ to }) => to === 'none')).toEqual([]);
});

test('undone, both stand where they stood', async () => {
  await suspect(closed);
  await merge();
  await unmerge();
  expect(await colours()).toEqual(['green', 'red']);
  expect(await differences()).toEqual([]);
});

test('rows about either document go to the record that goes on, and back to their own when the merge is undone', async () => {
  await merge();
  await suspect(closed);
  expect(await colours()).toEqual(['red', 'none']);
  await clear(kept);
  const together = await colours();
  await unmerge();
  // the suspicion was about the other document, and what cleared it about this one
  expect([together[0], ...(await colours())]).toEqual(['green', 'green', 'red']);
  expect(await differences()).toEqual([]);
});

test('what is sent again counts once: before, while they are merged, and after', async () => {
  const [first, second] = [result(closed, 'S-1'), result(closed, 'S-2')];
  let files = 0;
  /** The same row in another file: its phone says nothing about the result. */
  const send = async (row: typeof first) => {
    const phone = `100990000${String(++files).padStart(2, '0')}`;
    const { accepted, repeated } = await province.takeIn('laboratory', [{ ...row, phone }]);
    return `${accepted} ${repeated}`;
  };
  const outcomes = [await send(first), await send(first)];
  await merge();
  outcomes.push(await send(first), await send(second), await send(second));
  await unmerge();
  outcomes.push(await send(first), await send(second));
  expect(outcomes).toEqual(['1 0', '0 1', '0 1', '1 0', '0 1', '0 1', '0 1']);
  expect(await differences()).toEqual([]);
});

test('what a superior authority elsewhere said is not voided by undoing, and stands where it belongs', async () => {
  await province.takeIn(
    'cases',
    [{ ...named(closed), class: 'suspected', reportedAt: hoursAgo(2) }],
    { division: '00', office: '国家示例' },
  );
  await merge();
  await unmerge();
  expect(await colours()).toEqual(['green', 'red']);
});

test('merged and undone again and again, each time as the first', async () => {
  await suspect(closed);
  for (let i = 0; i < 3; i++) {
    merging = { ...merging, merge: crypto.randomUUID() };
    await merge();
    expect(await colours()).toEqual(['red', 'none']);
    await unmerge();
    expect(await colours()).toEqual(['green', 'red']);
  }
  expect(await differences()).toEqual([]);
});

test('a stay that was known of the closed record colours the other when its area is raised', async () => {
  await province.takeIn('presence', [
    {
      ...named(closed),
      division: { code: '350206001001' },
      place: '示例小区1号楼',
      from: hoursAgo(30),
      to: hoursAgo(22),
    },
  ]);
  await merge();
  await province.takeIn(
    'zone-orders',
    [
      {
        division: { code: '350206001001' },
        place: '示例小区1号楼',
        level: 'lockdown',
        from: hoursAgo(1),
      },
    ],
    { division: '350206', office: '示例区指挥部' },
  );
  const merged = await colours();
  await unmerge();
  expect([merged, await colours()]).toEqual([
    ['red', 'none'],
    ['green', 'red'],
  ]);
  expect(await differences()).toEqual([]);
});

/** Does something about the closed record while a change of it has been made and not committed. */
async function meanwhile(change: () => Promise<void>, act: () => Promise<unknown>): Promise<void> {
  const { store } = province.deciding;
  const transact = store.transact.bind(store);
  let acting: Promise<unknown> | undefined;
  vi.spyOn(store, 'transact').mockImplementationOnce((work) =>
    transact(async (tx) => {
      const result = await work(tx);
      acting = act();
      await vi.waitUntil(isSomebodyWaiting, 5000);
      return result;
    }),
  );
  await change();
  await acting;
}

async function isSomebodyWaiting(): Promise<boolean> {
  const { rows } = await province.pool.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
}

test('a row that waited for the merge goes to the record that goes on, and one that waited for its undoing back', async () => {
  await meanwhile(merge, () => suspect(closed));
  expect(await colours()).toEqual(['red', 'none']);
  await meanwhile(unmerge, () =>
    province.takeIn('laboratory', [{ ...result(closed, 'S-9'), result: 'positive' }]),
  );
  const { rows } = await province.pool.query(
    `select person_id as person from evidence where body like '%S-9%'`,
  );
  expect(rows).toEqual([{ person: merging.merged }]);
  expect(await colours()).toEqual(['green', 'red']);
  expect(await differences()).toEqual([]);
});
