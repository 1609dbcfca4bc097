import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../writing/write-csv.ts';
import { readCsv } from './csv.ts';

const rows = (text: string) => [...readCsv(text, ',')].map(({ cells, broken }) => broken ?? cells);

describe('text as rows of cells', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '"a,1","b""2"\nc,',
      [
        ['a,1', 'b"2'],
        ['c', ''],
      ],
    ],
    [
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'a,"b\r\n\r\nc"\r\nd,e',
      [
        ['a', 'b\r\n\r\nc'],
        ['d', 'e'],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('lose the row of a stray quote and no other', () => {
    expect(rows('a,b\n"c,d\ne,"f"\ng,h')).toEqual([['a', 'b'], true, ['e', 'f'], ['g', 'h']]);
    expect(rows('a,b\nc,"d\ne,f')).toEqual([['a', 'b'], true, ['e', 'f']]);
  });

  it('read back as they were written', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', "'", ';', '张'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (table) => {
          const text = `${table.map((row) => row.map(csvCell).join(',')).join('\n')}\n`;
          expect(rows(text)).toEqual(table);
        },
      ),
    );
  });

  it('take time in proportion to their length, whatever they hold', () => {
    const hostile = ['"\n'.repeat(200_000), `"${'a\n'.repeat(200_000)}`, 'a\n'.repeat(200_000)];
    for (const text of hostile) expect(rows(text).length).toBeGreaterThan(99_999);
  });
});
