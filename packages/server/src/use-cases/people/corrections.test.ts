import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Resident, Staff } from '../../ports/caller.ts';
import type { PhoneProof } from '../../ports/phone-proof.ts';
import { BUCKETS } from '../../ports/bucket.ts';
import { Database } from '../../storage/database.ts';
import { PostgresNotices } from '../../storage/postgres-notices.ts';
import { PostgresReading } from '../../storage/postgres-reading.ts';
import { type Invented, named, VILLAGES } from '../../testing/invented.ts';
import { local, SmallProvince } from '../../testing/small-province.ts';
import { TEST_KEYS as keys } from '../../testing/test-keys.ts';
import { urlAs } from '../../wire-deciding.ts';
import { documentKey, phoneKey } from '../intake/identify.ts';
import { DivisionNames } from '../serving/division-names.ts';
import { counter } from './counter.ts';
import { myPhone } from './my-phone.ts';
import { myRecord } from './my-record.ts';
import { myTerms } from './my-terms.ts';
import { TERMS } from './terms.ts';

const CODE = '123456';
const ALL_BUCKETS = Array.from({ length: BUCKETS }, (_, bucket) => bucket);
const PROOF: PhoneProof = {
  ask: () => Promise.resolve({ ok: true, expiresInSeconds: 300 }),
  use: (_phone, code) => Promise.resolve(code === CODE),
  open: (person) => Promise.resolve({ token: person, expiresAt: 0 }),
};

let province: SmallProvince;
let app: Database;
let decider: Database;
let people: Invented[];
beforeAll(async () => {
  province = await SmallProvince.open();
  people = await province.register(12);
  app = new Database(urlAs(province.url, 'kangma_app', keys), 4, () => {});
  decider = new Database(urlAs(province.url, 'kangma_decider', keys), 2, () => {});
});
afterAll(async () => {
  await Promise.all([app.close(), decider.close()]);
  await province.close();
});

function handlers() {
  const { deciding, clock } = province;
  const serving = {
    deciding,
    keys,
    clock,
    machine: clock,
    proof: PROOF,
    reading: new PostgresReading(app),
    names: new DivisionNames(deciding.places.lookup),
  };
  return { ...myRecord(serving), ...myPhone(serving), ...myTerms(serving), serving };
}

const SESSION = new Uint8Array(32);
async function caller(of: Invented, session = SESSION): Promise<Resident> {
  const { person } = await province.standing(of);
  const code = (await new PostgresReading(app).code({ person }, person))!;
  return { kind: 'resident', person, session, code, language: 'en', address: '127.0.0.1' };
}
const edit = async (
  of: Invented,
  input: Parameters<ReturnType<typeof handlers>['editRecord']>[1],
) => handlers().editRecord(await caller(of), input);

async function stored(of: Invented) {
  const { person } = await province.standing(of);
  const { rows } = await province.pool.query<Record<string, unknown>>(
    `select p.division, p.place, p.language, c.division as "codeDivision", p.phone, (select count(*)::integer from person_edit e
      where e.person_id = p.person_id) as edits from person p join code c using (person_id) where person_id = $1`,
    [person],
  );
  return rows[0]!;
}

