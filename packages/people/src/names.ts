import { edits } from './edits.ts';

/** How two names compare. `other-script`: one in characters, the other in letters, which says nothing. */
export type NameRelation = 'same' | 'swapped' | 'close' | 'other-script' | 'different';

/** Between the parts of a name: white space, the dots of transcribed names, hyphens, apostrophes, commas. */
const BETWEEN = /[\s·•・‧∙.,'’ʼ_-]+/u;
/** Marks on Latin letters, which one office writes and another leaves out; the vowels of other scripts are none. */
const LATIN_MARKS = /[\u0300-\u036f]/g;
const SCRIPTS = [
  /\p{Script=Han}/u,
  /\p{Script=Latin}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Tibetan}/u,
];
/** From so many letters on, one or two of them may be mistyped. */
const [ONE_EDIT, TWO_EDITS] = [3, 10];

/** The parts of a name: half-width, upper case, without marks on Latin letters. */
function nameParts(name: string): string[] {
  return name
    .normalize('NFKD')
    .replaceAll(LATIN_MARKS, '')
    .normalize('NFC')
    .toUpperCase()
    .split(BETWEEN)
    .filter((part) => part !== '');
}

/** The letters of a name in one order, so that family and given name may stand in either. */
export function sortedLetters(name: string): string {
  return Array.from(nameParts(name).join('')).sort().join('');
}

export function compareNames(a: string, b: string): NameRelation {
  const [left, right] = [nameParts(a), nameParts(b)];
  const [one, other] = [left.join(''), right.join('')];
  if (one === other) return 'same';
  if (!SCRIPTS.some((script) => script.test(one) && script.test(other))) return 'other-script';
  if (left.toSorted().join(' ') === right.toSorted().join(' ') || isTurned(one, other)) {
    return 'swapped';
  }
  const length = Math.min(one.length, other.length);
  const may = length >= TWO_EDITS ? 2 : length >= ONE_EDIT ? 1 : 0;
  return edits(one, other, may) <= may ? 'close' : 'different';
}

/** 小明王 and 王小明: the same letters, begun elsewhere. */
function isTurned(one: string, other: string): boolean {
  return one.length === other.length && (one + one).includes(other);
}
