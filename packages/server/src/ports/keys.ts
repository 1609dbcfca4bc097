/**
 * What the server does with its keys. All of it is synchronous and quick: one call per field of a record.
 */
export interface Keys {
  /** Encrypts a text so that only `open` with the same context reads it; the context says which field of what it is. */
  seal(text: string, context: string): Buffer;
  /** @throws BadSeal where it was not sealed by these keys for this context, or was changed since. */
  open(sealed: Uint8Array, context: string): string;
  /** As `seal`, for bytes. */
  sealBytes(bytes: Uint8Array, context: string): Buffer;
  openBytes(sealed: Uint8Array, context: string): Buffer;
  /** 16 bytes that are the same for the same value of a kind, and say nothing about it to who lacks the key. */
  blindIndex(kind: string, normalised: string): Buffer;
  /** A password that is always the same for the same role. */
  rolePassword(role: string): string;
  /** A secret of 32 bytes for one purpose, such as signing cookies. */
  secret(purpose: string): Buffer;
}
