import { expect, test } from 'vitest';
import { plainPolicy } from '../testing/plain-policy.ts';
import { amend } from './amend.ts';

const min = 'pathways/close-contact/stages/central/course/min';

test('one thing is changed and the policy given stays as it was', () => {
  const before = JSON.stringify(plainPolicy);
  const after = amend(plainPolicy, min, 3);
  expect(after.pathways[0]!.stages[0]!.course!.min).toBe(3);
  expect(JSON.stringify(plainPolicy)).toBe(before);
  expect(amend(after, min, 2)).toEqual(plainPolicy);
});

test('undefined removes a word, or an item of a list', () => {
  expect(amend(plainPolicy, min, undefined).pathways[0]!.stages[0]!.course).not.toHaveProperty(
    'min',
  );
  const without = amend(plainPolicy, 'pathways/secondary-contact', undefined);
  expect(without.pathways.map(({ id }) => id)).toEqual(['close-contact', 'entrant']);
});

test('an id that is not there is appended, a list that is not there is begun', () => {
  const exit = { id: 'three-tests', attachesTo: ['entrant'] };
  const stage = { ...plainPolicy.pathways[1]!.stages[0]!, id: 'after' };
  const longer = amend(plainPolicy, 'pathways/secondary-contact/stages/after', stage);
  expect(longer.pathways[1]!.stages.map(({ id }) => id)).toEqual(['central', 'after']);
  expect(amend(plainPolicy, 'exits', [exit]).exits).toEqual([exit]);
});

test('items without an id are counted from 0', () => {
  const changed = amend(plainPolicy, 'pathways/entrant/on/0/where', {});
  expect(changed.pathways[2]!.on).toEqual([{ kind: 'arrival', where: {} }]);
});
