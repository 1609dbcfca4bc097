/** Why the system does not start: something on this machine to mend, not a bug. */
export type CannotStartCode =
  | 'no-binaries'
  | 'folder-in-use'
  | 'init-failed'
  | 'did-not-start'
  | 'database-not-empty'
  | 'register-unreadable';

/** Thrown at the start; its message says what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly code: CannotStartCode;

  constructor(code: CannotStartCode, message: string) {
    super(message);
    this.code = code;
  }
}
