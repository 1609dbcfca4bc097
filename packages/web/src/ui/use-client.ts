import { type Client, createClient } from '@kangma/contract';
import { useMemo } from 'react';
import { useLanguage } from './language.tsx';

/** Calls the server that the page came from, in the language of the page. */
export function useClient(): Client {
  const { language } = useLanguage();
  return useMemo(
    () => createClient({ baseUrl: '', fetch: (...call) => fetch(...call), language }),
    [language],
  );
}
