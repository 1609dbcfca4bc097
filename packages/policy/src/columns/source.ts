/** Text of a program. Only {@link source} makes it, and that lets in nothing but literal code and integers. */
export class Source {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = number | Source | readonly Source[] | false;

/**
 * Writes source code. What is put in is an integer or a piece of source again, never a string: so nothing that a policy
 * says in words (ids, titles, divisions) can reach a compiled program.
 */
export function source(literal: TemplateStringsArray, ...pieces: readonly Piece[]): Source {
  let text = literal[0]!;
  pieces.forEach((piece, i) => {
    text += write(piece) + literal[i + 1]!;
  });
  return new Source(text);
}

function write(piece: Piece): string {
  if (piece === false) return '';
  if (piece instanceof Source) return piece.text;
  if (typeof piece !== 'number') return piece.map(({ text }) => text).join('\n');
  if (!Number.isSafeInteger(piece)) throw new RangeError('only integers are written into source');
  return piece < 0 ? `(${piece})` : `${piece}`;
}
