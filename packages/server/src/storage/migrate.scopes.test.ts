import { ENDPOINTS, STAFF_ROLES } from '@kangma/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '../ports/reading.ts';
import { type Invented, invented, named } from '../testing/invented.ts';
import { SmallProvince } from '../testing/small-province.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { urlAs } from '../wire-deciding.ts';
import { Database } from './database.ts';

const SIMING = { division: '350203', office: '思明区指挥部' };
const HULI = { division: '350206', office: '湖里区指挥部' };
const OF_PERSONS = ['person', 'code', 'evidence', 'decision', 'presence'] as const;
const HANDED_IN = ['submission', 'submission_row'] as const;

let province: SmallProvince;
let app: Database;
let people: Invented[];
beforeAll(async () => {
  province = await SmallProvince.open();
  people = await province.register(36);
  for (const by of [SIMING, HULI]) {
    const visits = people.map((one) => ({
      ...named(one),
      division: { code: by.division },
      place: '示例商场',
      from: '2022-03-20T08:00:00',
      to: '2022-03-20T09:00:00',
    }));
    // the last row is of nobody known: it waits
    await province.takeIn('presence', [...visits, { ...visits[0]!, ...named(invented(99)) }], by);
  }
  app = new Database(urlAs(province.url, 'kangma_app', TEST_KEYS), 1, () => {});
});
afterAll(async () => {
  await app.close();
  await province.close();
});

/** Where the rows are that a scope shows: the home of the person, or the division that handed in. */
async function shown(table: string, scope?: Scope): Promise<string[]> {
  const key = table.startsWith('submission') ? 'submission_id' : 'person_id';
  const { rows } = await app.transact(
    (client) => client.query<{ id: string }>(`select ${key} as id from ${table}`),
    scope,
  );
  const where = await province.pool.query<{ division: string }>(
    `select distinct division from ${key === 'person_id' ? 'person' : 'submission'} where ${key} = any($1)`,
    [rows.map(({ id }) => id)],
  );
  return where.rows.map(({ division }) => division).toSorted((a, b) => a.localeCompare(b));
}

const tables = [...OF_PERSONS, ...HANDED_IN];

test.each(tables)('%s: the test has something to find', async (table) => {
  const { rows } = await province.pool.query<{ count: number }>(
    `select count(*)::integer as count from ${table}`,
  );
  expect(rows[0]!.count).toBeGreaterThan(1);
});

test.each(tables)('%s: without a scope nothing is shown', async (table) => {
  expect(await shown(table)).toEqual([]);
  expect(await shown(table, {})).toEqual([]);
});

test.each(tables)('%s: what a scope left on a connection shows nothing', async (table) => {
  await shown(table, { role: 'province', division: '35', office: '省' });
  // of the same connection, there is one
  expect((await app.pool.query(`select from ${table}`)).rowCount).toBe(0);
  expect(await shown(table, { role: 'province' })).toEqual([]);
});

test.each(tables)('%s: a division is a prefix, not a pattern, and must be there', async (table) => {
  for (const division of ['%', '3502%', '______', '', ' ', '350203_', '35\\', "' or true --"]) {
    expect(await shown(table, { role: 'district', division })).toEqual([]);
  }
});

test.each(OF_PERSONS)(
  '%s: a district sees its own and what is below it, never a neighbour',
  async (table) => {
    const { length } = SIMING.division;
    const seen = await shown(table, { role: 'district', ...SIMING });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.every((home) => home.slice(0, length) === SIMING.division)).toBe(true);
    expect(await shown(table, { role: 'community', division: '350203001001' })).toEqual([
      '350203001001',
    ]);
    expect(await shown(table, { role: 'community', division: '350203002001' })).toEqual([]);
    expect(await shown(table, { role: 'city', division: '3502' })).not.toContain('350102001001');
  },
);

test.each(HANDED_IN)(
  '%s: a district sees what was handed in there, never at a neighbour’s',
  async (table) => {
    expect(await shown(table, { role: 'district', ...SIMING })).toEqual([SIMING.division]);
    expect(await shown(table, { role: 'laboratory', ...HULI })).toEqual([HULI.division]);
    expect(await shown(table, { role: 'laboratory', ...HULI, office: SIMING.office })).toEqual([]);
    expect(await shown(table, { role: 'laboratory', division: '35', office: HULI.office })).toEqual(
      [],
    );
  },
);

const everybody: Scope = { division: '35', office: 'x' };
const roles: readonly string[] = [...STAFF_ROLES, 'resident', 'kangma_decider'];
test.each(roles)('%s sees in the database what the contract lets the role see', async (role) => {
  const sees = (list: readonly string[]) => list.includes(role);
  const persons = await shown('evidence', { ...everybody, role });
  expect(persons.length > 0).toBe(sees(ENDPOINTS.personCode.callers));
  expect((await shown('submission', { ...everybody, role })).length > 0).toBe(
    sees(ENDPOINTS.operationsOverview.callers),
  );
});

test('who looks after the system counts codes and sees none', async () => {
  const operator: Scope = { ...everybody, role: 'operator' };
  expect(await shown('code', operator)).toEqual([]);
  const counted = async (scope: Scope) => {
    const { rows } = await app.transact(
      (client) =>
        client.query<{ division: string; codes: number }>(
          `select division, sum(codes)::integer as codes from code_counts('35', 4) group by 1 order by 1`,
        ),
      scope,
    );
    return rows;
  };
  expect(await counted(operator)).toEqual([
    { division: '3501', codes: 6 },
    { division: '3502', codes: 30 },
  ]);
  expect(await counted({ ...operator, division: '3501' })).toEqual([
    { division: '3501', codes: 6 },
  ]);
  for (const scope of [
    {},
    { division: '35' },
    { role: 'operator' },
    { ...operator, role: 'site' },
  ]) {
    expect(await counted(scope)).toEqual([]);
  }
});

test('a resident sees themself, and nobody else', async () => {
  const { person } = await province.standing(people[7]!);
  for (const table of OF_PERSONS) {
    const { rows } = await app.transact(
      (client) =>
        client.query<{ person: string }>(`select distinct person_id as person from ${table}`),
      { person },
    );
    expect(rows).toEqual([{ person }]);
  }
  for (const table of HANDED_IN) expect(await shown(table, { person })).toEqual([]);
});

test('whose id is none is refused, not answered', async () => {
  await expect(shown('code', { person: "' or true --" })).rejects.toMatchObject({ code: '22P02' });
});

test('nothing that names a person stands in clear anywhere in the database', async () => {
  const planted = [0, 7, 99]
    .map(invented)
    .flatMap(({ name, document, phone }) => [name, document, phone]);
  const { rows: columns } = await province.pool.query<{ table: string }>(
    `select table_name as table from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  expect(columns.length).toBeGreaterThan(20);
  for (const { table } of columns.filter((one) => one.table !== 'division')) {
    const { rows } = await province.pool.query<{ text: string }>(
      `select ${table}::text as text from ${table}`,
    );
    // bytes stand as hexadecimal in it: look for them too
    const text = rows.map((row) => row.text).join('\n');
    for (const value of planted) {
      const found = text.includes(value) || text.includes(Buffer.from(value).toString('hex'));
      expect(found, `${table} holds ${value}`).toBe(false);
    }
  }
});
