/** All that a command may do to the world. Tests hand in one that keeps everything in memory. */
export interface Io {
  read(path: string): Read;
  readBytes(path: string): ReadBytes;
  /** Writes a file that is not there yet; answers with what kept it from that. */
  writeNew(path: string, bytes: Uint8Array): string | undefined;
  /** The text of a pack that ships with Kangma. */
  readPack(id: string): string | undefined;
  out(text: string): void;
  err(text: string): void;
  /** Milliseconds since 1970, for `--at` left out and for progress. */
  now(): number;
  wait(ms: number): Promise<void>;
  readonly fetch: typeof fetch;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether somebody looks at stderr, so that progress is worth showing. */
  readonly watched: boolean;
}

/** The text of a file, or why there is none to be had. */
export type Read =
  | { readonly text: string }
  | { readonly text: undefined; readonly reason: string };

/** The same in bytes. */
export type ReadBytes =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly bytes: undefined; readonly reason: string };

/**
 * Everything went well; something was found (findings, failed examples, refused rows, differences); the call itself was wrong, or its
 * answer could not be written.
 */
export const OK = 0;
export const FOUND = 1;
export const USAGE = 2;
