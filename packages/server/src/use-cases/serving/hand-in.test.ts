import { kindsOfRole, STAFF_ROLES } from '@kangma/contract';
import { INTAKE_KIND_IDS, isIntakeKind } from '@kangma/intake';
import { expect, test } from 'vitest';

test.each(STAFF_ROLES)('what %s hands in are kinds of intake, each once', (role) => {
  const kinds = kindsOfRole(role);
  expect(kinds.filter((kind) => !isIntakeKind(kind))).toEqual([]);
  expect(new Set(kinds).size).toBe(kinds.length);
});

test('there is no kind of intake that a data bureau does not hand in', () => {
  expect(kindsOfRole('data-bureau').toSorted()).toEqual(INTAKE_KIND_IDS.toSorted());
});
