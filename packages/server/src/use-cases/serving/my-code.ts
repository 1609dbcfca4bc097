import type { RESIDENT_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../../ports/handler.ts';
import { codeAnswer } from './code-answer.ts';
import { historyPage } from './history-page.ts';
import type { Serving } from './serving.ts';

type Mine = Pick<typeof RESIDENT_ENDPOINTS, 'myCode' | 'myEvents' | 'myHistory'>;

/** What residents see of their own code. */
export function myCode({ reading, names, feed, machine }: Serving): Handlers<Mine> {
  const answer = async (session: Uint8Array) => {
    const code = await reading.ownCode(session, machine.now());
    return code === undefined ? undefined : codeAnswer(names, code);
  };
  return {
    myCode: ({ code }) => Promise.resolve({ ok: true, value: codeAnswer(names, code) }),
    async myEvents({ person, session }) {
      return {
        ok: true,
        value: (send) => {
          const look = async () => {
            const code = await answer(session);
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
