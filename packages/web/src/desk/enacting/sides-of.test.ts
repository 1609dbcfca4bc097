import { expect, it } from 'vitest';
import { sidesOf } from './sides-of.ts';

it('everybody stands once on each side', () => {
  expect(
    sidesOf([
      { from: 'green', to: 'green', persons: 90 },
      { from: 'yellow', to: 'red', persons: 7 },
      { from: 'none', to: 'green', persons: 3 },
    ]),
  ).toEqual({
    before: { green: 90, yellow: 7, red: 0, none: 3 },
    after: { green: 93, yellow: 0, red: 7, none: 0 },
  });
});
