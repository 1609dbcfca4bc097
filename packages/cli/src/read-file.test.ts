import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFile, writeNewFile } from './read-file.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'kangma-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text = ''): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

it('reads the text of a file', () => {
  expect(readFile(file('one', '康码'))).toEqual({ text: '康码' });
});

it('tells a file that is not there from a directory', () => {
  expect(readFile(join(folder, 'nothing'))).toEqual({ text: undefined, reason: 'no such file' });
  expect(readFile(folder)).toEqual({ text: undefined, reason: 'a directory, not a file' });
});

it('says that a file is too large without reading it', () => {
  const path = file('large');
  truncateSync(path, 2 ** 40);
  expect(readFile(path)).toMatchObject({ reason: expect.stringMatching(/^too large.* 512 MiB$/) });
});

// who may read everything is refused nothing
it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'says that it may not read a file',
  () => {
    const path = file('secret');
    chmodSync(path, 0);
    expect(readFile(path)).toMatchObject({ reason: 'no permission to read it' });
  },
);

it('tells what else the system says in its own words', () => {
  expect(readFile(join(file('plain'), 'below'))).toMatchObject({
    reason: expect.stringMatching(/ENOTDIR|no such file/),
  });
});

it('writes a file, but never over another', () => {
  const path = join(folder, 'new');
  expect(writeNewFile(path, Buffer.from('one'))).toBeUndefined();
  expect(writeNewFile(path, Buffer.from('two'))).toBe('there is a file of this name already');
  expect(readFile(path)).toEqual({ text: 'one' });
  expect(writeNewFile(join(folder, 'no', 'folder'), Buffer.from('x'))).toContain('ENOENT');
});
