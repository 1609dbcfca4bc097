import { LANGUAGES_OF_NAMES, type Choices, type Names } from '../names.ts';

/** Every word for a value, as it is compared, with the value. */
export function wordIndex(choices: Choices): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const [value, names] of Object.entries(choices)) {
    for (const word of [value, ...wordsOf(names)]) index.set(choiceKey(word), value);
  }
  return index;
}

/** All words for one thing. */
export function wordsOf(names: Names): string[] {
  return [...LANGUAGES_OF_NAMES.map((language) => names[language]), ...names.aliases];
}

/** A word of a choice as it is compared: signs count, as in `+`. */
export function choiceKey(word: string): string {
  return word.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** A name of a column as it is compared: signs do not count. */
export function headerKey(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}{}]+/gu, '')
    .toLowerCase();
}
