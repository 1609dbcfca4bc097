import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { viewOf } from '../evidence/view.ts';
import { evidence } from '../testing/evidence.ts';
import { program } from '../testing/packs.ts';
import { DAY, writeInstant } from '../time.ts';
import { asIfInForce } from './as-if-in-force.ts';
import { impact } from './impact.ts';
import { mergeImpacts } from './merge-impacts.ts';

const read = (id: string) =>
  readFileSync(new URL(`../../../../policies/${id}.yaml`, import.meta.url), 'utf8');
const national = program('national', read);
const T0 = 27_480_000;
const AT = T0 + 5 * DAY;
const base = [
  evidence('identity', T0, { by: 'register' }),
  evidence('declaration', T0, { item: 'healthy' }),
];
const people = ['high', 'medium', 'low', 'high'].map((level, i) =>
  viewOf(
    [
      ...base,
      evidence('stay', T0, { level, division: `35020${i}`, validTo: writeInstant(T0 + DAY, 480) }),
    ],
    Infinity,
  ),
);
/** The next version, under which nobody is green who was not vaccinated; it takes effect in a month. */
const stricter = {
  ...national,
  effective: AT + 30 * DAY,
  base: [...national.base!, new Uint8Array(national.base![0]!.length)],
  policy: { ...national.policy, version: national.policy.version + 1 },
};

it('the impact on everybody is that on the parts, together', () => {
  const { before, after } = asIfInForce([national], stricter, AT);
  const whole = impact(before, after, people, AT, 6);
  const parts = [people.slice(0, 1), people.slice(1)].map((part) =>
    impact(before, after, part, AT, 6),
  );
  expect(whole.changed).toBeGreaterThan(0);
  const merged = mergeImpacts(AT, parts);
  expect({ ...merged, changes: new Set(merged.changes) }).toEqual({
    ...whole,
    changes: new Set(whole.changes),
  });
  expect(mergeImpacts(AT, [])).toMatchObject({ persons: 0, changes: [] });
});

it('as if in force, a version also decides what was assigned before it takes effect', () => {
  const really = impact([national], [national, stricter], people, AT, 6);
  expect(really.changed).toBe(0);
  const { before, after } = asIfInForce([national], stricter, AT);
  expect(impact(before, after, people, AT, 6).changes).toContainEqual({
    from: 'green',
    to: 'none',
    persons: 1,
  });
});

it('a version that takes the place of none is compared with the rules that there are', () => {
  const own = { ...stricter, jurisdiction: '3502', policy: { ...stricter.policy, policy: 'own' } };
  const { before, after } = asIfInForce([national], own, AT);
  expect(before).toEqual([national]);
  expect(after.map(({ policy }) => policy.policy)).toEqual(['national', 'own']);
});
