import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decide } from '../decide/decide.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Policy } from '../language/ast.ts';
import { compile } from '../language/compile.ts';
import { evidence, negative, positive } from '../testing/evidence.ts';
import { pack } from '../testing/packs.ts';
import { DAY, HOUR, type Minute, readInstant, toMinute, writeInstant } from '../time.ts';

const read = (id: string) =>
  readFileSync(new URL(`../../../../policies/${id}.yaml`, import.meta.url), 'utf8');
const national = pack('national', read);
const T0 = toMinute(readInstant('2022-04-01T08:00:00+08:00')!);
const BASE = [
  evidence('identity', T0 - DAY, { by: 'register' }),
  evidence('declaration', T0 - DAY, { item: 'healthy' }),
];

/** `colour pathway/stage` of the worst reason at a minute, under one or several policies. */
function at(minute: Minute, list: readonly Evidence[], ...policies: readonly Policy[]): string {
  const programs = (policies.length === 0 ? [national] : policies).map(compile);
  const { colour, reasons } = decide(programs, [...BASE, ...list], {
    at: minute,
    knownAt: Infinity,
  });
  const [worst] = reasons;
  return worst === undefined ? colour : `${colour} ${worst.pathway}/${worst.stage}`;
}

describe('who assigned converts (R12, H8)', () => {
  const contact = evidence('contact', T0, { degree: 'close' });
  const tests = [2, 4].map((day) => negative(T0 + day * DAY, T0 + day * DAY + HOUR));
  const due = T0 + 14 * DAY;
  const released = (division: string, when: Minute) => [
    contact,
    ...tests,
    evidence('release', when, { form: 'central-quarantine', division }),
  ];

  it('counts a release of another district of the same city', () => {
    expect(at(due, released('350211', due))).toBe('yellow close-contact/home');
  });

  it('does not count the release of another city', () => {
    expect(at(due + 5 * DAY, released('350100', due + DAY))).toBe('red close-contact/central');
  });

  it('counts the superior in the province only once the limit has passed', () => {
    expect(at(due + 2 * DAY, released('35', due + DAY - 1))).toBe('red close-contact/central');
    expect(at(due + 2 * DAY, released('35', due + DAY))).toBe('yellow close-contact/home');
  });

  it('never counts another province, however long the wait', () => {
    expect(at(due + 60 * DAY, released('36', due + 50 * DAY))).toBe('red close-contact/central');
  });

  it('does not count a release from before the contact was found', () => {
    const late = evidence('contact', T0, { degree: 'close', recorded: T0 + 15 * DAY });
    const early = evidence('release', T0 + 14 * DAY, { form: 'central-quarantine' });
    expect(at(T0 + 16 * DAY, [late, ...tests, early])).toBe('red close-contact/central');
  });
});

describe('a positive', () => {
  const contact = evidence('contact', T0, { degree: 'companion' });
  const tests = [1, 2].map((day) => negative(T0 + day * DAY, T0 + day * DAY + HOUR));
  const clear = (when: Minute) => evidence('clearance', when, { of: 'positive' });

  it('begins the stage again at its sampling, and the negatives before it no longer count', () => {
    const list = [
      contact,
      ...tests,
      positive(T0 + 3 * DAY, T0 + 3 * DAY + HOUR),
      clear(T0 + 4 * DAY),
    ];
    expect(at(T0 + 9 * DAY, list)).toBe('yellow companion-other/home');
    const more = [5, 6].map((day) => negative(T0 + day * DAY, T0 + day * DAY + HOUR));
    expect(at(T0 + 10 * DAY - 1, [...list, ...more])).toBe('yellow companion-other/home');
    expect(at(T0 + 10 * DAY, [...list, ...more])).toBe('green');
  });

  it('is placed where it was sampled, though it counts from its report: a green turns back', () => {
    const list = [contact, ...tests, positive(T0 + 6 * DAY, T0 + 8 * DAY)];
    expect(at(T0 + 7 * DAY, list)).toBe('green');
    expect(at(T0 + 8 * DAY, [...list, clear(T0 + 8 * DAY)])).toBe('yellow companion-other/home');
  });

  it('sampled before the contact began changes nothing of its course', () => {
    const list = [contact, ...tests, positive(T0 - DAY, T0 + DAY), clear(T0 + DAY)];
    expect(at(T0 + 7 * DAY, list)).toBe('green');
  });

  it('in a pool or by antigen asks for a retest and colours nobody', () => {
    for (const fields of [{ pooling: 'pooled' }, { method: 'antigen' }]) {
      const reportedAt = writeInstant(T0 + HOUR, 480);
      const weak = evidence('test', T0, {
        result: 'positive',
        reportedAt,
        recorded: T0 + HOUR,
        ...fields,
      });
      const programs = [compile(national)];
      const when = { at: T0 + 2 * HOUR, knownAt: Infinity };
      const asked = decide(programs, [...BASE, weak], when);
      expect(asked.colour).toBe('green');
      expect(asked.questions).toMatchObject([{ ask: 'retest', state: 'open' }]);
      const retested = decide(programs, [...BASE, weak, negative(T0 + HOUR, T0 + 2 * HOUR)], when);
      expect(retested.questions).toEqual([]);
    }
  });
});

