import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureWorkspace } from './fixture-workspace.ts';

const VITEST = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const REPORTER = join(import.meta.dirname, 'count-reporter.ts');

/** Runs vitest over the files; answers with the last line and the exit code. */
function run(files: Record<string, string>) {
  const globals = Object.entries(files).map(([name, text]) => [`${name}.test.ts`, text]);
  const root = fixtureWorkspace(Object.fromEntries(globals) as Record<string, string>);
  const args = [
    'run',
    '--globals',
    `--root=${root}`,
    '--reporter=default',
    `--reporter=${REPORTER}`,
  ];
  const { status, stdout } = spawnSync(process.execPath, [VITEST, ...args], { encoding: 'utf8' });
  return { status, last: stdout.trimEnd().split('\n').at(-1) };
}

const GOOD = "describe('a', () => { test('b', () => {}); test('c', () => {}); });";

test('all passed', () => {
  expect(run({ good: GOOD })).toEqual({ status: 0, last: '2 passed, 0 failed' });
});

test('failed tests, files that do not load and stray errors all count as failed', () => {
  const files = {
    good: GOOD,
    bad: "test('d', () => { throw new Error('no'); });",
    broken: "import './gone.ts';",
    stray:
      "test('e', async () => { Promise.reject(new Error('stray')); await new Promise(setImmediate); });",
  };
  expect(run(files)).toEqual({ status: 1, last: '3 passed, 3 failed' });
});
