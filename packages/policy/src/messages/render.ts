/** The languages every message exists in. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One message in every language; `{name}` stands for a parameter. */
export type Message = Readonly<Record<Language, string>>;

/** Messages by stable code. Each part of the product has a table of its own; codes are never reused. */
export type MessageTable = Readonly<Record<string, Message>>;

export type Params = Readonly<Record<string, string | number>>;

/** The parameters that a message names, read off its type: `'at most {max}'` needs `max`. */
export type ParamsOf<M extends Message> = Readonly<Record<Names<M['en']>, string | number>>;
type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;

/** Writes the message of `code` in one language; a parameter that is not given stays visible as `{name}`. */
export function render<T extends MessageTable>(
  table: T,
  code: keyof T & string,
  language: Language,
  params: Params,
): string {
  return table[code]![language].replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** The names of the placeholders in a text, in order, each once. */
export function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), (match) => match[1]!))];
}
