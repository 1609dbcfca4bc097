import type { Io } from '../io.ts';
import type { Options } from '../options.ts';

/** One word of the command line. */
export interface Command {
  /** how many words that belong to no option it takes at most. */
  readonly positionals: number;
  /** what stands behind the word in its usage line. */
  readonly usage: string;
  readonly does: string;
  readonly help: string;
  /** Answers with the exit code. */
  run(io: Io, options: Options): number | Promise<number>;
}
