import { describe, expect, it } from 'vitest';
import { DOTTED, FOREIGN, GIVEN, SURNAMES } from '../people/name-parts.ts';
import { gb18030, utf8 } from './text-encoder.ts';

const TEXT = [...SURNAMES, ...GIVEN, ...DOTTED, ...FOREIGN].join(',');

describe('gb18030', () => {
  it('is read back as the text it was, rare and astral characters too', () => {
    expect(new TextDecoder('gb18030', { fatal: true }).decode(gb18030(TEXT))).toBe(TEXT);
  });

  it('is read back for every character that has a code', () => {
    const every = Array.from({ length: 0xd800 - 0x80 }, (_, i) => String.fromCharCode(i + 0x80));
    const text = every.join('');
    const back = new TextDecoder('gb18030').decode(gb18030(text));
    expect(Array.from(back).filter((character, i) => character !== every[i])).toEqual([]);
  });

  it('is no UTF-8', () => {
    expect(gb18030(TEXT)).not.toEqual(utf8(TEXT));
  });
});
