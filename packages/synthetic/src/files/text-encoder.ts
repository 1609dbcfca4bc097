/** What this package needs of the platform's text codecs: it runs in Node and in browsers, and imports neither's types. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const ASTRAL = 0x1_0000;
/** How many codes of four bytes are characters of the basic plane. */
const BASIC = 39_420;
/** Where the astral planes begin in GB 18030's four-byte codes: 0x90308130. */
const ASTRAL_FROM = (0x90 - 0x81) * 12_600;

/** The codes of the characters of the basic plane: of two bytes or 0, and the number of the code of four bytes. */
interface Codes {
  readonly two: Uint16Array;
  readonly four: Uint16Array;
}
let codes: Codes | undefined;

/** Text in GB 18030, which platforms can read and not write: the table is what they read, turned round. */
export function gb18030(text: string): Uint8Array {
  codes ??= turnedRound();
  const { two, four } = codes;
  const bytes = new Uint8Array(text.length * 4);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    const point = text.codePointAt(i)!;
    if (point >= ASTRAL) {
      i++;
      at = putFour(bytes, at, ASTRAL_FROM + point - ASTRAL);
    } else if (two[point]! > 0) {
      bytes[at++] = two[point]! >> 8;
      bytes[at++] = two[point]! & 0xff;
    } else at = putFour(bytes, at, four[point]!);
  }
  return bytes.slice(0, at);
}

function turnedRound(): Codes {
  const two = new Uint16Array(ASTRAL);
  const four = new Uint16Array(ASTRAL);
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd')
        two[character.charCodeAt(0)] = (lead << 8) | trail;
    }
  }
  const every = new Uint8Array(BASIC * 4);
  for (let index = 0; index < BASIC; index++) putFour(every, index * 4, index);
  const characters = decoder.decode(every);
  for (let index = 0; index < BASIC; index++) four[characters.charCodeAt(index)] = index;
  return { two, four };
}

function putFour(bytes: Uint8Array, from: number, index: number): number {
  bytes[from] = 0x81 + Math.floor(index / 12_600);
  bytes[from + 1] = 0x30 + (Math.floor(index / 1260) % 10);
  bytes[from + 2] = 0x81 + (Math.floor(index / 10) % 126);
  bytes[from + 3] = 0x30 + (index % 10);
  return from + 4;
}
