import { CannotRestore } from './cannot-restore.ts';

const HEAD = 5;

/** What a backup consists of: words about it, and the rows of one table after another as COPY writes them. */
export type Frame =
  | { readonly kind: 'head'; readonly migrations: readonly string[]; readonly madeAt: string }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly rows: Readonly<Record<string, number>> };

const ROWS = 1;
const WORDS = 0;

/** A frame: whether it is rows or words, how long it is, and it. */
export function writeFrame(frame: Frame): Buffer {
  const bytes = frame.kind === 'rows' ? frame.bytes : Buffer.from(JSON.stringify(frame));
  const head = Buffer.alloc(HEAD);
  head[0] = frame.kind === 'rows' ? ROWS : WORDS;
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

export async function* readFrames(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= HEAD) {
      const length = rest.readUInt32BE(1);
      if (rest.length < HEAD + length) break;
      const body = rest.subarray(HEAD, HEAD + length);
      yield rest[0] === ROWS
        ? { kind: 'rows', bytes: body }
        : (JSON.parse(body.toString()) as Frame);
      rest = rest.subarray(HEAD + length);
    }
  }
  if (rest.length > 0) throw new CannotRestore('damaged');
}
