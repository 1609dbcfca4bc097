import { type Minute, NEVER, UNKNOWN } from '../time.ts';
import type { RejectionCode, UseFor } from './decision.ts';

/** Where the state of an exit tells what it counted and what it refused. */
export interface Ledger {
  use(evidence: string, purpose: UseFor): void;
  reject(evidence: string, code: RejectionCode, exit: string): void;
}

/** An instant, or `null` where there is none. */
export function known(minute: Minute): Minute | null {
  return minute >= NEVER || minute <= UNKNOWN ? null : minute;
}
