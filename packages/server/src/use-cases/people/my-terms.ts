import type { RECORD_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../../ports/handler.ts';
import { iso } from '../serving/code-answer.ts';
import type { Serving } from '../serving/serving.ts';
import { TERMS } from './terms.ts';

/** The terms, and which version of them a resident agreed to; another version asks again. */
export function myTerms({
  reading,
  deciding,
  clock,
}: Pick<Serving, 'reading' | 'deciding' | 'clock'>): Handlers<
  Pick<typeof RECORD_ENDPOINTS, 'terms' | 'myTerms' | 'agreeToTerms'>
> {
  return {
    terms: () =>
      Promise.resolve({
        ok: true,
        value: { version: TERMS.version, paragraphs: [...TERMS.paragraphs] },
      }),
    async myTerms({ person }) {
      const agreed = await reading.agreement(person);
      return {
        ok: true,
        value: {
          version: TERMS.version,
          agreed: agreed === undefined ? null : { version: agreed.version, at: iso(agreed.at) },
        },
      };
    },
    async agreeToTerms({ person }, { version }) {
      if (version !== TERMS.version) return { ok: false, code: 'terms-changed' };
      await deciding.store.transact((tx) => tx.people.agree(person, version, clock.now()));
      return { ok: true, value: undefined };
    },
  };
}
