import type { Io } from '../io.ts';
import type { Options } from '../options.ts';

/** One word of the command line. */
export interface Command {
  /** what stands behind the word in its usage line. */
  readonly usage: string;
  readonly does: string;
  readonly help: string;
  /** Answers with the exit code. */
  run(io: Io, options: Options): number;
}
