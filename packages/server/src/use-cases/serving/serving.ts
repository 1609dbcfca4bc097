import type { Clock } from '../../ports/clock.ts';
import type { FamilyConsent } from '../../ports/family.ts';
import type { Keys } from '../../ports/keys.ts';
import type { PhoneProof } from '../../ports/phone-proof.ts';
import type { Register } from '../../ports/register.ts';
import type { Proposals, VerifySignature } from '../../ports/proposals.ts';
import type { Reading } from '../../ports/reading.ts';
import type { Digest } from '../deciding/decide-person.ts';
import type { Receiving } from '../intake/receive.ts';
import type { Working } from '../intake/working.ts';
import type { CodeFeed } from './code-feed.ts';
import type { DivisionNames } from './division-names.ts';

/** What answering requests needs. */
export interface Serving {
  readonly reading: Reading;
  readonly proposals: Proposals;
  readonly verifySignature: VerifySignature;
  readonly keys: Keys;
  readonly clock: Clock;
  /** the machine's clock, by which sessions end; a demonstration moves only the other. */
  readonly machine: Clock;
  readonly digest: Digest;
  readonly names: DivisionNames;
  readonly feed: CodeFeed;
  /** the deciding path, for what residents and staff hand in. */
  readonly deciding: Working & Receiving;
  readonly proof: PhoneProof;
  readonly consent: FamilyConsent;
  readonly register: Register;
  /** from how many persons a day on a staff member's reads are told to the auditor. */
  readonly bulkReads: number;
  /** whether the workers run. */
  readonly working: () => boolean;
}
