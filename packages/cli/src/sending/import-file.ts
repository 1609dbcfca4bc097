import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type CallOutput, type Client, SUBMISSION_ENDPOINTS } from '@kangma/contract';
import { FOUND, type Io, OK, USAGE } from '../io.ts';
import type { Options } from '../options.ts';
import { progressLine } from '../progress.ts';
import { connect, describeFailure, patiently } from './connect.ts';

const LOOK_EVERY_MS = 500;
const ROWS_PER_PAGE = 200;

type Submission = CallOutput<(typeof SUBMISSION_ENDPOINTS)['submission']>;
type SaidProblem = NonNullable<Submission['problem']>;

/** What the rest of an import works with. */
interface Import {
  readonly io: Io;
  readonly client: Client;
}

/** The call did not go well; its message is for people. */
class Failed extends Error {}

/** `kangma import`: hands a file in, waits until it has been taken in, and tells what became of its rows. */
export async function importFile(io: Io, options: Options): Promise<number> {
  const [kind, path] = options.positional;
  if (kind === undefined || path === undefined) return wrong(io, 'a kind and a file are needed');
  const file = io.readBytes(path);
  if (file.bytes === undefined) return wrong(io, `${path}: ${file.reason}`);
  const scan = options.attachment === undefined ? undefined : io.readBytes(options.attachment);
  if (scan !== undefined && scan.bytes === undefined) {
    return wrong(io, `${options.attachment}: ${scan.reason}`);
  }
  const client = connect(io, options);
  if (typeof client === 'string') return wrong(io, client);
  try {
    const attachment = scan && new File([scan.bytes], basename(options.attachment!));
    const one = { io, client };
    const id = await handIn(one, kind, new File([file.bytes], basename(path)), attachment);
    const submission = await untilDone(one, id);
    tellCounts(io, submission);
    await tellRows(one, submission);
    const { rejected, parked } = submission.rows;
    return submission.state === 'done' && rejected + parked === 0 ? OK : FOUND;
  } catch (error) {
    if (error instanceof Failed) return wrong(io, error.message);
    throw error;
  }
}

async function handIn(
  { io, client }: Import,
  kind: string,
  file: File,
  attachment: File | undefined,
): Promise<string> {
  const idempotencyKey = await keyOf(kind, file, attachment);
  const input = { kind, channel: 'command', file, ...(attachment && { attachment }) } as const;
  const answered = await patiently(io, () =>
    client.call(SUBMISSION_ENDPOINTS.submit, input, { idempotencyKey }),
  );
  if (!answered.ok) throw new Failed(describeFailure(answered));
  const { id, receivedAt, repeated } = answered.value;
  io.out(`receipt ${id}, received ${receivedAt}${repeated ? ', the same as before' : ''}\n`);
  return id;
}

async function untilDone({ io, client }: Import, id: string): Promise<Submission> {
  const line = progressLine(io);
  for (;;) {
    const answered = await patiently(io, () =>
      client.call(SUBMISSION_ENDPOINTS.submission, { id }),
    );
    if (!answered.ok) throw new Failed(describeFailure(answered));
    const { state, rows } = answered.value;
    if (state === 'done' || state === 'refused') {
      line.clear();
      return answered.value;
    }
    line.show(`${rows.done.toLocaleString('en')} rows taken in`);
    await io.wait(LOOK_EVERY_MS);
  }
}

function tellCounts(io: Io, { rows, problem }: Submission): void {
  if (problem !== null) return io.out(`refused as a whole: ${describe(problem)}\n`);
  const { accepted, repeated, rejected, parked } = rows;
  io.out(
    `${rows.done} rows: ${accepted} accepted, ${repeated} repeated, ${rejected} rejected, ${parked} parked\n`,
  );
}

/** Every row that has not become evidence, one line for each thing that is wrong with it. */
async function tellRows({ io, client }: Import, { id }: Submission): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = { id, limit: ROWS_PER_PAGE, ...(cursor !== undefined && { cursor }) };
    const answered = await patiently(io, () =>
      client.call(SUBMISSION_ENDPOINTS.submissionRows, page),
    );
    if (!answered.ok) throw new Failed(describeFailure(answered));
    for (const { row, outcome, problems, settledAt } of answered.value.items) {
      if (settledAt !== null) continue;
      for (const problem of problems) io.out(`row ${row}\t${outcome}\t${describe(problem)}\n`);
    }
    cursor = answered.value.next ?? undefined;
  } while (cursor !== undefined);
}

function describe({ field, message, code }: SaidProblem): string {
  return `${field === null ? '' : `${field}: `}${message} [${code}]`;
}

/** The same for the same kind and bytes, so that sending again is safe. */
async function keyOf(kind: string, ...files: (File | undefined)[]): Promise<string> {
  const hash = createHash('sha256').update(kind);
  for (const file of files) {
    if (file !== undefined) hash.update(`\n${file.size}\n`).update(await file.bytes());
  }
  return hash.digest('hex');
}

function wrong(io: Io, what: string): number {
  io.err(`kangma import: ${what}\n`);
  return USAGE;
}
