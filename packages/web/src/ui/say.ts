import { type Language, type MessageTable, type ParamsOf, render } from '@kangma/policy';
import { useLanguage } from './language.tsx';

/** Says a text of a table: its placeholders have to be given. */
export type Say<T extends MessageTable> = <K extends keyof T & string>(
  code: K,
  ...params: keyof ParamsOf<T[K]> extends never ? [] : [ParamsOf<T[K]>]
) => string;

/** The texts of a table in one language. */
export function sayIn<T extends MessageTable>(table: T, language: Language): Say<T> {
  return (code, ...[params]) => render(table, code, language, params ?? {});
}

/** The texts of a table in the language of the page. */
export function useSay<T extends MessageTable>(table: T): Say<T> {
  return sayIn(table, useLanguage().language);
}
