import type { Language } from '@kangma/policy';

/** By the subtags of the languages that people’s browsers ask for. */
const KNOWN: readonly [RegExp, Language][] = [
  [/^zh\b.*\b(hant|tw|hk|mo)\b/, 'zh-Hant'],
  [/^zh\b/, 'zh-Hans'],
  [/^en\b/, 'en'],
];

/** The first language of an Accept-Language header, by its weights, that we speak; simplified Chinese otherwise. */
export function preferredLanguage(header: string | undefined): Language {
  const asked = (header ?? '')
    .toLowerCase()
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.split(';q=');
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of asked) {
    const found = KNOWN.find(([pattern]) => pattern.test(tag));
    if (found !== undefined) return found[1];
  }
  return 'zh-Hans';
}
