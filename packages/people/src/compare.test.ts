import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, REASONS } from './compare.ts';
import type { PersonRecord } from './person-record.ts';
import { enteredAgain, inventedPeople, MISHAPS, seeded } from './testing/planted.ts';
import { traits } from './traits.ts';

const WANG: PersonRecord = {
  name: '王小明',
  documentType: 'resident-id',
  document: '990001199003074514',
  phone: '10012345678',
  division: '350203001001',
  place: '示例小区1号楼',
};
const PASSPORT = { documentType: 'passport', document: 'E12345678', birthDate: '1990-03-07' };
const people = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((seed) => inventedPeople(2, seeded(seed)) as [PersonRecord, PersonRecord]);

describe('two records', () => {
  it('that say the same are the same', () => {
    fc.assert(
      fc.property(people, ([one]) => {
        expect(compare(one, one).verdict).toBe('same');
      }),
    );
  });

  it('compare alike in either order, and with known reasons', () => {
    fc.assert(
      fc.property(people, ([one, other]) => {
        const there = compare(one, other);
        expect(compare(other, one)).toEqual(there);
        expect(REASONS).toEqual(expect.arrayContaining([...there.reasons]));
      }),
    );
  });

  it('of one person share a trait, however it was entered again, and are found', () => {
    fc.assert(
      fc.property(
        people,
        fc.integer({ min: 1 }),
        fc.constantFrom(...MISHAPS),
        ([one], seed, how) => {
          const again = enteredAgain(seeded(seed), one, how);
          expect(traits(one).filter((trait) => traits(again).includes(trait))).not.toEqual([]);
          expect(compare(one, again).verdict).not.toBe('different');
        },
      ),
    );
  });
});

describe('one person under', () => {
  it.each<[string, Partial<PersonRecord>, string]>([
    ['a mistyped number', { document: '990001199003074610' }, 'same'],
    ['a mistyped birth date, at the same phone', { document: '990001199003704510' }, 'same'],
    ['a passport, at the same phone', PASSPORT, 'same'],
    [
      'a passport, elsewhere and without a phone',
      { ...PASSPORT, phone: undefined, division: '110101001001' },
      'maybe',
    ],
    ['a passport in letters', { ...PASSPORT, name: 'WANG XIAOMING' }, 'maybe'],
    ['a name the other way round', { name: '小明 王', document: '990001199003074610' }, 'same'],
  ])('%s', (_, changed, verdict) => {
    expect(compare(WANG, { ...WANG, ...changed }).verdict).toBe(verdict);
  });
});

describe('two people who are', () => {
  it.each<[string, Partial<PersonRecord>]>([
    ['twins with names alike', { name: '李大华', document: '990001199003074530' }],
    [
      'namesakes of one day',
      { document: '990019199003071819', phone: '10087654321', division: '110101001001' },
    ],
    ['namesakes of one village', { document: '990002195511021238', phone: '10087654321' }],
    ['a family at one phone', { name: '王大华', document: '990001201506013330' }],
  ])('%s are different', (_, changed) => {
    expect(compare(WANG, { ...WANG, ...changed }).verdict).toBe('different');
  });

  it('twins whose names differ by one character are at most a question', () => {
    const twin = { ...WANG, name: '王小亮', document: '990001199003074530' };
    expect(compare(WANG, twin).verdict).toBe('maybe');
  });
});

describe('names', () => {
  const LATIN = { ...WANG, ...PASSPORT };
  it.each([
    ['艾力·买买提', '艾力买买提', 'name-same'],
    ['Lü Xiaoming', 'LU XIAOMING', 'name-same'],
    ['LI XIAOMING', 'Xiaoming, Li', 'name-swapped'],
    ['LI XIAOMING', 'XIAOMINGLI', 'name-swapped'],
    ['བཀྲ་ཤིས', 'བཀྲ་ཤིས', 'name-same'],
    ['ئابدۇللا مۇھەممەد', 'مۇھەممەد ئابدۇللا', 'name-swapped'],
    ['𠮷田', '吉田', 'name-different'],
    ['ALEXANDER SMITH', 'ALEXANDRE SMITH', 'name-close'],
    ['李娜', '李敏', 'name-different'],
  ])('%s and %s: %s', (one, other, reason) => {
    expect(compare({ ...LATIN, name: one }, { ...LATIN, name: other }).reasons[0]).toBe(reason);
  });
});

describe('planted among 5,000 people', () => {
  const draw = seeded(7);
  const all = inventedPeople(5000, draw);
  const twins = Array.from({ length: 150 }, (_, i) => {
    const of = i * 31;
    return { of, again: enteredAgain(draw, all[of]!, MISHAPS[i % MISHAPS.length]!) };
  });

  it('all are found by a trait, most for certain, and no other pair is held for the same', () => {
    const byTrait = Map.groupBy(
      all.flatMap((person, i) => traits(person).map((trait) => ({ trait, i }))),
      ({ trait }) => trait,
    );
    let sure = 0;
    for (const { of, again } of twins) {
      const candidates = new Set(
        traits(again).flatMap((trait) => (byTrait.get(trait) ?? []).map(({ i }) => i)),
      );
      const verdicts = [...candidates].map((i) => [i, compare(all[i]!, again).verdict] as const);
      expect(verdicts.find(([i]) => i === of)?.[1]).not.toBe('different');
      const same = verdicts.filter(([, verdict]) => verdict === 'same').map(([i]) => i);
      expect(same.filter((i) => i !== of)).toEqual([]);
      sure += same.length;
    }
    expect(sure / twins.length).toBeGreaterThan(0.9);
  });
});
