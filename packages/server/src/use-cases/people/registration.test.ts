import { checkDigit } from '@kangma/intake';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Anyone } from '../../ports/caller.ts';
import type { PhoneProof } from '../../ports/phone-proof.ts';
import type { Register } from '../../ports/register.ts';
import type { Work } from '../../ports/store.ts';
import { type Invented, invented } from '../../testing/invented.ts';
import { SmallProvince } from '../../testing/small-province.ts';
import { TEST_KEYS as keys } from '../../testing/test-keys.ts';
import { documentKey, keyText, nameCheck, phoneKey } from '../intake/identify.ts';
import { registration } from './registration.ts';

const ANYONE: Anyone = { kind: 'anyone', language: 'zh-Hans', address: '127.0.0.1' };
const CODE = '123456';
/** Whoever asks has the phone; limits and guesses are of auth/phone-proof.test.ts. */
const PROOF: PhoneProof = {
  ask: () => Promise.resolve({ ok: true, expiresInSeconds: 300 }),
  use: (_phone, code) => Promise.resolve(code === CODE),
  open: (person) => Promise.resolve({ token: person, expiresAt: 0 }),
};

let province: SmallProvince;
let known: Invented;
/** In the register and not registered; in the register under another phone; in no register. */
const [listed, elsewhere, nobody, sick, silent] = [100, 101, 102, 103, 104].map(invented) as [
  Invented,
  Invented,
  Invented,
  Invented,
  Invented,
];
let calls: string[] = [];
beforeAll(async () => {
  province = await SmallProvince.open();
  [known] = (await province.register(1)) as [Invented];
});
afterAll(() => province.close());

/** Notes which calls reach the store, in order. */
function noting<T extends object>(target: T, names: string[]): T {
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name);
      if (typeof value === 'object' && value !== null && (name === 'people' || name === 'areas')) {
        return noting(value, names);
      }
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        names.push(String(name));
        return Reflect.apply(value, of, args);
      };
    },
  });
}

const REGISTER: Register = {
  find: (key) => {
    const of = [listed, elsewhere, sick, silent].find(
      (one) => keyText(documentKey(keys, { ...one, documentType: 'resident-id' })) === keyText(key),
    );
    if (of === undefined) return Promise.resolve(undefined);
    const phone = of === elsewhere ? known.phone : of.phone;
    return Promise.resolve({
      nameCheck: nameCheck(keys, of.name),
      phoneKey: phoneKey(keys, phone),
    });
  },
};

function handlers() {
  const { deciding, clock } = province;
  const store = {
    transact: <T>(work: (tx: Work) => Promise<T>) =>
      deciding.store.transact((tx) => work(noting(tx, calls))),
  };
  return registration({
    deciding: { ...deciding, rules: deciding.rules, places: deciding.places, store },
    keys,
    clock,
    machine: clock,
    proof: PROOF,
    register: REGISTER,
  });
}

type Said = Parameters<ReturnType<typeof registration>['register']>[1];
const said = (one: Invented, more: Partial<Said> = {}): Said => ({
  name: one.name,
  documentType: 'resident-id',
  document: one.document,
  phone: one.phone,
  division: one.division,
  place: one.place,
  declaration: 'healthy',
  terms: 'agreed',
  ...more,
});

/** Registers and proves the phone; answers with both answers and with what reached the store. */
async function register(one: Invented, more: Partial<Said> = {}) {
  calls = [];
  const first = await handlers().register(ANYONE, said(one, more));
  const phone = more.phone ?? one.phone;
  const before = calls;
  calls = [];
  const second = await handlers().confirmRegistration(ANYONE, { phone, code: CODE });
  return { first, second, before, after: calls };
}

const stateOf = ({ second }: Awaited<ReturnType<typeof register>>) =>
  second.ok ? second.value.state : second.code;

describe('somebody who registers', () => {
  test('is registered at once where a register knows name, document and phone, and is green with a declaration', async () => {
    expect(stateOf(await register(listed))).toBe('registered');
    expect(await province.colour(listed)).toBe('green');
    expect((await province.verify()).differences).toEqual([]);
  });

  test('has no code yet without a declaration, and a colour with an adverse one (H2)', async () => {
    const { declaration: _, ...rest } = said(silent);
    await handlers().register(ANYONE, rest);
    await handlers().confirmRegistration(ANYONE, { phone: silent.phone, code: CODE });
    expect(await province.colour(silent)).toBe('none');
    await register(sick, { declaration: 'diagnosis' });
    expect(['yellow', 'red']).toContain(await province.colour(sick));
  });

  test('who is registered already is signed in, and not registered twice', async () => {
    expect(await register(known)).toMatchObject({
      second: { value: { state: 'registered', token: (await province.standing(known)).person } },
    });
  });

  test('goes to the counter otherwise, with one case however often they try', async () => {
    const [once, again] = [await register(nobody), await register(nobody)];
    expect([stateOf(once), stateOf(again)]).toEqual(['counter', 'counter']);
    expect(again.second).toEqual(once.second);
    expect(stateOf(await register(elsewhere))).toBe('counter');
  });

  test('with a wrong code learns nothing, and the same where nothing was said before', async () => {
    await handlers().register(ANYONE, said(known));
    const wrong = await handlers().confirmRegistration(ANYONE, { phone: known.phone, code: '0' });
    const never = await handlers().confirmRegistration(ANYONE, {
      phone: '10099999999',
      code: CODE,
    });
    expect(wrong).toEqual(never);
  });
});

