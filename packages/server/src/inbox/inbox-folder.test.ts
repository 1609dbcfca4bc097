import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inbox, InboxFile } from '../ports/inbox.ts';
import { inboxFolder } from './inbox-folder.ts';

const OPEN = { id: 'one', finishedAt: null };

let root: string;
let inbox: Inbox;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'kangma-inbox-')));
  inbox = inboxFolder(join(root, 'in'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** @param changed seconds. */
function lay(path: string, text = 'rows', changed = 1000): void {
  const file = join(root, 'in', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, changed, changed);
}

const inIt = (path: string) => readdirSync(join(root, 'in', path)).toSorted();
const text = (path: string) => readFileSync(join(root, 'in', path), 'utf8');
const only = async (): Promise<InboxFile> => {
  const files = await inbox.waiting();
  expect(files).toHaveLength(1);
  return files[0]!;
};

test('what lies in the folders of logins and kinds waits, in the order in which it came', async () => {
  lay('wang/laboratory/b.csv', 'rows', 1000);
  lay('wang/laboratory/结果 一.csv', 'rows', 3000);
  lay('li/cases/a b.xlsx', 'rows', 2000);
  expect(await inbox.waiting()).toMatchObject([
    { login: 'wang', kind: 'laboratory', name: 'b.csv', scan: null, size: 4 },
    { login: 'li', kind: 'cases', name: 'a b.xlsx' },
    { login: 'wang', kind: 'laboratory', name: '结果 一.csv' },
  ]);
});

test('what is foreign, unfinished, or behind a link is left alone', async () => {
  lay('note.txt');
  lay('wang/note.txt');
  for (const name of ['.hidden', '~$open.xlsx', 'half.part', 'half.TMP', 'nobody.csv.scan.pdf']) {
    lay(`wang/laboratory/${name}`);
  }
  lay('wang/laboratory/done/before.csv');
  mkdirSync(join(root, 'in/wang/laboratory/folder.csv'));
  lay('../outside/laboratory/secret.csv');
  symlinkSync(join(root, 'outside/laboratory/secret.csv'), join(root, 'in/wang/laboratory/s.csv'));
  symlinkSync(join(root, 'outside/laboratory'), join(root, 'in/wang/cases'));
  symlinkSync(join(root, 'outside'), join(root, 'in/li'));
  expect(await inbox.waiting()).toEqual([]);
});

test('a scan goes along with its file, is read with it, and is put away with it', async () => {
  lay('wang/central-release/名单.xlsx', 'rows');
  lay('wang/central-release/名单.xlsx.scan.PDF', '%PDF-');
  const file = await only();
  expect(file).toMatchObject({ scan: '名单.xlsx.scan.PDF', size: 5 });
  const read = await inbox.read(file);
  expect([Buffer.from(read.file).toString(), Buffer.from(read.scan!).toString()]).toEqual([
    'rows',
    '%PDF-',
  ]);
  await inbox.accept(file, OPEN);
  expect(inIt('wang/central-release')).toEqual(['done']);
  expect(inIt('wang/central-release/done')).toEqual([
    '名单.xlsx',
    '名单.xlsx.receipt.json',
    '名单.xlsx.scan.PDF',
  ]);
});

test('an empty scan makes the whole empty', async () => {
  lay('wang/central-release/a.xlsx');
  lay('wang/central-release/a.xlsx.scan.jpg', '');
  expect((await only()).size).toBe(0);
});

test('what was written to meanwhile is neither read nor put away', async () => {
  lay('wang/laboratory/a.csv');
  const file = await only();
  lay('wang/laboratory/a.csv', 'more rows', 2000);
  await expect(inbox.read(file)).rejects.toThrow('meanwhile');
  await expect(inbox.accept(file, OPEN)).rejects.toThrow('meanwhile');
  await expect(inbox.refuse(file, {})).rejects.toThrow('meanwhile');
  expect(inIt('wang/laboratory')).toEqual(['a.csv']);
  expect((await only()).state).not.toBe(file.state);
});

test('receipts that are open are found again, and are kept whole when they change', async () => {
  lay('wang/laboratory/a.csv');
  const receipt = await inbox.accept(await only(), OPEN);
  lay('wang/laboratory/done/broken.receipt.json', '{');
  expect(await inboxFolder(join(root, 'in')).unfinished()).toEqual([receipt]);
  expect(receipt.login).toBe('wang');
  await inbox.update({ ...receipt, content: { id: 'one', finishedAt: 'now', left: [] } });
  expect(JSON.parse(text('wang/laboratory/done/a.csv.receipt.json'))).toMatchObject({ left: [] });
  expect(await inbox.unfinished()).toEqual([]);
  expect(inIt('wang/laboratory/done')).toContain('a.csv');
});

test('another file of the same name stands beside the first; the same one again is one', async () => {
  for (const id of ['one', 'two', 'one']) {
    lay('wang/laboratory/a.csv', id);
    await inbox.accept(await only(), { id, finishedAt: null });
  }
  expect(inIt('wang/laboratory/done')).toEqual([
    'a-2.csv',
    'a-2.csv.receipt.json',
    'a.csv',
    'a.csv.receipt.json',
  ]);
  for (const reason of ['first', 'second']) {
    lay('wang/laboratory/a.csv', reason);
    await inbox.refuse(await only(), { reason });
  }
  expect(text('wang/laboratory/refused/a-2.csv')).toBe('second');
  expect(JSON.parse(text('wang/laboratory/refused/a.csv.reason.json'))).toEqual({
    reason: 'first',
  });
});

test('a long name keeps its ending and leaves room for ours', async () => {
  lay(`wang/laboratory/${'检'.repeat(80)}.csv`);
  await inbox.accept(await only(), OPEN);
  expect(inIt('wang/laboratory/done')).toEqual([
    `${'检'.repeat(45)}.csv`,
    `${'检'.repeat(45)}.csv.receipt.json`,
  ]);
});

test('nothing is written through a link', async () => {
  mkdirSync(join(root, 'outside'));
  lay('wang/laboratory/a.csv');
  symlinkSync(join(root, 'outside'), join(root, 'in/wang/laboratory/done'));
  await expect(inbox.accept(await only(), OPEN)).rejects.toThrow('link');
  expect([readdirSync(join(root, 'outside')), inIt('wang/laboratory')]).toEqual([
    [],
    ['a.csv', 'done'],
  ]);
});
