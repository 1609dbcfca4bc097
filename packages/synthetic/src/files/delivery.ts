import type { IntakeKindId } from '@kangma/intake';
import type { Minute } from '@kangma/policy';

/** A file, or what comes with it. */
export interface File {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** A file as an office hands it in. */
export interface Delivery extends File {
  /** when. */
  readonly at: Minute;
  readonly kind: IntakeKindId;
  /** who: its division, the id of its office, and whom to call. */
  readonly authority: {
    readonly division: string;
    readonly office: string;
    readonly phone: string;
  };
  /** the scan of the stamped form, with a release summary (R20, R21). */
  readonly attachment?: File;
}
