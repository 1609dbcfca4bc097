import type { Answered } from '@kangma/contract';
import type { Say } from './say.ts';
import type { SHARED_TEXTS } from './shared-texts.ts';

export type Failed = Extract<Answered<unknown>, { readonly ok: false }>;

/** A failed call in words: what the server said, in the language of the page, or that it could not be reached. */
export function failureText(failed: Failed, say: Say<typeof SHARED_TEXTS>): string {
  if (!('problem' in failed)) return say(failed.code);
  const { title, errors = [] } = failed.problem;
  return [title, ...errors.map(({ field, message }) => `${field}: ${message}`)].join(' ');
}
