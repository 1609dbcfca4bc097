import { counter } from '../people/counter.ts';
import { duplicates } from '../people/duplicates.ts';
import { family } from '../people/family.ts';
import { familyCounter } from '../people/family-counter.ts';
import { familyMember } from '../people/family-member.ts';
import { myPhone } from '../people/my-phone.ts';
import { myRecord } from '../people/my-record.ts';
import { myTerms } from '../people/my-terms.ts';
import { registration } from '../people/registration.ts';
import { audits } from './audits.ts';
import { myCode } from './my-code.ts';
import { myExplanation } from './my-explanation.ts';
import { notices } from './notices.ts';
import { operations } from './operations.ts';
import { persons } from './persons.ts';
import { places } from './places.ts';
import { policies } from './policies.ts';
import { proposals } from './proposals.ts';
import type { Serving } from './serving.ts';
import { speak } from './speak.ts';
import { submissions } from './submissions.ts';

/** What stands behind the endpoints that deal with evidence, codes and operations. */
export function serve(serving: Serving) {
  return {
    ...myCode(serving),
    ...myExplanation(serving),
    ...speak(serving),
    ...persons(serving),
    ...notices(serving),
    ...audits(serving),
    ...submissions(serving),
    ...places(serving),
    ...operations(serving),
    ...myRecord(serving),
    ...myPhone(serving),
    ...myTerms(serving),
    ...registration(serving),
    ...counter(serving),
    ...family(serving),
    ...familyCounter(serving),
    ...familyMember(serving),
    ...duplicates(serving),
    ...policies(serving),
    ...proposals(serving),
    live: () => Promise.resolve({ ok: true, value: { status: 'live' } } as const),
  };
}
