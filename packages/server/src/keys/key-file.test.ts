import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeyFile, UnsafeKeyFile } from './key-file.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kangma-keys-'));
  file = join(folder, 'data', 'master.key');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the first start creates the key for its owner alone, later ones read it', () => {
  const key = readKeyFile(file);
  expect(key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readKeyFile(file).equals(key)).toBe(true);
  expect(readdirSync(join(folder, 'data'))).toEqual(['master.key']);
});

test('a file that group or others may read is refused', () => {
  readKeyFile(file);
  for (const mode of [0o640, 0o604, 0o660]) {
    chmodSync(file, mode);
    expect(() => readKeyFile(file)).toThrow(UnsafeKeyFile);
  }
});

test('a file without a whole key is refused, and left as it is', () => {
  readKeyFile(file);
  writeFileSync(file, 'c2hvcnQ=\n');
  expect(() => readKeyFile(file)).toThrow(/32 bytes/);
  expect(statSync(file).size).toBe(9);
});
