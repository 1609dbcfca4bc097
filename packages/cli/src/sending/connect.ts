import { type Answered, type Client, createClient } from '@kangma/contract';
import type { Io } from '../io.ts';
import type { Options } from '../options.ts';

const HERE = 'http://127.0.0.1:7070';
/** How long to wait before each further try: a server that restarts, or a minute’s limit that is used up, is waited for. */
const WAITS_MS = [500, 1000, 2000, 4000, 8000, 16_000, 30_000];
const PASSING: ReadonlySet<string> = new Set([
  'unreachable',
  'unreadable',
  'not-ready',
  'too-many-requests',
  'idempotency-key-in-use',
]);

/**
 * A server to call, with what the environment and the options say of it; a string is what is wrong with them.
 *
 * @param open whether what is asked for is anybody's to ask, so that no token is needed.
 */
export function connect(
  io: Io,
  { server, tokenFile, language }: Options,
  open = false,
): Client | string {
  const address = server ?? io.env['KANGMA_SERVER'] ?? HERE;
  if (!/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
    return `${address}: an address that begins with http:// or https:// is needed`;
  }
  const baseUrl = address.replace(/\/+$/, '');
  if (open) return createClient({ baseUrl, fetch: io.fetch, language });
  const token = tokenOf(io, tokenFile);
  if ('wrong' in token) return token.wrong;
  return createClient({ baseUrl, fetch: io.fetch, token: token.token, language });
}

function tokenOf(io: Io, file: string | undefined): { token: string } | { wrong: string } {
  const read = file === undefined ? { text: io.env['KANGMA_TOKEN'] ?? '' } : io.read(file);
  if (read.text === undefined) return { wrong: `${file}: ${read.reason}` };
  const token = read.text.trim();
  // a header takes no more than this, and what fetch says of anything else repeats it
  if (/^[\w-]+$/.test(token)) return { token };
  return {
    wrong:
      'an API token is needed: in KANGMA_TOKEN, or in the file that --token-file names. How to make one: docs/guides/intake.md',
  };
}

/** Calls, and calls again while the reason for a failure may pass. */
export async function patiently<T>(io: Io, call: () => Promise<Answered<T>>): Promise<Answered<T>> {
  let answered = await call();
  for (const ms of WAITS_MS) {
    if (answered.ok || !PASSING.has(answered.code)) break;
    if (io.watched) io.err(`${describeFailure(answered)} Trying again in ${ms / 1000} s.\n`);
    await io.wait(ms);
    answered = await call();
  }
  return answered;
}

/** What went wrong with a call, for people. */
export function describeFailure(failed: Extract<Answered<unknown>, { ok: false }>): string {
  if ('problem' in failed) return `${failed.problem.title} [${failed.code}]`;
  return failed.code === 'unreachable'
    ? 'The server does not answer.'
    : `What answers is no server of ours (HTTP status ${failed.status}).`;
}
