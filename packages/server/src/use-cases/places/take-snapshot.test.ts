import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Invented, named, VILLAGES } from '../../testing/invented.ts';
import { snapshotOf } from '../../testing/snapshot.ts';
import { local, SmallProvince } from '../../testing/small-province.ts';
import { resolvePlace } from './resolve-place.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STAFF = '01935f7e-1234-4abc-8def-012345678903';

let province: SmallProvince;
let people: Invented[];
beforeAll(async () => {
  province = await SmallProvince.open();
  people = await province.register(240);
});
afterAll(() => province.close());

/** A day passes and the service says which areas there are. */
async function said(areas: Parameters<typeof snapshotOf>[1]) {
  await province.passTo(new Date(province.clock.time + DAY).toISOString());
  const receipt = await province.takeIn('risk-areas', snapshotOf(province.clock.time, areas));
  expect(receipt.state).toBe('done');
  expect((await province.verify()).differences).toEqual([]);
  return receipt;
}

/** Who is not green, by place. */
async function coloured(): Promise<Record<string, number>> {
  const { rows } = await province.pool.query<{ colour: string; place: string; count: string }>(
    `select c.colour, p.division || ' ' || p.place as place, count(*) as count from code c join person p using (person_id)
      where c.colour <> 'green' group by 1, 2 order by 1, 2`,
  );
  return Object.fromEntries(
    rows.map(({ colour, place, count }) => [`${colour} ${place}`, Number(count)]),
  );
}

const SIMING = ['福建省', '厦门市', '思明区'] as const;

test('an area listed, raised, lowered and lifted colours those concerned, and nobody else', async () => {
  // somebody of another village was there the week before, and somebody after it had been lifted
  const visitor = people[4]!;
  const passer = people[10]!;
  const visit = (of: Invented, from: number, to: number) => ({
    ...named(of),
    division: { code: VILLAGES[0] },
    place: '示例小区1号楼',
    from: local(new Date(from).toISOString()),
    to: local(new Date(to).toISOString()),
  });
  const week = 7 * 24 * HOUR;
  await province.takeIn('presence', [
    visit(visitor, province.clock.time - week, province.clock.time - week + 5 * HOUR),
    visit(passer, province.clock.time - 4 * week, province.clock.time - 4 * week + 5 * HOUR),
  ]);
  const area = { named: SIMING, areaName: '思明区', community: '厦港街道鸿山社区示例小区1号楼' };
  const residents = (colour: string) => ({ [`${colour} 350203001001 示例小区1号楼`]: 2 });
  const visitors = (colour: string) => ({ [`${colour} ${VILLAGES[4]} ${visitor.place}`]: 1 });
  await said({ middle: [area] });
  expect(await coloured()).toEqual({ ...residents('yellow'), ...visitors('yellow') });
  await said({ high: [area] });
  expect(await coloured()).toEqual({ ...residents('red'), ...visitors('red') });
  // lowering shortens nothing that is under way (H7), and neither does lifting
  await said({ middle: [area] });
  expect(await coloured()).toEqual({ ...residents('red'), ...visitors('red') });
  await said({});
  expect(await coloured()).toEqual({ ...residents('red'), ...visitors('red') });
  const { rows } = await province.pool.query<{ said: string }>(
    `select concat_ws(' ', change, level, persons) as said from area_change order by change_no`,
  );
  expect(rows.map((row) => row.said)).toEqual([
    'listed medium 3',
    'raised high 3',
    'lowered medium 2',
    'lifted medium 2',
  ]);
});

test('a place that no rule resolves waits at the desk, and reaches the people once somebody has said where it is', async () => {
  const green = people[124]!;
  const named = ['福建省', '厦门市', '虚构新区'] as const;
  await said({
    high: [{ named, areaName: '虚构新区', community: green.place }],
  });
  const { rows } = await province.pool.query<{ area_id: string }>(
    'select area_id from area where division is null and lifted_at is null',
  );
  expect(rows).toHaveLength(1);
  expect(await province.colour(green)).toBe('green');
  const resolve = () =>
    resolvePlace(province.deciding, named, '350206', STAFF, province.clock.time);
  expect(await resolve()).toBe(true);
  expect(await resolve()).toBe(false);
  await province.deciding.reload();
  await province.settle();
  expect(await province.colour(green)).toBe('red');
  expect((await province.verify()).differences).toEqual([]);
});

test('what the service said before is refused, also where nothing had changed since', async () => {
  const area = (community: string) => ({ named: SIMING, areaName: '思明区', community });
  const first = [area('厦港街道示例大厦')];
  await said({ middle: first });
  const between = province.clock.time + HOUR;
  await said({ middle: first });
  const older = await province.takeIn(
    'risk-areas',
    snapshotOf(between, { high: [area('另一大厦')] }),
  );
  expect(older).toMatchObject({ state: 'refused', problem: { code: 'older-snapshot' } });
});

test('a snapshot that names a place with a character that no database keeps is refused as a whole', async () => {
  for (const community of ['示例\u0000小区', '示例\ud800小区']) {
    const text = snapshotOf(province.clock.time, {
      high: [{ named: SIMING, areaName: '思明区', community }],
    });
    const { state, problem } = await province.takeIn('risk-areas', text);
    expect({ state, code: problem?.code }).toEqual({ state: 'refused', code: 'snapshot-invalid' });
  }
});
