/** All that a command may do to the world. Tests hand in one that keeps everything in memory. */
export interface Io {
  /** The text of a file; `undefined` where there is none or it cannot be read. */
  read(path: string): string | undefined;
  /** The text of a pack that ships with Kangma. */
  readPack(id: string): string | undefined;
  out(text: string): void;
  err(text: string): void;
  /** Milliseconds since 1970, for `--at` left out and for progress. */
  now(): number;
  /** Whether somebody looks at stderr, so that progress is worth showing. */
  readonly watched: boolean;
}

/** Everything went well; something was found (findings, failed examples, refused rows); the call itself was wrong. */
export const OK = 0;
export const FOUND = 1;
export const USAGE = 2;
