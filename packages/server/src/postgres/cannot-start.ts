/** Why the embedded PostgreSQL does not run: something on this machine to mend, not a bug. */
export type CannotStartCode = 'no-binaries' | 'folder-in-use' | 'init-failed' | 'did-not-start';

/** Thrown by `startEmbedded`; its message says what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly code: CannotStartCode;

  constructor(code: CannotStartCode, message: string) {
    super(message);
    this.code = code;
  }
}
