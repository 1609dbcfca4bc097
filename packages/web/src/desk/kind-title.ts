import { INTAKE_KINDS, isIntakeKind } from '@kangma/intake';
import type { Language } from '@kangma/policy';

/** What a kind of submission is called; one of a newer server is called by its id. */
export function kindTitle(kind: string, language: Language): string {
  return isIntakeKind(kind) ? INTAKE_KINDS[kind].title[language] : kind;
}
