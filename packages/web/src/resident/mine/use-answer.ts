import type { Answered } from '@kangma/contract';
import { useCallback, useEffect, useState } from 'react';

/** What the server answers to a call, asked once and again on demand. */
export function useAnswer<T>(ask: () => Promise<Answered<T>>) {
  const [answered, setAnswered] = useState<Answered<T>>();
  const again = useCallback(async () => setAnswered(await ask()), []);
  useEffect(() => void again(), []);
  return { answered, again };
}