describe('a weak fact', () => {
  const weak = evidence('stay', T0, {
    level: 'high',
    weight: 'weak',
    validTo: writeInstant(T0 + 5 * HOUR, 480),
  });
  const answer = (reply: string, when: Minute, about = weak.id) =>
    evidence('answer', when, { reply, about });

  it('asks; confirmed it counts as strong from the answer on; denied it is gone', () => {
    expect(at(T0 + 2 * DAY, [weak])).toBe('green');
    expect(at(T0 + HOUR, [weak, answer('confirmed', T0 + 2 * HOUR)])).toBe('green');
    expect(at(T0 + 2 * HOUR, [weak, answer('confirmed', T0 + 2 * HOUR)])).toBe(
      'red high-risk-stay/central',
    );
    expect(at(T0 + 2 * DAY, [weak, answer('denied', T0 + HOUR)])).toBe('green');
  });

  it('goes to the community after the deadline, and an answer then still counts', () => {
    const programs = [compile(national)];
    const late = decide(programs, [...BASE, weak], { at: T0 + DAY, knownAt: Infinity });
    expect(late.questions).toMatchObject([{ state: 'referred' }]);
    expect(at(T0 + 3 * DAY, [weak, answer('confirmed', T0 + 2 * DAY)])).toBe(
      'red high-risk-stay/central',
    );
  });

  it('counts as strong at the deadline where the policy says strengthen, until it is denied', () => {
    const asks = national.asks!.map((ask) => ({
      ...ask,
      deadline: { ...ask.deadline, else: 'strengthen' as const },
    }));
    const strict = { ...national, asks };
    expect(at(T0 + DAY - 1, [weak], strict)).toBe('green');
    expect(at(T0 + DAY, [weak], strict)).toBe('red high-risk-stay/central');
    const denied = [weak, answer('denied', T0 + 2 * DAY)];
    expect(at(T0 + 2 * DAY - 1, denied, strict)).toBe('red high-risk-stay/central');
    expect(at(T0 + 2 * DAY, denied, strict)).toBe('green');
  });

  it('is what a stay below the minimum dwell is, and what a place known to the street is (R18, H7)', () => {
    const short = evidence('stay', T0, {
      level: 'high',
      validTo: writeInstant(T0 + 4 * HOUR - 1, 480),
    });
    const long = evidence('stay', T0, { level: 'high', validTo: writeInstant(T0 + 4 * HOUR, 480) });
    const street = evidence('stay', T0, { level: 'high', precision: 'street' });
    expect([short, long, street].map((stay) => at(T0 + DAY, [stay]))).toEqual([
      'green',
      'red high-risk-stay/central',
      'green',
    ]);
  });
});

describe('the stay of a bound phone (R16)', () => {
  const linked = evidence('linked-stay', T0, { level: 'high' });
  const colouring: Policy = {
    ...national,
    inherit: 'colour',
    asks: national.asks!.filter(({ id }) => id !== 'family-phone'),
  };

  it('asks the family by default', () => expect(at(T0 + DAY, [linked])).toBe('green'));

  it('colours them where the policy chooses so, until they dispute it in one step', () => {
    const denied = [linked, evidence('answer', T0 + DAY, { reply: 'denied', about: linked.id })];
    expect(at(T0, [linked], colouring)).toBe('red high-risk-stay/central');
    expect(at(T0 + DAY, denied, colouring)).toBe('green');
  });
});

describe('duty in a risk area (R15)', () => {
  const stay = evidence('stay', T0, { level: 'high' });
  const duty = evidence('duty', T0);
  const test = negative(T0 - DAY, T0 - DAY + HOUR);

  it('exempts while a negative of the last 48 h is held, and lapses at its 48th hour', () => {
    expect(at(T0 + DAY - 1, [stay, duty, test])).toBe('green');
    expect(at(T0 + DAY, [stay, duty, test])).toBe('red high-risk-stay/central');
    const next = negative(T0 + DAY - HOUR, T0 + DAY - 1);
    expect(at(T0 + 2 * DAY, [stay, duty, test, next])).toBe('green');
  });

  it('does not exempt without a test, without duty, or beyond the duty', () => {
    const short = evidence('duty', T0, { validTo: writeInstant(T0 + HOUR, 480) });
    for (const list of [
      [stay, duty],
      [stay, test],
      [stay, short, test],
    ]) {
      expect(at(T0 + 1, list)).toBe('red high-risk-stay/central');
    }
  });

  it('comes before a veto: an exempted stay needs no conversion', () => {
    expect(
      at(T0 + HOUR, [stay, duty, test, evidence('symptom', T0 - 2 * DAY, { type: 'cough' })]),
    ).toBe('green');
  });
});

