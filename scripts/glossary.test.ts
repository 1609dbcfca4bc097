import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const glossary = readFileSync(join(import.meta.dirname, '../docs/glossary.md'), 'utf8');
const rows = glossary
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|English )/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('every entry has its word in three languages and a meaning', () => {
  expect(rows.length).toBeGreaterThan(80);
  for (const row of rows) {
    expect(row).toHaveLength(4);
    expect(row).not.toContain('');
  }
});

test.each([
  [0, 'English'],
  [1, 'zh-Hans'],
  [2, 'zh-Hant'],
])('one word, one concept (column %i, %s)', (column) => {
  const words = rows.map((row) => row[column]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
