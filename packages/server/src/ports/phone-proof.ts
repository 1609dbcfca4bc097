import type { Language } from '@kangma/policy';

/** Whether a code is on its way, or how long to wait before asking for one. */
export type ProofAsked =
  | { readonly ok: true; readonly expiresInSeconds: number }
  | { readonly ok: false; readonly waitSeconds: number };

/** What a code is for: its message says so. */
export type ProofPurpose = 'registration' | 'phone-change';

/** Proof that somebody has a phone in their hand: a one-time code that was sent to it. */
export interface PhoneProof {
  /** Sends a code to any phone, known or not. @param address where the call came from: many phones from one are not asked. */
  ask(
    phone: string,
    language: Language,
    address: string,
    purpose: ProofPurpose,
  ): Promise<ProofAsked>;
  /** Uses the code up if it is the right one. */
  use(phone: string, code: string): Promise<boolean>;
  /** Signs a resident in. @returns the session's token, and until when it runs, in milliseconds. */
  open(person: string, language: Language): Promise<{ token: string; expiresAt: number }>;
}
