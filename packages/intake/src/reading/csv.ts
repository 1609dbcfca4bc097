import { unguardFormula } from '../formula-guard.ts';
import type { SheetRow } from './sheet-row.ts';

export const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads text as rows of cells, one at a time.
 *
 * A cell in quotes may hold separators, line breaks and doubled quotes. Where quotes do not match, the row is broken and
 * reading goes on at the next line: a stray quote costs its row, not the rest of the file, which is why no general
 * parser is used. Rows are counted as a spreadsheet shows them: a cell with a line break in it is one row.
 */
export function* readCsv(source: string, separator: string): Generator<SheetRow> {
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n');
  const reader = new CsvReader(text, separator);
  let at = 0;
  for (let row = 1; at < text.length; row++) {
    const cells: string[] = [];
    const end = reader.readRow(at, cells);
    if (end === undefined) yield { row, cells: [], broken: true };
    else yield { row, cells };
    at = (end ?? reader.lineEnd(at)) + 1;
    if (text[at - 1] === '\r') at++;
  }
}

class CsvReader {
  readonly #text: string;
  readonly #separator: string;
  /** the separator after the place last read, so that it is looked for once only. */
  #next = -1;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
  }

  /** Reads cells from `at`; returns where the row ends, or `undefined` where quotes do not match. */
  readRow(at: number, cells: string[]): number | undefined {
    const text = this.#text;
    let limit = this.lineEnd(at);
    for (let from = at; ; ) {
      if (text[from] === '"') {
        const close = closingQuote(text, from + 1);
        if (close < 0) return undefined;
        cells.push(unguardFormula(text.slice(from + 1, close).replaceAll('""', '"')));
        if (close > limit) limit = this.lineEnd(close);
        if (close + 1 === limit) return limit;
        if (text[close + 1] !== this.#separator) return undefined;
        from = close + 2;
      } else {
        const next = this.#separatorFrom(from);
        if (next >= limit) {
          cells.push(unguardFormula(text.slice(from, limit)));
          return limit;
        }
        cells.push(unguardFormula(text.slice(from, next)));
        from = next + 1;
      }
    }
  }

  /** Where the line ends: at its line feed, the carriage return before it, or the end of the text. */
  lineEnd(from: number): number {
    const feed = this.#text.indexOf('\n', from);
    if (feed < 0) return this.#text.length;
    return feed > from && this.#text[feed - 1] === '\r' ? feed - 1 : feed;
  }

  #separatorFrom(from: number): number {
    if (this.#next < from) {
      const next = this.#text.indexOf(this.#separator, from);
      this.#next = next < 0 ? this.#text.length : next;
    }
    return this.#next;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
