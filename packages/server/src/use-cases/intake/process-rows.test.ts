import type { RowFields } from '@kangma/intake';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Invented, invented, named, residentRow } from '../../testing/invented.ts';
import { BUREAU, local, SmallProvince } from '../../testing/small-province.ts';

const DAY = 86_400_000;
const LABORATORY = { division: '350203', office: '示例检验所' };
const REGISTERED = 40;

let province: SmallProvince;
let people: Invented[];
let next = 0;
/** Somebody of whom no other test speaks. */
let somebody: Invented;

beforeAll(async () => {
  province = await SmallProvince.open();
  people = await province.register(REGISTERED);
});
afterAll(() => province.close());
beforeEach(() => {
  somebody = people[next++]!;
});

/** Local time, on a day and at an hour after the clock's. */
function later(days: number, hours = 0): string {
  return local(new Date(province.clock.time + days * DAY + hours * 3_600_000).toISOString());
}

function sample(of: Invented, sampledAt: string, more: RowFields = {}): RowFields {
  const sampleId = `S-${of.document.slice(-4)}-${sampledAt}`;
  return { ...named(of), sampleId, sampledAt, reportedAt: sampledAt, result: 'negative', ...more };
}

/** Flags somebody and takes three samples at the right distance; the clock stands behind the third. */
async function flagged(): Promise<RowFields[]> {
  await province.takeIn('flags', [{ ...named(somebody), list: 'data-match', from: later(0) }]);
  expect(await province.colour(somebody)).toBe('yellow');
  const samples = [0, 2, 4].map((day) => sample(somebody, later(day, 1)));
  await province.passTo(new Date(province.clock.time + 4.2 * DAY).toISOString());
  return samples;
}

/** Nothing that was said before may be decided otherwise, whatever came. */
async function expectTrue(): Promise<void> {
  expect((await province.verify()).differences).toEqual([]);
}

test('results in the wrong order count as if they had come in the right one', async () => {
  const [first, second, third] = await flagged();
  for (const [row, colour] of [
    [third, 'yellow'],
    [first, 'yellow'],
    [second, 'green'],
  ] as const) {
    await province.takeIn('laboratory', [row!], LABORATORY);
    expect(await province.colour(somebody)).toBe(colour);
  }
  await expectTrue();
});

test('a late result counts from when it was reported, and what was said before it stands', async () => {
  const [first, second, third] = await flagged();
  await province.takeIn('laboratory', [first!, second!], LABORATORY);
  await province.passTo(new Date(province.clock.time + 2 * DAY).toISOString());
  const before = await province.standing(somebody);
  const reportedAt = later(0, -0.1);
  await province.takeIn('laboratory', [{ ...third!, reportedAt }], LABORATORY);
  const after = await province.standing(somebody);
  expect(after.colour).toBe('green');
  expect(after.decisions.slice(0, before.decisions.length)).toEqual(before.decisions);
  expect(Date.parse(after.since)).toBeGreaterThan(
    Date.parse(`${third!.sampledAt as string}+08:00`) + DAY,
  );
  await expectTrue();
});

test('the same result in another file counts once', async () => {
  const [first, second] = await flagged();
  await province.takeIn('laboratory', [first!], LABORATORY);
  const { accepted, repeated } = await province.takeIn('laboratory', [second!, first!], LABORATORY);
  expect({ accepted, repeated }).toEqual({ accepted: 1, repeated: 1 });
  await expectTrue();
});

test('a correction of yesterday’s result takes its effect back, and the history keeps both', async () => {
  const samples = await flagged();
  await province.takeIn('laboratory', samples, LABORATORY);
  expect(await province.colour(somebody)).toBe('green');
  await province.passTo(new Date(province.clock.time + DAY).toISOString());
  const third = samples[2]!;
  const correction = { ...third, result: 'invalid', corrects: third.sampleId };
  expect(await province.takeIn('laboratory', [correction], LABORATORY)).toMatchObject({
    accepted: 1,
  });
  const { colour, decisions } = await province.standing(somebody);
  expect(colour).toBe('yellow');
  expect(decisions.map((line) => line.split(' ')[0])).toContain('green');
  expect(
    await province.takeIn(
      'laboratory',
      [{ ...correction, sampleId: 'S-x', corrects: 'S-none' }],
      LABORATORY,
    ),
  ).toMatchObject({ rejected: 1 });
  // another laboratory cannot correct it
  expect(
    await province.takeIn('laboratory', [correction], { ...LABORATORY, office: '别家' }),
  ).toMatchObject({ rejected: 1 });
  await expectTrue();
});

test('a result of somebody unknown waits, and counts as soon as the person is registered', async () => {
  const stranger = invented(REGISTERED + 1);
  const row = { ...named(stranger), degree: 'close', lastContactAt: later(-1) };
  const waiting = await province.takeIn('contacts', [row]);
  expect(waiting).toMatchObject({ accepted: 0, parked: 1 });
  await province.takeIn('residents', [residentRow(stranger)]);
  expect(await province.deciding.submissions.receipt(waiting.id)).toMatchObject({
    accepted: 1,
    parked: 0,
  });
  expect(await province.colour(stranger)).toBe('red');
  await expectTrue();
});

test('of one sample reported negative and positive, the negative does not count', async () => {
  const samples = await flagged();
  await province.takeIn(
    'laboratory',
    [...samples, { ...samples[2]!, result: 'positive' }],
    LABORATORY,
  );
  expect(await province.colour(somebody)).not.toBe('green');
  await expectTrue();
});

test('a positive pool asks its members for a test of their own and colours nobody', async () => {
  const row = sample(somebody, later(0, -1), { result: 'positive', pooling: 'pooled' });
  await province.takeIn('laboratory', [row], LABORATORY);
  expect(await province.standing(somebody)).toMatchObject({ colour: 'green', asks: ['retest'] });
  await expectTrue();
});

test('a stay that is known to street level asks, and colours nobody', async () => {
  const stay = {
    ...named(somebody),
    level: 'high',
    division: { code: '350206001' },
    from: later(-1),
    to: later(-0.5),
    precision: 'street',
  };
  await province.takeIn('stays', [stay]);
  expect(await province.standing(somebody)).toMatchObject({ colour: 'green', asks: ['weak-stay'] });
  await expectTrue();
});

test('a row that waited for a person and then for a place is not lost', async () => {
  const stranger = invented(REGISTERED + 2);
  const { id } = await province.takeIn('presence', [
    {
      ...named(stranger),
      division: { names: ['福建省', '厦门市', '不存在区'] },
      place: '某商场',
      from: later(-1),
      to: later(-0.9),
    },
  ]);
  await province.takeIn('residents', [residentRow(stranger)]);
  expect(await province.deciding.submissions.receipt(id)).toMatchObject({ accepted: 0, parked: 1 });
  const { rows } = await province.pool.query(
    'select awaits, record, settled_at from submission_row where submission_id = $1',
    [id],
  );
  expect(rows).toMatchObject([
    {
      settled_at: null,
      awaits: expect.any(Buffer) as Buffer,
      record: expect.any(Buffer) as Buffer,
    },
  ]);
});

test('whose name differs from the register is refused, whatever the row says', async () => {
  const row = { ...named(somebody), name: '别人', degree: 'close', lastContactAt: later(-1) };
  expect(await province.takeIn('contacts', [row], BUREAU)).toMatchObject({ rejected: 1 });
  expect(await province.colour(somebody)).toBe('green');
});
