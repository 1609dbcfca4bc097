import { expect, it } from 'vitest';
import { superiorMay } from './superior-may.ts';
import type { WrittenExit } from './written.ts';

const NOW = '2022-04-02T10:00:00+08:00';
const BEFORE = '2022-04-02T09:00:00+08:00';
const LATER = '2022-04-02T11:00:00+08:00';

function waiting(overdueAt: string | null, metAt: string | null, otherwise: 'case' | 'superior') {
  const exit: WrittenExit = {
    id: 'cleared',
    to: 'green',
    clock: { kind: 'until', awaits: 'clearance', metAt, overdueAt, otherwise },
    course: null,
    release: null,
  };
  return superiorMay([exit], NOW);
}

it('a superior may convert once the limit of the office that assigned has run out', () => {
  expect(waiting(BEFORE, null, 'superior')).toBe(true);
  expect(waiting(LATER, null, 'superior')).toBe(false);
  expect(waiting(null, null, 'superior')).toBe(false);
  expect(waiting(BEFORE, BEFORE, 'superior')).toBe(false);
  expect(waiting(BEFORE, null, 'case')).toBe(false);
  expect(superiorMay([], NOW)).toBe(false);
});
