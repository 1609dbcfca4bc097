/** What is known of a call with the same key. */
export type EarlierCall =
  | { readonly state: 'first' }
  | { readonly state: 'running' }
  | { readonly state: 'other' }
  | { readonly state: 'answered'; readonly answer: string };

/** Remembers calls, so that one that is sent again is answered again and done once. */
export interface IdempotencyStore {
  /** Takes the key for this call, or says what became of the one that has it. */
  begin(caller: string, key: string, fingerprint: Uint8Array): Promise<EarlierCall>;
  /** The call was done: who asks again gets this. */
  finish(caller: string, key: string, answer: string): Promise<void>;
  /** The call failed on our side: who asks again tries again. */
  forget(caller: string, key: string): Promise<void>;
}
