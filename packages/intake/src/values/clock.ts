import type { IntakeContext } from '../record.ts';
import { writeLocal } from './local-time.ts';

/** What cells are compared with, worked out once for a submission. */
export interface Clock {
  /** the local day of receipt. */
  readonly today: string;
  /** a day after receipt, as local RFC 3339 text: senders' clocks are not ours. */
  readonly latest: string;
}

export function clockOf({ receivedAt }: IntakeContext): Clock {
  return {
    today: writeLocal(receivedAt).slice(0, 10),
    latest: writeLocal(receivedAt + 86_400_000),
  };
}
