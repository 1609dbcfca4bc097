import type { RESIDENT_ENDPOINTS } from '@kangma/contract';
import type { FactDraft } from '@kangma/intake';
import type { Handlers } from '../../ports/handler.ts';
import { appendFacts } from '../intake/append-facts.ts';
import { codeAnswer, iso } from './code-answer.ts';
import type { Serving } from './serving.ts';

type Spoken = Pick<typeof RESIDENT_ENDPOINTS, 'declare' | 'answer'>;

/** What residents say of themselves: evidence like any other, from themselves. */
export function speak({ names, deciding, clock }: Serving): Handlers<Spoken> {
  const say = async (person: string, system: string, fact: FactDraft) => {
    const now = clock.now();
    await deciding.store.transact(async (tx) => {
      const cities = await tx.areas.homeCities([person]);
      const authority = { division: cities.get(person)!, office: 'resident' };
      const facts = [{ ...fact, validFrom: iso(now) }];
      const row = { row: null, person, authority, system, submission: null, facts };
      await appendFacts(deciding, tx, [row], now);
    });
    return { ok: true, value: { recordedAt: iso(now) } } as const;
  };
  return {
    declare: ({ person }, { item }) =>
      say(person, 'resident', { kind: 'declaration', item, source: {}, validFrom: '' }),
    async answer({ person, code }, { about, reply }) {
      const open = codeAnswer(names, code).summary.questions;
      if (!open.some(({ evidence }) => evidence === about)) {
        return { ok: false, code: 'no-open-question' };
      }
      return say(person, 'resident', { kind: 'answer', about, reply, source: {}, validFrom: '' });
    },
  };
}
