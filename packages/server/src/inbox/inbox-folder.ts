import { randomUUID } from 'node:crypto';
import { constants, type Dirent, mkdirSync, realpathSync } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Inbox, InboxFile, InboxReceipt, ReceiptFile } from '../ports/inbox.ts';

const DONE = 'done';
const REFUSED = 'refused';
const RECEIPT = '.receipt.json';
const REASON = '.reason.json';
const SCAN = /[.]scan[.](pdf|jpg|png)$/i;
/** What programs call a file that they have not finished, or keep beside one. */
const PASSED_OVER = /^[.~]|[.](tmp|part)$/i;
/** Room for our endings within the 255 bytes that a name may have. */
const LONGEST_BYTES = 200;
const LONGEST_CHARACTERS = 45;

/**
 * {@link Inbox} as folders, `<login>/<kind>/<file>`. Only files and folders themselves count: nothing that a symbolic link
 * points at is read or written.
 *
 * @param path made where it does not exist.
 */
export function inboxFolder(path: string): Inbox {
  mkdirSync(path, { recursive: true });
  const root = realpathSync(path);
  return {
    async waiting() {
      const files: (InboxFile & { readonly changedAt: number })[] = [];
      for await (const [login, kind] of kindFolders(root)) {
        const names = await namesIn(join(root, login, kind), (entry) => entry.isFile());
        const scans = new Map(names.flatMap(scanOf));
        for (const name of names) {
          if (PASSED_OVER.test(name) || SCAN.test(name)) continue;
          const scan = scans.get(name) ?? null;
          const facts = await factsOf(join(root, login, kind), name, scan);
          if (facts !== undefined) files.push({ login, kind, name, scan, ...facts });
        }
      }
      return files.toSorted((a, b) => a.changedAt - b.changedAt || (a.name < b.name ? -1 : 1));
    },
    async read(file) {
      const folder = join(root, file.login, file.kind);
      assertNoLink(folder);
      const bytes = await readPlain(join(folder, file.name));
      const scan = file.scan === null ? null : await readPlain(join(folder, file.scan));
      await assertUnchanged(root, file);
      return { file: bytes, scan };
    },
    async accept(file, content) {
      await assertUnchanged(root, file);
      const folder = await ownFolder(root, file, DONE);
      const name = await freeName(file.name, async (one) => {
        const there = await readReceipt(join(folder, `${one}${RECEIPT}`));
        return there === undefined || there.id === content.id;
      });
      const place = join(folder, `${name}${RECEIPT}`);
      // before the file goes: where we stop in between, it is handed in again, and is the same
      await writeWhole(place, content);
      await moveTo(root, file, folder, name);
      return { login: file.login, place, content };
    },
    async refuse(file, reason) {
      await assertUnchanged(root, file);
      const folder = await ownFolder(root, file, REFUSED);
      const name = await freeName(file.name, async (one) => !(await exists(join(folder, one))));
      await writeWhole(join(folder, `${name}${REASON}`), reason);
      await moveTo(root, file, folder, name);
    },
    async unfinished() {
      const found: InboxReceipt[] = [];
      for await (const [login, kind] of kindFolders(root)) {
        const folder = join(root, login, kind, DONE);
        for (const name of await namesIn(folder, (entry) => entry.isFile())) {
          if (!name.endsWith(RECEIPT)) continue;
          const content = await readReceipt(join(folder, name));
          if (content?.finishedAt !== null) continue;
          found.push({ login, place: join(folder, name), content });
        }
      }
      return found;
    },
    update: ({ place, content }) => writeWhole(place, content),
  };
}

async function* kindFolders(root: string): AsyncGenerator<[login: string, kind: string]> {
  const isFolder = (entry: Dirent) => entry.isDirectory();
  for (const login of await namesIn(root, isFolder)) {
    for (const kind of await namesIn(join(root, login), isFolder)) yield [login, kind];
  }
}

/** The names in a folder; none where it is not there, or not ours to read. */
async function namesIn(folder: string, is: (entry: Dirent) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter(is).map(({ name }) => name);
}

/** The file whose scan this is, and the scan. */
function scanOf(name: string): [string, string][] {
  return SCAN.test(name) ? [[name.replace(SCAN, ''), name]] : [];
}

/** `undefined` where one of them has gone. */
async function factsOf(folder: string, name: string, scan: string | null) {
  const names = scan === null ? [name] : [name, scan];
  const facts = await Promise.all(names.map((one) => lstat(join(folder, one)))).catch(() => []);
  if (facts.length === 0) return undefined;
  const sizes = facts.map(({ size }) => size);
  return {
    size: sizes.includes(0) ? 0 : Math.max(...sizes),
    state: facts.map(({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`).join(', '),
    changedAt: facts[0]!.mtimeMs,
  };
}

async function assertUnchanged(root: string, file: InboxFile): Promise<void> {
  const facts = await factsOf(join(root, file.login, file.kind), file.name, file.scan);
  if (facts?.state !== file.state) throw new Error('the file was written to meanwhile');
}

async function readPlain(path: string): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** A folder of ours beside a file. */
async function ownFolder(root: string, { login, kind }: InboxFile, name: string): Promise<string> {
  const folder = join(root, login, kind, name);
  await mkdir(folder, { recursive: true });
  assertNoLink(folder);
  return folder;
}

function assertNoLink(folder: string): void {
  if (realpathSync(folder) !== folder) throw new Error('the folder is a link to another');
}

/** The name of a file in a folder of ours: its own, shortened where it is too long, numbered where that is taken. */
async function freeName(name: string, isFree: (name: string) => Promise<boolean>): Promise<string> {
  const ending = extname(name);
  const long = Buffer.byteLength(name) > LONGEST_BYTES;
  const stem = name.slice(0, name.length - ending.length);
  const kept = long ? stem.slice(0, LONGEST_CHARACTERS).toWellFormed() : stem;
  const endingKept = long ? ending.slice(0, 8) : ending;
  for (let n = 1; ; n++) {
    const one = `${kept}${n === 1 ? '' : `-${n}`}${endingKept}`;
    if (await isFree(one)) return one;
  }
}

async function moveTo(root: string, file: InboxFile, folder: string, name: string): Promise<void> {
  const from = join(root, file.login, file.kind);
  if (file.scan !== null) {
    const [ending = ''] = SCAN.exec(file.scan) ?? [];
    await rename(join(from, file.scan), join(folder, `${name}${ending}`));
  }
  await rename(join(from, file.name), join(folder, name));
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function readReceipt(path: string): Promise<ReceiptFile | undefined> {
  try {
    const content = JSON.parse(await readFile(path, 'utf8')) as Partial<ReceiptFile> | null;
    return typeof content?.id === 'string' ? (content as ReceiptFile) : undefined;
  } catch {
    return undefined;
  }
}

/** The whole file appears at once: whoever looks finds the old one or the new one. */
async function writeWhole(path: string, content: object): Promise<void> {
  const draft = join(path, '..', `.${randomUUID()}.tmp`);
  await writeFile(draft, `${JSON.stringify(content, undefined, 2)}\n`);
  await rename(draft, path);
}
