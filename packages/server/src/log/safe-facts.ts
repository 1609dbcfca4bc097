import type { Facts } from '../ports/log.ts';

const WITHHELD = '(withheld)';
const MOST_CHARACTERS = 120;
/** Codes, ids, versions, route patterns: what the code itself names. */
const WORD = /^[A-Za-z0-9/:][A-Za-z0-9/:._*-]*$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A phone has 11 digits in a row, an ID number 17; anything near that is withheld. */
const MANY_DIGITS = /[0-9]{7}/;

function isWord(text: string): boolean {
  return text.length <= MOST_CHARACTERS && WORD.test(text) && !MANY_DIGITS.test(text);
}

/** The facts with every text replaced that is not a word: a name, a sentence, a number of a person. */
export function safeFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      typeof value !== 'string' || UUID.test(value) || isWord(value) ? value : WITHHELD,
    ]),
  );
}
