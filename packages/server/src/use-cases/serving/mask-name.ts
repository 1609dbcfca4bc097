/** A name that whoever knows the person recognises, and nobody else: its last character, or the last part of a long name. */
export function maskName(name: string): string {
  const letters = Array.from(name);
  return letters.length < 2
    ? '*'
    : `${'*'.repeat(Math.min(letters.length - 1, 3))}${letters.at(-1)}`;
}
