import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decide } from '../decide/decide.ts';
import { evidence } from '../testing/evidence.ts';
import { program } from '../testing/packs.ts';

const national = program('national', (id) =>
  readFileSync(join(import.meta.dirname, '../../../../policies', `${id}.yaml`), 'utf8'),
);
const start = 27_500_000;
const base = [
  evidence('identity', start - 60, { by: 'register' }),
  evidence('declaration', start - 60, { item: 'healthy' }),
];
const colourAt = (at: number, ...facts: ReturnType<typeof evidence>[]) =>
  decide([national], [...base, ...facts], { at, knownAt: at * 60_000 }).colour;

test('a red and a yellow code of one minute do not undo each other: the worst colour holds', () => {
  const red = evidence('code', start, { colour: 'red' });
  const yellow = evidence('code', start, { colour: 'yellow' });
  expect(colourAt(start + 5, red, yellow)).toBe('red');
  const green = evidence('code', start + 60, { colour: 'green' });
  expect(colourAt(start + 60, red, yellow, green)).toBe('green');
});

test('of two codes of one minute the later record takes the place of the earlier', () => {
  const red = evidence('code', start, { colour: 'red', recorded: start + 10 });
  const yellow = evidence('code', start, { colour: 'yellow', recorded: start + 20 });
  expect(colourAt(start + 15, red, yellow)).toBe('red');
  expect(colourAt(start + 20, red, yellow)).toBe('yellow');
});
