import { type Language, type Params, render } from '@kangma/policy';
import type { Clock } from '../ports/clock.ts';
import type { Inbox, InboxFile, InboxReceipt } from '../ports/inbox.ts';
import type { Log } from '../ports/log.ts';
import type { Offices } from '../ports/offices.ts';
import type { Reading } from '../ports/reading.ts';
import type { Receiving } from '../use-cases/intake/receive.ts';
import { handIn } from '../use-cases/serving/hand-in.ts';
import { scopeOf } from '../use-cases/serving/persons.ts';
import { receiptFile } from '../use-cases/serving/receipt-file.ts';
import { INBOX_PROBLEMS } from './inbox-problems.ts';

/** A file that has not changed for so long is whole. */
const STILL_MS = 2000;
const TRY_AGAIN_MS = 60_000;
/** Of the messages in receipts. */
const LANGUAGE: Language = 'zh-Hans';

export interface InboxWork {
  readonly inbox: Inbox;
  readonly offices: Offices;
  readonly deciding: Receiving;
  readonly reading: Pick<Reading, 'submission' | 'leftRows'>;
  /** the machine’s: files are waited for in real seconds. */
  readonly clock: Clock;
  readonly log: Log;
  readonly mostBytes: number;
}

interface Seen {
  readonly state: string;
  /** milliseconds. */
  readonly readyAt: number;
}

/**
 * One step of the watched folder: what has lain still long enough is handed in, and the receipts of what was handed in before
 * are brought up to date. A file that cannot be read or put away keeps no other waiting. Answers with `false`: what comes is
 * seen at the next look.
 */
export function inboxStep(work: InboxWork): () => Promise<boolean> {
  const { inbox, clock, log } = work;
  let seen = new Map<string, Seen>();
  let open: InboxReceipt[] | undefined;
  return async () => {
    open ??= [...(await inbox.unfinished())];
    const now = clock.now();
    const files = await inbox.waiting();
    const before = seen;
    seen = new Map(files.map((file) => [pathOf(file), look(before.get(pathOf(file)), file, now)]));
    for (const file of files) {
      if (seen.get(pathOf(file))!.readyAt > now) continue;
      try {
        const receipt = await take(work, file);
        if (receipt?.content.finishedAt === null) open.push(receipt);
        seen.delete(pathOf(file));
      } catch (error) {
        log.error('inbox-file-not-taken', error);
        seen.set(pathOf(file), { state: file.state, readyAt: now + TRY_AGAIN_MS });
      }
    }
    open = await followUp(work, open);
    return false;
  };
}

function pathOf({ login, kind, name }: InboxFile): string {
  return `${login}/${kind}/${name}`;
}

function look(before: Seen | undefined, { state }: InboxFile, now: number): Seen {
  return before?.state === state ? before : { state, readyAt: now + STILL_MS };
}

/** Hands a file in, or refuses it; either way it is put away. */
async function take(work: InboxWork, file: InboxFile): Promise<InboxReceipt | undefined> {
  const { inbox, offices, deciding, reading, mostBytes } = work;
  const refuse = async (code: keyof typeof INBOX_PROBLEMS, params: Params = {}) => {
    await inbox.refuse(file, { code, message: render(INBOX_PROBLEMS, code, LANGUAGE, params) });
    return undefined;
  };
  const office = await offices.find(file.login);
  if (office === undefined) return refuse('unknown-login');
  if (file.size > mostBytes) return refuse('too-large', { max: mostBytes });
  if (file.size === 0) return refuse('file-empty', { field: file.name });
  const { file: bytes, scan } = await inbox.read(file);
  const handed = await handIn(deciding, office, {
    kind: file.kind,
    channel: 'folder',
    file: { filename: file.name, bytes },
    ...(scan === null ? {} : { attachment: { filename: file.scan, bytes: scan } }),
  });
  if (!handed.ok) return refuse(handed.code, handed.params);
  const line = { ...handed.value.receipt, channel: 'folder' } as const;
  return inbox.accept(file, await receiptFile(reading, scopeOf(office), line, LANGUAGE));
}

/** Completes the receipts of what has been taken in; answers with those that go on. */
async function followUp(
  { inbox, offices, reading, log }: InboxWork,
  open: readonly InboxReceipt[],
): Promise<InboxReceipt[]> {
  const still: InboxReceipt[] = [];
  for (const receipt of open) {
    const office = await offices.find(receipt.login);
    // somebody else’s submission, whatever a file in the folder says, is not there for this office
    const line = office && (await reading.submission(scopeOf(office), receipt.content.id));
    if (office === undefined || line === undefined) continue;
    if (line.finishedAt === null) {
      still.push(receipt);
      continue;
    }
    const content = await receiptFile(reading, scopeOf(office), line, LANGUAGE);
    await inbox
      .update({ ...receipt, content })
      .catch((error: unknown) => log.error('receipt-not-kept', error));
  }
  return still;
}
