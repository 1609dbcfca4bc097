import { expect, test } from 'vitest';
import { ruleEngines } from './engines.ts';

test.each(ruleEngines())('$name loads and knows day 14 from day 15', async ({ decide }) => {
  expect(await decide({ days: 14 })).toBe(true);
  expect(await decide({ days: 15 })).toBe(false);
});
