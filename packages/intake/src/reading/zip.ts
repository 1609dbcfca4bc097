/** What this package needs of the platform's decompressor. */
interface Inflating {
  readonly readable: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
      cancel(): Promise<void>;
    };
  };
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
  };
}
declare const DecompressionStream: new (format: 'deflate-raw') => Inflating;

/** One part of an archive, as its directory declares it. */
export interface ZipPart {
  readonly name: string;
  readonly stored: boolean;
  readonly encrypted: boolean;
  /** bytes, packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/** The directory of an archive by name; `undefined` where the archive breaks off or its directory does not hold. */
export function zipDirectory(bytes: Uint8Array, maxParts: number): ZipPart[] | undefined {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  // the declared number of parts is not asked: it may be smaller than what a reader would find
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY && parts.length <= maxParts) {
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      stored: view.getUint16(at + 10, true) === 0,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts.length === 0 ? undefined : parts;
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/** Unpacks a part; `undefined` where it is damaged or larger than declared. Never holds more than the declared size. */
export async function unpack(bytes: Uint8Array, part: ZipPart): Promise<Uint8Array | undefined> {
  const view = viewOf(bytes);
  const { offset } = part;
  if (part.encrypted || offset + 30 > bytes.length) return undefined;
  if (view.getUint32(offset, true) !== LOCAL) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + part.packed);
  if (packed.length < part.packed) return undefined;
  return part.stored ? packed : inflate(packed, part.size);
}

async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // what goes wrong in writing is told to the reader
  Promise.all([writer.write(packed), writer.close()]).catch(() => {});
  const reader = readable.getReader();
  const unpacked = new Uint8Array(size);
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) return at === size ? unpacked : undefined;
      if (at + value.length > size) {
        await reader.cancel();
        return undefined;
      }
      unpacked.set(value, at);
      at += value.length;
    }
  } catch {
    return undefined;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
