import type { Pattern, Policy, Stage, Text } from '../language/ast.ts';

const text = (en: string, hans: string, hant: string): Text => ({
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
});
const days = (amount: number) => ({ amount, unit: 'd' }) as const;
const course = { min: 2, gap: { amount: 24, unit: 'h' }, all: 'negative' } as const;
const strong = (kind: Pattern['kind'], where: Pattern['where']): Pattern => ({ kind, where });

function central(length: number, from: 'lastContact' | 'entry'): Stage {
  const clock = { from, for: days(length) } as const;
  return { id: 'central', colour: ['red'], measure: 'central-quarantine', clock, course };
}

const home: Stage = {
  id: 'home',
  colour: ['yellow'],
  measure: 'home-monitoring',
  clock: { from: 'stage', for: days(7) },
  course,
};

/**
 * Three of the printed rules and nothing else, for measurements and small tests: close contacts (R3), secondary contacts
 * (R4) and arrivals from abroad (R5), each with its clocks and two negatives 24 h apart per stage; no releases, no base,
 * no vetoes, and a positive only stops a stage.
 */
export const plainPolicy: Policy = {
  kangma: 1,
  policy: 'plain',
  version: 1,
  title: text('Three rules', '三条规则', '三條規則'),
  issuer: { division: '00', office: 'test' },
  jurisdiction: '',
  basis: ['R3', 'R4', 'R5'],
  published: '2022-03-01T00:00:00+08:00',
  effective: '2022-03-01T00:00:00+08:00',
  timezone: '+08:00',
  days: 'elapsed',
  combine: 'worst',
  assume: { laboratory: { amount: 12, unit: 'h' } },
  pathways: [
    {
      id: 'close-contact',
      row: 'R3',
      title: text('Close contact', '密接', '密接'),
      on: [strong('contact', { degree: ['close'], weight: ['strong'] })],
      stages: [central(14, 'lastContact'), home],
    },
    {
      id: 'secondary-contact',
      row: 'R4',
      title: text('Secondary contact', '次密接', '次密接'),
      on: [strong('contact', { degree: ['secondary'], weight: ['strong'] })],
      stages: [central(7, 'lastContact')],
    },
    {
      id: 'entrant',
      row: 'R5',
      title: text('Arrival from abroad', '境外入境人员', '境外入境人員'),
      on: [strong('arrival', { origin: ['abroad'] })],
      stages: [central(14, 'entry'), home],
    },
  ],
};
