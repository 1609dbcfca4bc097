import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../evidence/evidence.ts';
import { viewOf } from '../evidence/view.ts';
import { evidence } from '../testing/evidence.ts';
import { program } from '../testing/packs.ts';
import { DAY, writeInstant } from '../time.ts';
import { impact } from './impact.ts';

const read = (id: string) =>
  readFileSync(new URL(`../../../../policies/${id}.yaml`, import.meta.url), 'utf8');
const national = program('national', read);
const sichuan = { ...program('tianfu-sichuan', read), jurisdiction: '' };
const T0 = 27_480_000;

const base = [
  evidence('identity', T0, { by: 'register' }),
  evidence('declaration', T0, { item: 'healthy' }),
];
const person = (...list: Evidence[]) => viewOf([...base, ...list], Infinity);
const stay = (level: string, division: string) =>
  evidence('stay', T0, { level, division, validTo: writeInstant(T0 + DAY, 480) });

describe('the impact of putting one policy in the place of another', () => {
  const population = [
    person(),
    person(stay('medium', '350203')),
    person(stay('medium', '510104')),
    person(stay('high', '350203')),
    person(evidence('flag', T0, { list: 'data-match', division: '350203' })),
  ];

  it('counts every pair of colours, and those who change by pathway and division', () => {
    expect(impact([national], [sichuan], population, T0 + 5 * DAY)).toEqual({
      at: T0 + 5 * DAY,
      persons: 5,
      changed: 2,
      changes: [
        { from: 'green', to: 'green', persons: 1 },
        { from: 'yellow', to: 'red', persons: 2 },
        { from: 'red', to: 'red', persons: 1 },
        { from: 'yellow', to: 'yellow', persons: 1 },
      ],
      byPathway: [{ name: 'high-risk-stay', persons: 2, better: 0, worse: 2 }],
      byDivision: [
        { name: '3502', persons: 1, better: 0, worse: 1 },
        { name: '5101', persons: 1, better: 0, worse: 1 },
      ],
    });
  });

  it('of a policy on itself is that nobody changes', () => {
    expect(impact([national], [national], population, T0 + 5 * DAY)).toMatchObject({
      persons: 5,
      changed: 0,
      byPathway: [],
      byDivision: [],
    });
  });
});