describe('versions of a policy', () => {
  const longer = (fields: Partial<Policy>): Policy => ({
    ...national,
    version: 2,
    published: writeInstant(T0 + 3 * DAY, 480),
    effective: writeInstant(T0 + 4 * DAY, 480),
    pathways: national.pathways.map((one) =>
      one.id === 'companion-other'
        ? {
            ...one,
            stages: one.stages.map((stage) => ({
              ...stage,
              clock: { from: 'lastContact', for: { amount: 10, unit: 'd' } } as const,
            })),
          }
        : one,
    ),
    ...fields,
  });
  const contact = evidence('contact', T0, { degree: 'companion' });
  const list = [
    contact,
    ...[1, 2, 5, 6].map((day) => negative(T0 + day * DAY, T0 + day * DAY + HOUR)),
  ];

  it('an open pathway stays with the version that opened it', () => {
    expect(at(T0 + 7 * DAY, list, national, longer({}))).toBe('green');
  });

  it('migrate goes on in the stage of the same name under the new clocks', () => {
    const later = longer({ openPathways: 'migrate' });
    expect(at(T0 + 10 * DAY - 1, list, national, later)).toBe('yellow companion-other/home');
    expect(at(T0 + 10 * DAY, list, national, later)).toBe('green');
  });

  it('restart begins again when the version takes effect', () => {
    const later = longer({ openPathways: 'restart' });
    expect(at(T0 + 10 * DAY, list, national, later)).toBe('green');
    const early = list.slice(0, 3);
    expect(at(T0 + 20 * DAY, early, national, later)).toBe('green');
  });

  it('a version decides what was assigned after it took effect, and older evidence only if it is retroactive', () => {
    const fresh = evidence('contact', T0 + 5 * DAY, { degree: 'companion' });
    const tests = [6, 7].map((day) => negative(T0 + day * DAY, T0 + day * DAY + HOUR));
    expect(at(T0 + 12 * DAY, [fresh, ...tests], national, longer({}))).toBe(
      'yellow companion-other/home',
    );
    expect(at(T0 + 7 * DAY, list, national, longer({ retroactive: true }))).toBe(
      'yellow companion-other/home',
    );
  });

  it('does not exist before it was published', () => {
    const programs = [national, longer({ retroactive: true })].map(compile);
    const when = { at: T0 + 7 * DAY, knownAt: (T0 + 3 * DAY) * 60_000 - 1 };
    const then = decide(programs, [...BASE, contact], when);
    expect(then.reasons[0]).toMatchObject({ version: 1 });
  });
});

describe('several issuers', () => {
  const sichuan = pack('tianfu-sichuan', read);

  it('decide each their own evidence, and the worst colour wins', () => {
    const fujian = evidence('stay', T0, { level: 'medium', validTo: writeInstant(T0 + DAY, 480) });
    const there = { ...fujian, id: 'there', authority: { division: '510104', office: 'cdc' } };
    expect(at(T0 + 2 * DAY, [fujian], national, sichuan)).toBe(
      'yellow medium-risk-stay/monitoring',
    );
    expect(at(T0 + 2 * DAY, [there], national, sichuan)).toBe('red high-risk-stay/red');
    expect(at(T0 + 2 * DAY, [fujian, there], national, sichuan)).toBe('red high-risk-stay/red');
  });
});

describe('what is undetermined', () => {
  const printed = pack('as-printed', read);

  it('is neither green nor red: day 21 of the printed rule for special zones', () => {
    const zone = (days: number) =>
      evidence('stay', T0 - 3 * DAY, {
        level: 'lockdown',
        validTo: writeInstant(T0, 480),
        recorded: T0 + days * DAY,
      });
    const colours = [14, 15, 20, 21, 22].map((days) => at(T0 + days * DAY, [zone(days)], printed));
    expect(colours).toEqual([
      'red special-zone/central',
      'yellow special-zone/home',
      'yellow special-zone/home',
      'none',
      'yellow special-zone/tests',
    ]);
  });

  it('is no code where identity or declaration is missing, and never green by default', () => {
    const decision = decide([compile(national)], BASE.slice(0, 1), { at: T0, knownAt: Infinity });
    expect(decision).toMatchObject({ colour: 'none', undetermined: [{ code: 'base-unmet' }] });
    expect(decide([compile(national)], [], { at: T0, knownAt: Infinity }).colour).toBe('none');
  });

  it('holds a stage whose clock has no anchor, and says why', () => {
    const silent = evidence('case', T0, { class: 'asymptomatic' });
    const decision = decide([compile(national)], [...BASE, silent], {
      at: T0 + 30 * DAY,
      knownAt: Infinity,
    });
    expect(decision).toMatchObject({ colour: 'red', undetermined: [{ code: 'anchor-unknown' }] });
  });
});

