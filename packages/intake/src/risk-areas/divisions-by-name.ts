import { plainName, spellings } from './division-names.ts';
import type { Division } from './division-lookup.ts';

/** The divisions of that name: as the table writes it, or else in any other spelling. */
export function divisionsNamed(divisions: readonly Division[], name: string): readonly Division[] {
  const plain = plainName(name);
  if (plain === '') return [];
  const exact = divisions.filter((one) => spellings(one.name).plain === plain);
  if (exact.length > 0) return exact;
  return divisions.filter((one) => spellings(one.name).all.includes(plain));
}

const MAX_SUGGESTIONS = 5;

/** Divisions that may be meant, those first whose names share most letters with what was said. */
export function likeliestDivisions(divisions: readonly Division[], said: string): Division[] {
  const letters = new Set(said.replace(/[省市区县镇乡街道村]/g, ''));
  return divisions
    .map((division) => ({
      division,
      shared: [...new Set(division.name)].filter((letter) => letters.has(letter)).length,
    }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ division }) => division);
}
