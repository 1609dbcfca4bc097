import { STAFF_ROLES } from '@kangma/contract';
import { expect, it } from 'vitest';
import { isPage, pagesOf } from './pages.ts';

it('a laboratory hands in and looks at what it handed in', () => {
  expect(pagesOf('laboratory')).toEqual(['hand-in', 'submissions', 'tokens', 'policies']);
});

it('a policy author proposes, and lets the command do so', () => {
  expect(pagesOf('policy-author')).toEqual(['proposals', 'tokens', 'policies']);
});

it('a district uses every page of evidence', () => {
  expect(pagesOf('district')).toEqual([
    'operations',
    'colours',
    'hand-in',
    'submissions',
    'places',
    'person',
    'registrations',
    'duplicates',
    'undelivered',
    'tokens',
    'policies',
  ]);
});

it.each(STAFF_ROLES)('%s has a page to begin with', (role) => {
  expect(pagesOf(role).length).toBeGreaterThan(0);
});

it('an address that names no page is none', () => {
  expect(isPage('toString')).toBe(false);
  expect(isPage('colours')).toBe(true);
});
