import type { RESIDENT_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../../ports/handler.ts';
import { codeAnswer } from './code-answer.ts';
import { historyPage } from './history-page.ts';
import type { Serving } from './serving.ts';

type Mine = Pick<typeof RESIDENT_ENDPOINTS, 'myCode' | 'myEvents' | 'myHistory'>;

/** What residents see of their own code. */
export function myCode({ reading, names, feed }: Serving): Handlers<Mine> {
  const answer = async (person: string) => {
    const code = await reading.code({ person }, person);
    return code === undefined ? undefined : codeAnswer(names, code);
  };
  return {
    async myCode({ person }) {
      const value = await answer(person);
      return value === undefined ? { ok: false, code: 'person-not-found' } : { ok: true, value };
    },
    async myEvents({ person }) {
      return {
        ok: true,
        value: (send) => {
          const look = async () => {
            const code = await answer(person);
            if (code !== undefined) send(code);
          };
          // a look that fails is made up for by the next change, or when the browser comes back
          const tell = () => void look().catch(() => {});
          const stop = feed.watch(person, tell);
          tell();
          return stop;
        },
      };
    },
    async myHistory({ person }, page) {
      return { ok: true, value: await historyPage(reading, { person }, person, page) };
    },
  };
}
