import type { Language, Message } from '@kangma/policy';

export const LANGUAGES_OF_NAMES = ['en', 'zh-Hans', 'zh-Hant'] as const satisfies Language[];

/**
 * What the words for one thing are: one for each language, which templates write, and others that senders use.
 * They are compared without white space, full-width forms, case and punctuation.
 */
export interface Names extends Message {
  readonly aliases: readonly string[];
}

/** Writes the words for one thing. */
export function names(en: string, hans: string, hant: string, ...aliases: string[]): Names {
  return { en, 'zh-Hans': hans, 'zh-Hant': hant, aliases };
}

/** The values of a choice, each with the words for it. */
export type Choices = Readonly<Record<string, Names>>;
