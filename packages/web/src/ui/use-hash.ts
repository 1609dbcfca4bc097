import { useSyncExternalStore } from 'react';

function watch(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** Where the page is: the words after `#/`, so that links need no server. */
export function useHash(): readonly string[] {
  const hash = useSyncExternalStore(watch, () => location.hash);
  return hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
}
