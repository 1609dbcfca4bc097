import { afterAll, beforeAll, expect, test } from 'vitest';
import { readyDatabase } from '../testing/ready-database.ts';
import { SmallProvince } from '../testing/small-province.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { urlAs } from '../wire-deciding.ts';
import { Database } from './database.ts';

const DENIED = '42501';

let database: TestDatabase;
let province: SmallProvince;
let app: Database;
let decider: Database;
beforeAll(async () => {
  database = await readyDatabase();
  province = await SmallProvince.open({ url: database.url });
  const people = await province.register(12);
  await province.takeIn('contacts', [
    {
      name: people[0]!.name,
      document: people[0]!.document,
      degree: 'close',
      lastContactAt: '2022-03-31T08:00:00',
    },
  ]);
  app = new Database(urlAs(database.url, 'kangma_app', TEST_KEYS), 2, () => {});
  decider = new Database(urlAs(database.url, 'kangma_decider', TEST_KEYS), 2, () => {});
});
afterAll(async () => {
  await Promise.all([app.close(), decider.close()]);
  await province.close();
  await database.close();
});

/** As somebody who sees everything that a scope can show, so that a denial is one of rights. */
const WIDE = { role: 'auditor', division: '35', office: 'x' };

function attempt(as: Database, statement: string): Promise<unknown> {
  return as.transact((client) => client.query(statement), WIDE);
}

const RECORDS = ['evidence', 'decision'] as const;
const HISTORY = RECORDS.flatMap((table) => [
  `update ${table} set body = '{}'`,
  `delete from ${table}`,
  `truncate ${table}`,
  `alter table ${table} disable row level security`,
  `drop table ${table}`,
]);

test.each(HISTORY)('nobody but the owner: %s', async (statement) => {
  await expect(attempt(app, statement)).rejects.toMatchObject({ code: DENIED });
  await expect(attempt(decider, statement)).rejects.toMatchObject({ code: DENIED });
});

const APPEND = `select append_decisions(array[p], array[n + 1], array[now()], array[now()], array['green'], array['evidence'],
  array['{}'], array[true], array[n], array[now()], array['\\x00'::bytea], array['{}'], array[null::timestamptz])
  from (select person_id as p, decision_no as n from code limit 1) c`;

const SETS_A_COLOUR = [
  "update code set colour = 'green'",
  "update code set summary = '{}'",
  'update code set decision_no = 9',
  'update code set since = now()',
  'update code set next_change_at = null',
  'update code set plain = true',
  'delete from code',
  'insert into code select * from code limit 1',
  "insert into decision select person_id, 99, at, known_at, 'green', cause, body from decision limit 1",
];

test.each(SETS_A_COLOUR)('neither the application nor the deciding path: %s', async (statement) => {
  await expect(attempt(app, statement)).rejects.toMatchObject({ code: DENIED });
  await expect(attempt(decider, statement)).rejects.toMatchObject({ code: DENIED });
});

test.each([
  APPEND,
  'select open_codes(null, null, null, null, null, null)',
  'select reschedule_codes(null, null, null)',
  'select mark_not_plain(null)',
  'insert into evidence select * from evidence limit 1',
  'insert into person select * from person limit 1',
  'insert into person_key select * from person_key limit 1',
  'insert into submission select * from submission limit 1',
  "update submission set division = '35'",
  "update submission_row set outcome = 'parked'",
  'select content from submission_part',
  'select * from place_alias',
  "insert into policy_version (policy) values ('own')",
  'select hold_rules(0)',
  "select found_policies('{}', '{}', now())",
  'update population_run set finished_at = now()',
  'update bucket set leased_by = null',
  "select set_config('role', 'postgres', true)",
  'set session authorization postgres',
  'create table mine ()',
])('the application cannot: %s', async (statement) => {
  await expect(attempt(app, statement)).rejects.toMatchObject({ code: DENIED });
});

test.each([
  "update person set division = '35'",
  'delete from person',
  'delete from person_key',
  "insert into policy_version (policy) values ('own')",
  "update policy_version set canonical = ''",
  'delete from policy_version',
  'delete from submission',
  'delete from submission_part',
  'delete from area_change',
  "update place_alias set division = '35'",
  'select * from staff',
  'select * from staff_session',
  'select * from resident_session',
  'select * from one_time_code',
  'select * from outbox_message',
  'select * from access_log',
  'select * from act_log',
  'select resident_of_phone(null)',
  'create table mine ()',
])('the deciding path cannot: %s', async (statement) => {
  await expect(attempt(decider, statement)).rejects.toMatchObject({ code: DENIED });
});

/** One call about the first person who is green: their decisions' numbers after the latest, of which `last` is the code from then on. */
function append(numbers: readonly number[], last: number, before = 0): Promise<unknown> {
  const columns = numbers.map((number) => ({ number, last: number === last }));
  return decider.pool.query(
    `select append_decisions(array_agg(person_id), array_agg(decision_no + number), array_agg(now()), array_agg(now()),
        array_agg('red'::text), array_agg('evidence'::text), array_agg('{}'::text), array_agg(last),
        array_agg(decision_no + $2::integer), array_agg(now()), array_agg('\\x00'::bytea), array_agg('{}'::text),
        array_agg(null::timestamptz))
      from (select c.* from code c join person_key k on k.person_id = c.person_id and k.kind = 'document'
        where c.colour = 'green' order by c.person_id limit 1) c, jsonb_to_recordset($1) as d(number integer, last boolean)`,
    [JSON.stringify(columns), before],
  );
}

test('append_decisions takes what follows the latest of its person, and nothing else', async () => {
  const before = await province.colours();
  for (const [numbers, last, from] of [
    // as if another had decided meanwhile
    [[1], 1, -1],
    [[1], 1, 1],
    // one that is there already, one that was left out, two that are not in a row
    [[0], 0, 0],
    [[0], 0, -1],
    [[2], 2, 0],
    [[1, 3], 3, 0],
    [[1, 3], 1, 0],
    // none of them the code from then on
    [[1], 9, 0],
  ] as const) {
    await expect(append(numbers, last, from)).rejects.toThrow(/does not follow|duplicate key/);
  }
  expect(await province.colours()).toEqual(before);
  await append([1, 2], 2);
  expect(await province.colours()).not.toEqual(before);
});

test('what the deciding path could still write by hand, a verification finds', async () => {
  const { differences } = await province.verify();
  expect(new Set(differences.map(({ code }) => code))).toContain('decision-differs');
});