describe('one saved edit a day', () => {
  test('is saved, and moves the code’s division with the home', async () => {
    const [one] = people as [Invented];
    province.clock.time = Date.parse('2022-04-02T09:00+08:00');
    expect(
      await edit(one, { division: VILLAGES[5], home: '示例新村2号楼', language: 'en' }),
    ).toEqual({
      ok: true,
      value: { savedAt: '2022-04-02T01:00:00.000Z', editableFrom: '2022-04-02T16:00:00.000Z' },
    });
    expect(await stored(one)).toMatchObject({
      division: VILLAGES[5],
      codeDivision: VILLAGES[5],
      place: '示例新村2号楼',
      language: 'en',
      edits: 1,
    });
    expect(await handlers().myRecord(await caller(one), {})).toMatchObject({
      value: { home: '示例新村2号楼', name: one.name, editableFrom: '2022-04-02T16:00:00.000Z' },
    });
  });

  test('a second is refused with the time from which it is possible, until midnight in China', async () => {
    const [one] = people as [Invented];
    province.clock.time = Date.parse('2022-04-02T23:59:59+08:00');
    expect(await edit(one, { home: '别处1号楼' })).toEqual({
      ok: false,
      code: 'edited-today',
      params: { from: '2022-04-03 00:00' },
    });
    expect(await stored(one)).toMatchObject({ place: '示例新村2号楼', edits: 1 });
    province.clock.time = Date.parse('2022-04-03T00:00:00+08:00');
    expect(await edit(one, { home: '别处1号楼' })).toMatchObject({ ok: true });
  });

  test('a save that fails or changes nothing is free', async () => {
    const one = people[1]!;
    province.clock.time = Date.parse('2022-04-03T10:00:00+08:00');
    const tries = [
      await edit(one, { division: '350203999999' }),
      await edit(one, { division: '36' }),
      await edit(one, { home: '长'.repeat(300) }),
      await edit(one, { home: one.place }),
    ];
    expect(tries.map((answer) => !answer.ok && answer.code)).toEqual([
      'unknown-division',
      'other-province',
      'not-registrable',
      'nothing-changed',
    ]);
    expect(await edit(one, { language: 'zh-Hant' })).toMatchObject({ ok: true });
  });

  test('of two at the same moment one wins', async () => {
    const one = people[2]!;
    const both = await Promise.all([
      edit(one, { home: '甲1号楼' }),
      edit(one, { home: '乙1号楼' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stored(one)).toMatchObject({ edits: 1 });
  });

  test('the database itself takes no second one of a day, nor the change or end of an edit', async () => {
    const { person } = await province.standing(people[2]!);
    await expect(
      province.pool.query(
        `insert into person_edit (person_id, edit_no, at, kind, fields, before)
          values ($1, 9, $2, 'record', array['place'], '')`,
        [person, new Date(province.clock.time)],
      ),
    ).rejects.toMatchObject({ code: '23505' });
    for (const statement of [
      "update person_edit set before = ''",
      'delete from person_edit',
      "update person set place = ''",
      "select note_edit(null, null, 'record', null, null, null)",
    ]) {
      await expect(decider.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    for (const table of ['person_edit', 'terms_agreement']) {
      expect((await app.pool.query(`select from ${table}`)).rowCount).toBe(0);
    }
  });
});

test('an edit leaves an adverse declaration where it is, and the colour as it was', async () => {
  const one = people[3]!;
  const declaredAt = local(new Date(province.clock.time).toISOString());
  await province.takeIn('declarations', [{ ...named(one), item: 'symptoms', declaredAt }]);
  const before = await province.standing(one);
  expect(before.colour).not.toBe('green');
  province.clock.time += 60_000;
  expect(await edit(one, { division: VILLAGES[4], home: '' })).toMatchObject({ ok: true });
  expect(await province.standing(one)).toEqual(before);
  expect((await province.verify()).differences).toEqual([]);
});

test('a home in a listed area concerns who moves there as it does who is registered there', async () => {
  const one = people[4]!;
  await province.takeIn('zone-orders', [
    {
      division: { code: VILLAGES[0].slice(0, 9) },
      place: '示例封控小区',
      level: 'lockdown',
      from: local(new Date(province.clock.time).toISOString()),
    },
  ]);
  expect(await province.colour(one)).toBe('green');
  province.clock.time += 60_000;
  expect(await edit(one, { division: VILLAGES[0], home: '示例封控小区' })).toMatchObject({
    ok: true,
  });
  expect(await province.colour(one)).not.toBe('green');

  province.clock.time += 24 * 3_600_000;
  expect(await edit(one, { division: VILLAGES[4], home: '示例新村' })).toMatchObject({ ok: true });
  expect(await province.colour(one)).not.toBe('green');
  const ends = async () => {
    const { person } = await province.standing(one);
    const { rows } = await province.pool.query<{ end: string | null }>(
      `select body::jsonb ->> 'validTo' as end from evidence where person_id = $1 and body::jsonb ->> 'kind' = 'stay'
        order by recorded_at, evidence_id`,
      [person],
    );
    return rows.map(({ end }) => end !== null);
  };
  expect(await ends()).toEqual([false]);
  await province.takeIn('zone-orders', [
    {
      division: { code: VILLAGES[0].slice(0, 9) },
      place: '示例封控小区',
      level: 'lifted',
      from: local(new Date(province.clock.time).toISOString()),
    },
  ]);
  expect(await ends()).toEqual([false, true]);
  expect((await province.verify()).differences).toEqual([]);
  province.clock.time -= 24 * 3_600_000;
});

describe('another phone', () => {
  const NEW = '10077770001';
  const change = async (of: Invented, more = {}, session = SESSION) =>
    handlers().changePhone(await caller(of, session), {
      phone: NEW,
      oldCode: CODE,
      newCode: CODE,
      ...more,
    });
  const leadsTo = async (phone: string) => {
    const { rows } = await app.pool.query<{ person: string }>(
      'select * from resident_of_phone($1)',
      [phoneKey(keys, phone)],
    );
    return rows[0]?.person;
  };
  const openSession = async (person: string, hash: Uint8Array) => {
    await province.pool.query(
      `insert into resident_session (token_hash, person_id, language, issued_at, expires_at) values ($1, $2, 'en', now(), now())`,
      [hash, person],
    );
  };
  const sessionsOf = async (person: string) =>
    (await province.pool.query('select from resident_session where person_id = $1', [person]))
      .rowCount;

  test('needs the codes of both', async () => {
    const one = people[5]!;
    for (const wrong of [{ oldCode: '000000' }, { newCode: '000000' }]) {
      expect(await change(one, wrong)).toEqual({ ok: false, code: 'wrong-code' });
    }
    expect(await leadsTo(NEW)).toBeUndefined();
  });

  test('leads to the person from then on, the old one does not; both are told, other sessions end', async () => {
    const one = people[5]!;
    const { person } = await province.standing(one);
    const here = new Uint8Array(32).fill(1);
    await openSession(person, here);
    await openSession(person, new Uint8Array(32).fill(2));
    expect(await change(one, {}, here)).toEqual({ ok: true, value: undefined });
    expect([await leadsTo(NEW), await leadsTo(one.phone)]).toEqual([person, undefined]);
    expect(await sessionsOf(person)).toBe(1);
    const due = await new PostgresNotices(decider).due(ALL_BUCKETS, province.clock.time, 100);
    const told = due
      .filter((notice) => notice.person === person)
      .map((notice) => keys.open(notice.phone!, `phone|${person}`));
    expect(new Set(told)).toEqual(new Set([one.phone, NEW]));
    expect(await change(one, { phone: '10077770009' })).toMatchObject({
      code: 'edited-today',
      params: { from: '2022-04-04 00:00' },
    });
  });

  test('that signs somebody else in is refused, once both codes are right and not before', async () => {
    const [one, other] = [people[6]!, people[7]!];
    expect(await change(one, { phone: other.phone, newCode: '000000' })).toMatchObject({
      code: 'wrong-code',
    });
    const asked = await handlers().askPhoneCodes(await caller(one), { phone: other.phone });
    expect(asked).toEqual(
      await handlers().askPhoneCodes(await caller(one), { phone: '10077770002' }),
    );
    expect(await change(one, { phone: other.phone })).toEqual({ ok: false, code: 'phone-taken' });
    expect(await leadsTo(other.phone)).toBe((await province.standing(other)).person);
  });

  test('without the old one at hand, counts once the counter has seen the document; every session ends', async () => {
    const one = people[8]!;
    const { person } = await province.standing(one);
    const phone = '10077770003';
    await openSession(person, new Uint8Array(32).fill(3));
    const { serving } = handlers();
    const staff: Staff = {
      kind: 'staff',
      staff: crypto.randomUUID(),
      login: 'c',
      name: '',
      role: 'district',
      division: one.division.slice(0, 6),
      office: '示例区',
      by: 'session',
      session: SESSION,
      language: 'en',
      address: '127.0.0.1',
    };
    const said = {
      record: {
        type: 'resident',
        person: { name: one.name, documentType: 'resident-id', document: one.document, phone },
        home: { division: { code: one.division }, place: one.place },
      },
      declaration: null,
    };
    const id = await province.deciding.store.transact((tx) =>
      tx.people.openCase({
        id: crypto.randomUUID(),
        division: one.division,
        documentKey: documentKey(keys, { ...one, documentType: 'resident-id' }),
        phoneKey: phoneKey(keys, phone),
        said: keys.seal(JSON.stringify(said), 'registration'),
        openedAt: province.clock.time,
      }),
    );
    expect([await leadsTo(phone), await sessionsOf(person)]).toEqual([undefined, 1]);
    const clerk = counter(serving as unknown as Parameters<typeof counter>[0]);
    expect(await clerk.confirmCase(staff, { id, document: one.document })).toMatchObject({
      ok: true,
      value: { person, registered: false },
    });
    expect([await leadsTo(phone), await leadsTo(one.phone)]).toEqual([person, undefined]);
    expect(await sessionsOf(person)).toBe(0);
  });
});

test('terms are asked for until the version that holds is agreed to', async () => {
  const mine = await caller(people[9]!);
  const { myTerms: ask, agreeToTerms } = handlers();
  expect(await ask(mine, {})).toMatchObject({ value: { version: TERMS.version, agreed: null } });
  expect(await agreeToTerms(mine, { version: TERMS.version + 1 })).toMatchObject({
    code: 'terms-changed',
  });
  await agreeToTerms(mine, { version: TERMS.version });
  expect(await ask(mine, {})).toMatchObject({ value: { agreed: { version: TERMS.version } } });
});
