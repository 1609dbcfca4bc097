import { compile } from '@kangma/policy';
import { expect, test } from 'vitest';
import { shippedPolicies } from '../../prepare-database.ts';
import { RuleBook } from './rule-book.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const { policy } = shippedPolicies().find((one) => one.policy.policy === 'national')!;
const first = compile(policy);
const T0 = first.effective * MINUTE;
const need = { kind: 'vaccination', where: {} } as const;
const second = compile({
  ...policy,
  version: 2,
  base: { needs: [...policy.base!.needs, need] },
});
const book = new RuleBook([
  { ...second, published: T0 + DAY, withdrawn: T0 + 3 * DAY },
  { ...first, published: T0, withdrawn: Infinity },
]);

test('a version is known from its publication until its withdrawal, and not any more after that', () => {
  const versions = [0, 1, 2, 3, 4].map((day) => {
    const [versions = []] = book.engineAt(T0 + day * DAY).policies;
    return versions.map((one) => one.policy.version);
  });
  expect(versions).toEqual([[1], [1, 2], [1, 2], [1], [1]]);
});

test('the edition counts publications and withdrawals', () => {
  expect(book.edition).toBe(3);
  expect(new RuleBook([]).edition).toBe(0);
});

test('what the base asks for follows what is known at the moment', () => {
  const at = (day: number) => book.bases(T0 + day * DAY);
  expect(at(0)).not.toBe(at(1));
  expect(at(3)).toBe(at(0));
  expect(at(1)).toBe(at(2));
});