describe('a veto (R13)', () => {
  const contact = evidence('contact', T0, { degree: 'companion' });
  const tests = [1, 2].map((day) => negative(T0 + day * DAY, T0 + day * DAY + HOUR));

  it('holds a conversion until its end and colours nobody by itself', () => {
    const cough = evidence('symptom', T0 + DAY, { type: 'cough' });
    expect(at(T0 + 2 * DAY, [cough])).toBe('green');
    expect(at(T0 + 15 * DAY - 1, [contact, ...tests, cough])).toBe('yellow companion-other/home');
    expect(at(T0 + 15 * DAY, [contact, ...tests, cough])).toBe('green');
  });

  it('that began after the conversion undoes nothing', () => {
    const cough = evidence('symptom', T0 + 8 * DAY, { type: 'cough' });
    expect(at(T0 + 9 * DAY, [contact, ...tests, cough])).toBe('green');
  });
});

describe('corrections', () => {
  const contact = evidence('contact', T0, { degree: 'close' });
  const correction = (division: string, voids: string) =>
    evidence('correction', T0 + DAY, {
      reason: 'wrong-person',
      voids: [voids],
      approvals: ['a', 'b'],
      division,
    });

  it('void evidence from when they were recorded, by the same city or its superior only', () => {
    expect(at(T0 + 2 * DAY, [contact, correction('350200', contact.id)])).toBe('green');
    expect(at(T0 + 2 * DAY, [contact, correction('35', contact.id)])).toBe('green');
    expect(at(T0 + 2 * DAY, [contact, correction('410100', contact.id)])).toBe(
      'red close-contact/central',
    );
  });

  it('that were voided themselves void nothing', () => {
    const first = correction('350200', contact.id);
    const second = {
      ...correction('350200', first.id),
      recordedAt: writeInstant(T0 + 2 * DAY, 480),
    };
    expect(at(T0 + 3 * DAY, [contact, first, second])).toBe('red close-contact/central');
  });

  it('a corrected fact keeps the moment of its first assignment', () => {
    const zone = { level: 'lockdown', validTo: writeInstant(T0, 480) };
    const first = evidence('stay', T0 - DAY, { ...zone, recorded: T0 + 5 * DAY });
    const better = evidence('stay', T0 - DAY, {
      ...zone,
      place: 'x',
      recorded: T0 + 25 * DAY,
      supersedes: first.id,
    });
    expect(at(T0 + 26 * DAY, [first, better])).toBe('red special-zone/central');
  });
});

describe('what no policy decides', () => {
  it('is no green: an adverse fact of an authority that no policy here is for', () => {
    const fujian = pack('five-days-three-tests', read);
    const elsewhere = evidence('case', T0, { class: 'confirmed', division: '510104' });
    expect(at(T0 + DAY, [elsewhere], fujian)).toBe('none');
    expect(at(T0 + DAY, [elsewhere], fujian, national)).toBe('red confirmed/hospital');
    const flagged = evidence('flag', T0, { list: 'national-database', division: '00' });
    const decision = decide([compile(fujian)], [...BASE, flagged], { at: T0, knownAt: Infinity });
    expect(decision).toMatchObject({
      colour: 'none',
      undetermined: [{ code: 'no-policy', evidence: flagged.id }],
    });
  });

  it('beyond the end of time is refused, not green', () => {
    expect(() => at(2_000_000_000, [])).toThrow(RangeError);
  });
});

describe('a positive reported after its pathway was taken over', () => {
  it('still throws the person back into the stage in which it was sampled', () => {
    const second: Policy = {
      ...national,
      version: 2,
      published: writeInstant(T0, 480),
      effective: writeInstant(T0 + 16 * DAY, 480),
      openPathways: 'migrate',
    };
    const contact = evidence('contact', T0, { degree: 'close' });
    const tests = [2, 4].map((day) => negative(T0 + day * DAY, T0 + day * DAY + HOUR));
    const release = evidence('release', T0 + 14 * DAY, { form: 'central-quarantine' });
    const late = positive(T0 + 13 * DAY, T0 + 17 * DAY);
    const cleared = evidence('clearance', T0 + 17 * DAY, { of: 'positive' });
    const list = [contact, ...tests, release, late, cleared];
    expect(at(T0 + 16 * DAY, list, national, second)).toBe('yellow close-contact/home');
    expect(at(T0 + 18 * DAY, list, national, second)).toBe('red close-contact/central');
    expect(at(T0 + 18 * DAY, list, national)).toBe('red close-contact/central');
  });
});
