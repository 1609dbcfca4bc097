/** Letters as they are read: with the signs that stand on or under them. */
const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A name that whoever knows the person recognises, and nobody else: its last character, or the last part of a long name. */
export function maskName(name: string): string {
  const list = Array.from(letters.segment(name), ({ segment }) => segment);
  return list.length < 2 ? '*' : `${'*'.repeat(Math.min(list.length - 1, 3))}${list.at(-1)}`;
}
