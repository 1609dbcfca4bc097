import { type Term, TERMS } from '../explain/terms.ts';
import { KIND_WORDS } from '../messages/evidence-names.ts';
import { type Language, render } from '../messages/render.ts';
import { isKind } from '../evidence/kinds.ts';
import type { Finding } from './finding.ts';
import { FINDINGS } from './findings.ts';

const COLOURS = new Set(['before', 'after']);

/** A finding as a sentence; colours and kinds of evidence in the words of the language. */
export function describeFinding({ code, params }: Finding, language: Language): string {
  const words = Object.entries(params).map(([name, value]) => {
    if (COLOURS.has(name)) return [name, TERMS[value as Term][language]] as const;
    if (name === 'kind' && isKind(String(value)))
      return [name, KIND_WORDS[String(value) as keyof typeof KIND_WORDS][language]] as const;
    return [name, value] as const;
  });
  return render(FINDINGS, code, language, Object.fromEntries(words));
}
