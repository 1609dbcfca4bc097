import { expect, test } from 'vitest';
import { run } from './run.ts';

test('no command explains itself', () => {
  expect(run([], '1.2.3')).toMatchObject({ exitCode: 0, out: expect.stringContaining('Usage') });
});

test('--version', () => {
  expect(run(['--version'], '1.2.3')).toEqual({ exitCode: 0, out: '1.2.3\n', err: '' });
});

test('an unknown command is refused on stderr with its name', () => {
  const answer = run(['colour-red'], '1.2.3');
  expect(answer.exitCode).toBe(2);
  expect(answer.out).toBe('');
  expect(answer.err).toContain('"colour-red"');
});
