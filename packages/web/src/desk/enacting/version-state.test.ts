import { expect, it } from 'vitest';
import { type Version, versionState } from './version-state.ts';

const NOW = Date.parse('2022-04-10T00:00:00Z');
const version = (number: number, day: string, more: Partial<Version> = {}): Version => ({
  policy: 'national',
  version: number,
  title: { en: '', 'zh-Hans': '', 'zh-Hant': '' },
  publishedAt: '2022-03-01T00:00:00Z',
  effectiveAt: `2022-04-${day}T00:00:00Z`,
  withdrawnAt: null,
  digest: '',
  ...more,
});
const states = (all: readonly Version[]) => all.map((one) => versionState(one, all, NOW));

it('the newest version that has taken effect is in force', () => {
  expect(states([version(3, '20'), version(2, '09'), version(1, '01')])).toEqual([
    'announced',
    'in-force',
    'replaced',
  ]);
});

it('where it was withdrawn, the one before it is', () => {
  const withdrawn = version(2, '09', { withdrawnAt: '2022-04-09T12:00:00Z' });
  expect(states([withdrawn, version(1, '01')])).toEqual(['withdrawn', 'in-force']);
});

it('another policy’s versions replace nothing', () => {
  expect(states([version(2, '09', { policy: 'other' }), version(1, '01')])).toEqual([
    'in-force',
    'in-force',
  ]);
});
