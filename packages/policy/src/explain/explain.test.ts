import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decide } from '../decide/decide.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { LANGUAGES, type Language, placeholders } from '../messages/render.ts';
import { plan } from '../plan/plan.ts';
import { seeded } from '../testing/draw.ts';
import { evidence, negative } from '../testing/evidence.ts';
import { program } from '../testing/packs.ts';
import { randomEvidence, randomMinute, SPRING_2022 } from '../testing/random-evidence.ts';
import { DAY, HOUR, type Minute, readInstant, toMinute } from '../time.ts';
import { explain, explainPlan } from './explain.ts';
import { renderLines } from './render-lines.ts';
import { SENTENCES } from './sentences.ts';
import { REJECTIONS, TERMS } from './terms.ts';

const read = (id: string) =>
  readFileSync(new URL(`../../../../policies/${id}.yaml`, import.meta.url), 'utf8');
const PACKS = [
  'national',
  'five-days-three-tests',
  'three-days-two-tests',
  'tianfu-sichuan',
  'as-printed',
];
const packs = Object.fromEntries(PACKS.map((id) => [id, program(id, read)]));
const T0 = toMinute(readInstant('2022-04-02T10:00:00+08:00')!);

function said(
  pack: string,
  list: readonly Evidence[],
  at: Minute,
  language: Language = 'en',
): string {
  const when = { at, knownAt: Infinity };
  const lines = explain(decide([packs[pack]!], list, when), plan([packs[pack]!], list, when));
  return renderLines(lines, language, 480).join('\n');
}

