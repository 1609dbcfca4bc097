import type { Language } from '@kangma/policy';
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { preferredLanguage } from './preferred-language.ts';
import { recall, remember } from './remembered.ts';

interface Chosen {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Chosen>({ language: 'zh-Hans', choose: () => {} });

/** The order in which languages are shown. */
export const LANGUAGE_ORDER = ['zh-Hans', 'zh-Hant', 'en'] as const satisfies readonly Language[];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体',
  'zh-Hant': '繁體',
  en: 'English',
};

/** Gives the page its language; a choice is remembered. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() =>
    preferredLanguage(recall('language'), navigator.languages),
  );
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const chosen = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        remember('language', next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={chosen}>{children}</LanguageContext>;
}

/** The language of the page, and how to change it. */
export function useLanguage(): Chosen {
  return useContext(LanguageContext);
}
