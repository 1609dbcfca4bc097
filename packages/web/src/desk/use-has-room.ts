import { useSyncExternalStore } from 'react';

const room = matchMedia('(min-width: 768px)');

function watchRoom(onChange: () => void): () => void {
  room.addEventListener('change', onChange);
  return () => room.removeEventListener('change', onChange);
}

/** Whether there is room for a table, known before anything is drawn: what was a list first would jump. */
export function useHasRoom(): boolean {
  return useSyncExternalStore(watchRoom, () => room.matches);
}
