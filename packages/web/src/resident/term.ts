import { type Term, TERMS } from '@kangma/policy';
import { useLanguage } from '../ui/language.tsx';

/** Says words of the field as explanations do; a word that is none is said as it is. */
export function useTerm(): (word: string) => string {
  const { language } = useLanguage();
  return (word) => (Object.hasOwn(TERMS, word) ? TERMS[word as Term][language] : word);
}

/** Who acts: for a hospital, `hospital` alone would be the measure. */
export function actorTerm(by: string): string {
  return by === 'hospital' ? 'by-hospital' : by;
}
