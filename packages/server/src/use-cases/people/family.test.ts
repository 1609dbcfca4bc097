import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Resident } from '../../ports/caller.ts';
import type { FamilyConsent } from '../../ports/family.ts';
import type { Work } from '../../ports/store.ts';
import { Database } from '../../storage/database.ts';
import { PostgresReading } from '../../storage/postgres-reading.ts';
import { type Invented, invented, residentRow } from '../../testing/invented.ts';
import { SmallProvince } from '../../testing/small-province.ts';
import { TEST_KEYS as keys } from '../../testing/test-keys.ts';
import { urlAs } from '../../wire-deciding.ts';
import { DivisionNames } from '../serving/division-names.ts';
import { family } from './family.ts';

const DOCUMENT = 'resident-id';
let province: SmallProvince;
let app: Database;
let people: Invented[];
let keeper: Resident;
let calls: string[] = [];
let sent: (string | null)[] = [];
const consent: FamilyConsent = {
  ask: () => Promise.resolve({ ok: true, code: '123456', expiresInSeconds: 300 }),
  send: (phone) => void sent.push(phone),
  use: () => Promise.resolve(true),
};
beforeAll(async () => {
  province = await SmallProvince.open();
  app = new Database(urlAs(province.url, 'kangma_app', keys), 2, () => {});
  people = await province.register(3);
  const { person } = await province.standing(people[0]!);
  const session = new Uint8Array();
  const code = (await new PostgresReading(app).code({ person }, person))!;
  keeper = { kind: 'resident', language: 'en', address: '', person, session, code };
});
afterAll(async () => {
  await app.close();
  await province.close();
});

/** Notes which calls reach the store, in order. */
function noting<T extends object>(target: T): T {
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name);
      if (typeof value === 'object' && value !== null) return noting(value);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        calls.push(String(name));
        return Reflect.apply(value, of, args);
      };
    },
  });
}

function handlers() {
  const { deciding, clock } = province;
  const store = {
    transact: <T>(work: (tx: Work) => Promise<T>) =>
      deciding.store.transact((tx) => work(noting(tx))),
  };
  const serving = {
    reading: new PostgresReading(app),
    deciding: { ...deciding, rules: deciding.rules, places: deciding.places, store },
    keys,
    clock,
    names: new DivisionNames(deciding.places.lookup),
    consent,
  };
  return family(serving);
}

async function ask(
  { name, document }: Pick<Invented, 'name' | 'document'>,
  documentType = DOCUMENT,
) {
  calls = [];
  sent = [];
  const said = { name, document, documentType, relation: 'other' as const };
  const answer = await handlers().askFamily(keeper, said);
  return { answer, calls, sent };
}

test('whoever is named, the same work is done, and only who is meant is sent a code', async () => {
  const known = await ask(people[1]!);
  const wrongName = await ask({ ...people[2]!, name: '别的人' });
  const unknown = await ask(invented(700));
  expect(known.sent).toEqual([people[1]!.phone]);
  expect([wrongName.sent, unknown.sent]).toEqual([[null], [null]]);
  for (const { answer, calls: work } of [wrongName, unknown]) {
    expect(work).toEqual(known.calls);
    expect(Object.keys(answer.ok ? answer.value : {})).toEqual(
      Object.keys(known.answer.ok ? known.answer.value : {}),
    );
  }
});

test('a newborn registered under the keeper’s own number is the keeper’s; under another’s it is not', async () => {
  const { pool } = province;
  const born = (of: Invented) => ({
    ...residentRow(of),
    name: '安新生',
    phone: '',
    documentType: 'guardian-record',
    document: `${of.document}-20220301-1`,
  });
  await province.takeIn('residents', [born(people[0]!), born(people[1]!)]);
  for (const of of people.slice(0, 2)) {
    await ask({ name: '安新生', document: `${of.document}-20220301-1` }, 'guardian-record');
    expect(sent).toEqual([null]);
  }
  const { rows } = await pool.query<{ state: string; consent: string }>(
    `select state, consent from family_bond where consent = 'guardian'`,
  );
  expect(rows).toEqual([{ state: 'bound', consent: 'guardian' }]);
});

test('a bond follows both records when they are merged into others', async () => {
  const { pool, deciding } = province;
  const [mine, theirs, other] = await Promise.all(
    people.map(async (one) => (await province.standing(one)).person),
  );
  const { answer } = await ask(people[1]!);
  const { id } = answer.ok ? answer.value : { id: '' };
  const bound = { id, member: theirs!, consent: 'code', staff: null, at: 0 } as const;
  await deciding.store.transact((tx) => tx.family.bind(bound));
  const reading = new PostgresReading(app);
  const seenBy = async (person: string) =>
    (await reading.bonds({ person }, person)).find((bond) => bond.id === id);
  expect(await seenBy(mine!)).toMatchObject({ side: 'keeper', member: theirs });
  const mergeInto = (into: string | null, record: string) =>
    pool.query('update person set merged_into = $1 where person_id = $2', [into, record]);
  await mergeInto(other!, theirs!);
  expect(await seenBy(mine!)).toMatchObject({ member: other });
  expect(await seenBy(other!)).toMatchObject({ side: 'member' });
  await mergeInto(null, theirs!);
  await mergeInto(other!, mine!);
  expect(await seenBy(other!)).toMatchObject({ side: 'keeper', member: theirs });
  await mergeInto(null, mine!);
  expect(await seenBy(other!)).toBeUndefined();
});

test('nobody sees a bond who is neither of the two, and no role writes one from a request', async () => {
  const reading = new PostgresReading(app);
  const other = (await province.standing(people[2]!)).person;
  expect((await reading.bonds({ person: keeper.person }, keeper.person)).length).toBeGreaterThan(1);
  expect(await reading.bonds({ person: other }, keeper.person)).toEqual([]);
  expect(await reading.bonds({}, keeper.person)).toEqual([]);
  const scope = { role: 'laboratory', division: '35' };
  expect(await reading.bondsAsked(scope, null, 10)).toEqual([]);
  await expect(app.pool.query('delete from family_bond')).rejects.toThrow('permission denied');
});
