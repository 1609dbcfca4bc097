import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messageFaults } from '../testing/message-faults.ts';
import { PROBLEMS } from './problems.ts';

test('every problem has its message in three languages with the same parameters', () => {
  expect(messageFaults(PROBLEMS)).toEqual([]);
});

test('every problem can be told by some code', () => {
  const root = join(import.meta.dirname, '..');
  const sources = globSync('**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts') && file !== join('messages', 'problems.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  expect(Object.keys(PROBLEMS).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});