describe('nobody learns whom we know', () => {
  test('before the phone is proven nothing is looked up, whoever is named', async () => {
    const stranger = invented(200);
    const tries = [
      await register(known),
      await register(stranger),
      await register(stranger, { phone: known.phone }),
      await register(known, { phone: stranger.phone }),
    ];
    for (const { first, before } of tries) {
      expect(first).toEqual(tries[0]!.first);
      expect(before).toEqual(['keepRegistration']);
    }
  });

  test('a claim on somebody’s document takes the same work and says the same as one that nobody knows', async () => {
    const claim = await register(known, { phone: '10088880001' });
    const wrongName = await register(known, { phone: '10088880002', name: '别的人' });
    const unknown = await register(invented(201), { phone: '10088880003' });
    const listedElsewhere = await register(elsewhere, { phone: '10088880004' });
    for (const other of [claim, wrongName, listedElsewhere]) {
      expect(other.after).toEqual(unknown.after);
      expect(words(other.second)).toEqual(words(unknown.second));
    }
    expect(unknown.after).toContain('openCase');
    expect((await province.standing(known)).colour).toBe('green');
  });

  /** An answer without what names this case. */
  const words = (answer: unknown) =>
    JSON.stringify(answer).replaceAll(/"number":"[0-9A-F]{8}"/g, '"number":""');
});

describe('what is said is checked as the row of a register is', () => {
  const passport = { documentType: 'passport', birthDate: '1990-01-01' };
  test.each<[string, Partial<Said>, string]>([
    ['a wrong check digit', { document: '990101199001010010' }, '证件号码'],
    ['a birth date that is none', { document: '990101199013010017' }, '证件号码'],
    ['an old number of 15 digits', { document: '990101900101001' }, '证件号码'],
    ['a passport with signs', { ...passport, document: 'E1234-5678' }, '证件号码'],
    ['a permit of another form', { documentType: 'taiwan-permit', document: 'H1234' }, '证件号码'],
    ['no type of ours', { documentType: 'library-card' }, '证件类型'],
    ['a name of 200 characters', { name: '长'.repeat(200) }, '姓名'],
    ['a control character', { name: '王\u0007小明' }, '姓名'],
    ['letters turned round', { name: '王\u202e明小' }, '姓名'],
    ['nothing but space', { name: '  ' }, '姓名'],
    ['a phone of another form', { phone: '123' }, '联系电话'],
  ])('%s', async (_, wrong, column) => {
    const answer = await handlers().register(ANYONE, said(invented(210), wrong));
    expect(answer).toMatchObject({ ok: false, code: 'not-registrable' });
    const reasons = answer.ok ? '' : String(answer.params?.reasons);
    expect(reasons).toContain(column);
    for (const value of [wrong.name, wrong.document].filter((one) => (one ?? '').length > 6)) {
      expect(reasons).not.toContain(value);
    }
  });

  test('a village that does not exist is refused', async () => {
    expect(
      await handlers().register(ANYONE, said(invented(211), { division: '350203999999' })),
    ).toMatchObject({ code: 'unknown-division' });
  });

  test.each([
    ['passport', 'E12345678'],
    ['hong-kong-macao-permit', 'H12345678'],
    ['taiwan-permit', '12345678'],
    ['residence-permit', `81000019900101007${checkDigit('81000019900101007')}`],
    ['foreign-permanent-residence', 'ABC123456789012'],
    ['newborn-certificate', 'S350000001'],
  ])('%s is a document', async (documentType, document) => {
    const answer = await handlers().register(
      ANYONE,
      said(invented(212), { documentType, document, birthDate: '1990-01-01' }),
    );
    expect(answer).toMatchObject({ ok: true });
  });
});

test.each([
  '㐂齉',
  '𠮷野',
  '欧阳 娜娜',
  '买买提·艾力',
  'བཀྲ་ཤིས་དོན་གྲུབ།',
  'ئابدۇللا مۇھەممەد',
  "O'Brien Zoë",
])('%s is kept as it was written', async (name) => {
  const someone = { ...invented(300 + name.length), name };
  const { phone } = someone;
  expect(await handlers().register(ANYONE, said(someone))).toMatchObject({ ok: true });
  const { deciding } = province;
  const sealed = await deciding.store.transact(({ people }) =>
    people.takeRegistration(phoneKey(keys, phone), province.clock.time),
  );
  expect(keys.open(sealed!, 'registration')).toContain(JSON.stringify(name.normalize('NFC')));
});
