import { STAFF_ROLES } from '@kangma/contract';
import { expect, it } from 'vitest';
import { kindsOf } from '../packages/server/src/use-cases/serving/kinds-of-roles.ts';
import { kindsOfRole } from '../packages/web/src/desk/kinds-of-role.ts';

it.each(STAFF_ROLES)('the desk offers %s what the server takes of it', (role) => {
  expect(kindsOfRole(role)).toEqual(kindsOf(role));
});
