/** A person as an official register knows them, by blind indexes. */
export interface RegisterEntry {
  readonly nameCheck: Uint8Array;
  /** `null`: the register has no phone of them. */
  readonly phoneKey: Uint8Array | null;
}

/** An official register that registrations are matched against. */
export interface Register {
  /** @param documentKey the blind index of the document. */
  find(documentKey: Uint8Array): Promise<RegisterEntry | undefined>;
}