describe('an explanation', () => {
  const flag = evidence('flag', T0, { list: 'data-match' });
  const sample = (day: number, hour: number) =>
    negative(T0 + day * DAY + hour * HOUR, T0 + day * DAY + (hour + 6) * HOUR);
  const three = [sample(1, 0), sample(3, 0), sample(5, 0)];

  it('of five days, three tests says exactly which: too few, wrong spacing, or late (R10)', () => {
    const at = T0 + 6 * DAY;
    expect(said('five-days-three-tests', [flag, ...three.slice(0, 2)], at)).toContain(
      '2 of 3 negatives count; 1 more to take',
    );
    const close = [sample(1, 0), sample(2, 0), sample(3, 0)];
    expect(said('five-days-three-tests', [flag, ...close], at)).toContain(
      '2 of 3 negatives count; enough were taken, but at the wrong distance',
    );
    const pending = evidence('test', T0 + 5 * DAY, { result: 'pending', sampleId: 's' });
    expect(said('five-days-three-tests', [flag, ...three.slice(0, 2), pending], at)).toContain(
      'enough were sampled, but results are not in',
    );
    expect(said('five-days-three-tests', [flag, ...three], T0 + 5 * DAY + 6 * HOUR)).not.toContain(
      'yellow',
    );
  });

  it('names who assigned it, whom to call, and since when an authority is awaited', () => {
    const contact = {
      ...evidence('contact', T0, { degree: 'close' }),
      authority: { division: '350203', office: 'cdc', phone: '0592-1' },
    };
    const list = [contact, sample(2, 0), sample(4, 0)];
    const only = 'by cdc, division 350203. Only they can convert it; call 0592-1.';
    expect(said('national', list, T0 + 15 * DAY - 1)).toContain(only);
    const text = said('national', list, T0 + 16 * DAY);
    expect(text).not.toContain('Only they');
    expect(text).toContain(
      'call 0592-1. A limit has run out: its superior in the province may convert it too.',
    );
    expect(text).toContain(
      'Waiting for the release by the quarantine site since 2022-04-16 10:00.',
    );
    expect(text).toContain('its superior in the province may act');
    expect(text).toContain('No date can be given yet');
  });

  it('no longer waits for what has come', () => {
    const contact = evidence('contact', T0, { degree: 'close' });
    const release = evidence('release', T0 + 16 * DAY, { form: 'central-quarantine' });
    const list = [contact, sample(2, 0), sample(4, 0), release];
    expect(said('national', list, T0 + 17 * DAY)).not.toContain('A limit has run out');
  });

  it('of a plan says how far apart the tests are', () => {
    const contact = evidence('contact', T0, { degree: 'close' });
    const english = said('national', [contact], T0);
    expect(english).toMatch(/Take a nucleic test on [^,]*, by [0-9: -]* at the latest\./);
    expect(english).toContain(' at the latest, at least 24 h after the one before.');
    expect(said('national', [contact], T0, 'zh-Hans')).toContain(
      '，与上一次采样至少间隔 24 小时。',
    );
    expect(said('national', [contact], T0, 'zh-Hant')).toContain(
      '，與上一次採樣至少間隔 24 小時。',
    );
  });

  it('of a conversion says which colour follows, or that only the stage changes', () => {
    const conversions = ([null, 'yellow', 'green'] as const).map((colour) => ({
      pathway: 'p',
      stage: 'a',
      to: 's1',
      colour,
      at: T0,
      within: 60,
    }));
    const none = { person: 'p', at: T0, tests: [], acts: [], laboratory: 0 } as const;
    const lines = explainPlan({ ...none, green: { kind: 'waiting' }, conversions });
    expect(renderLines(lines, 'en', 480).slice(1)).toEqual([
      '  On 2022-04-02 10:00 you go on to the next stage; the system has 60 minutes for it.',
      '  On 2022-04-02 10:00 you become yellow; the system has 60 minutes for it.',
      '  On 2022-04-02 10:00 you become green; the system has 60 minutes for it.',
    ]);
  });

  it('of nobody known says neither a code nor green', () => {
    expect(said('as-printed', [], T0)).not.toContain('green');
    expect(said('as-printed', [], T0)).toContain('There is no code for you.');
  });

  it('names each veto with its own end', () => {
    const list = [
      flag,
      evidence('symptom', T0, { type: 'cough' }),
      evidence('flag', T0, { list: 'national-database' }),
    ];
    const text = said('national', list, T0 + DAY, 'zh-Hans');
    expect(text).toContain('2022-04-16 10:00 前暂不转码：14天内有症状（依据 Q8-3）。');
    expect(text).toContain(
      '2022-04-16 10:00 前暂不转码：全国防疫数据库14天内中高风险人员（依据 Q8-5）。',
    );
  });

  it('says of a hole that it is not determined', () => {
    const zone = evidence('stay', T0 - DAY, {
      level: 'lockdown',
      validTo: '2022-04-02T10:00:00+08:00',
      recorded: T0 + 21 * DAY,
    });
    expect(said('as-printed', [zone], T0 + 21 * DAY)).toContain('it is not determined');
  });

  it('of anybody, in any language, leaves no placeholder open and no code untranslated', () => {
    const draw = seeded(20_220_401);
    for (let i = 0; i < 3_000; i++) {
      const list = randomEvidence(draw, SPRING_2022, 'synthetic');
      if (list.length === 0) continue;
      const at = randomMinute(draw, SPRING_2022, list);
      for (const language of LANGUAGES) {
        const text = said(PACKS[draw(PACKS.length)]!, list, at, language);
        expect(text).not.toMatch(/[{}]|undefined|NaN|\[object/);
        expect(text.length).toBeGreaterThan(5);
      }
    }
  });
});

describe('the tables of sentences', () => {
  it('say the same things with the same values in each language', () => {
    for (const [code, sentence] of Object.entries({ ...SENTENCES, ...TERMS, ...REJECTIONS })) {
      for (const language of LANGUAGES) {
        expect(sentence[language], `${code} ${language}`).not.toBe('');
        expect(placeholders(sentence[language]).toSorted(), `${code} ${language}`).toEqual(
          placeholders(sentence.en).toSorted(),
        );
      }
    }
  });
});
