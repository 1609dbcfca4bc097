import { type Language, LANGUAGES } from '@kangma/policy';

const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/i;

/**
 * The language to begin with: the one chosen before, otherwise the first of the browser's that there is, otherwise
 * simplified Chinese.
 *
 * @param wanted BCP 47 tags in order of preference, as `navigator.languages` has them.
 */
export function preferredLanguage(chosen: string | null, wanted: readonly string[]): Language {
  const known = LANGUAGES.find((language) => language === chosen);
  if (known !== undefined) return known;
  for (const tag of wanted) {
    if (TRADITIONAL.test(tag)) return 'zh-Hant';
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh-Hans';
}
