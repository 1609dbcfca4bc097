import { RESIDENT_ENDPOINTS } from '@kangma/contract';
import { useEffect, useState } from 'react';
import { useLanguage } from '../ui/language.tsx';
import type { Places, WrittenDecision, WrittenPlan } from './written.ts';
import { useWhose } from './whose.ts';

interface Explanation {
  readonly decision: WrittenDecision;
  readonly plan: WrittenPlan;
  readonly text: readonly string[];
  /** what the divisions of the plan are called, by code. */
  readonly places: Places;
}

/** Why and the way back, asked for again with each new decision and whenever the page is looked at again. */
export function useExplanation(decisionNumber: number): Explanation | undefined {
  const { client } = useWhose();
  const { language } = useLanguage();
  const [explanation, setExplanation] = useState<Explanation>();
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      const answered = await client.call(
        RESIDENT_ENDPOINTS.myExplanation,
        { language },
        { signal: stop.signal },
      );
      // without a network the last one stays
      if (answered.ok) setExplanation(answered.value as unknown as Explanation);
    };
    const look = () => {
      if (!document.hidden) void ask();
    };
    void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      stop.abort();
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, language, decisionNumber]);
  return explanation;
}
