/** What this package needs of the platform's decoder: it runs in Node and in browsers, and imports neither's types. */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare const TextDecoder: new (label: string, options: { readonly fatal: boolean }) => Decoder;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly code: 'encoding-unknown' | 'file-truncated' };

/**
 * Text of unknown encoding: what a byte-order mark says; without one UTF-8 if every byte fits, else GB18030. Text in
 * GB18030 with a Chinese character in it is hardly ever valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decode(bytes, marked) ?? { ok: false, code: 'encoding-unknown' };
  return (
    decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030') ?? { ok: false, code: 'encoding-unknown' }
  );
}

function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

/** `undefined` where the bytes are in another encoding. A last character that breaks off is a file that broke off. */
function decode(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
  try {
    return { ok: true, text: text + decoder.decode(), encoding };
  } catch {
    return { ok: false, code: 'file-truncated' };
  }
}
