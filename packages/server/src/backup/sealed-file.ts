import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Keys } from '../ports/keys.ts';
import { CannotRestore } from './cannot-restore.ts';

const MAGIC = Buffer.from('kangma backup 1\n');
const PIECE = 1 << 20;
const LENGTH = 4;
/** What sealing adds to a piece. */
const MOST_SEALED = PIECE + 64;

/** A piece's place is sealed with it: none can be left out, moved, or taken for the last. */
function contextOf(place: number, isLast: boolean): string {
  return `backup|${place}|${isLast ? 'last' : 'more'}`;
}

/** Writes bytes into a file, sealed piece by piece. The file appears whole, or not at all. */
export async function writeSealed(
  file: string,
  keys: Keys,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  const draft = `${file}.part`;
  const handle = await open(draft, 'w', 0o600);
  let size = 0;
  let place = 0;
  const put = async (piece: Uint8Array, isLast: boolean) => {
    const sealed = keys.sealBytes(piece, contextOf(place, isLast));
    const head = Buffer.alloc(LENGTH);
    head.writeUInt32BE(sealed.length);
    await handle.writev([head, sealed]);
    size += LENGTH + sealed.length;
    place++;
  };
  try {
    await handle.write(MAGIC);
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of bytes) {
      rest = Buffer.concat([rest, chunk]);
      for (; rest.length > PIECE; rest = rest.subarray(PIECE)) {
        await put(rest.subarray(0, PIECE), false);
      }
    }
    await put(rest, true);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    return MAGIC.length + size;
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * The bytes of a sealed file.
 * @throws CannotRestore where it is none of ours, cut short, damaged, or sealed under another key
 */
export async function* readSealed(file: string, keys: Keys): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let place = 0;
  let ended = false;
  let isOurs = false;
  for await (const chunk of createReadStream(file, { highWaterMark: PIECE })) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    if (!isOurs) {
      if (rest.length < MAGIC.length) continue;
      if (!rest.subarray(0, MAGIC.length).equals(MAGIC)) throw new CannotRestore('no-backup');
      isOurs = true;
      rest = rest.subarray(MAGIC.length);
    }
    for (;;) {
      if (rest.length < LENGTH) break;
      const length = rest.readUInt32BE();
      if (length > MOST_SEALED) throw new CannotRestore('damaged');
      if (rest.length < LENGTH + length) break;
      if (ended) throw new CannotRestore('damaged');
      const sealed = rest.subarray(LENGTH, LENGTH + length);
      const last = openPiece(keys, sealed, place, true);
      const piece = last ?? openPiece(keys, sealed, place, false);
      if (piece === undefined) throw new CannotRestore(place === 0 ? 'other-key' : 'damaged');
      yield piece;
      ended = last !== undefined;
      place++;
      rest = rest.subarray(LENGTH + length);
    }
  }
  if (!isOurs) throw new CannotRestore('no-backup');
  if (!ended || rest.length > 0) throw new CannotRestore('cut-short');
}

function openPiece(
  keys: Keys,
  sealed: Uint8Array,
  place: number,
  isLast: boolean,
): Buffer | undefined {
  try {
    return Buffer.from(keys.openBytes(sealed, contextOf(place, isLast)));
  } catch {
    return undefined;
  }
}
