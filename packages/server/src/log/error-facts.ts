const DEEPEST_CAUSE = 3;

/** What is kept of an error. */
export interface ErrorFacts {
  readonly name: string;
  readonly code?: string;
  /** the frames of the stack, without the message that V8 puts before them. */
  readonly at: readonly string[];
  readonly cause?: ErrorFacts;
}

/** A code is a word: anything longer may be a value. */
const CODE = /^[A-Za-z0-9_-]{1,40}$/;
const FRAME = /^ +at /;

function codeOf(error: Error): { code?: string } {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && CODE.test(code) ? { code } : {};
}

/**
 * The parts of an error that hold no values. Messages are left out: PostgreSQL, zod and JSON.parse quote what they were
 * given in theirs, and so do `detail`, `where` and `parameters`.
 */
export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  return {
    name: error.constructor.name,
    ...codeOf(error),
    at: frames.map((line) => line.trim().slice('at '.length)),
    ...(error.cause !== undefined && depth < DEEPEST_CAUSE
      ? { cause: errorFacts(error.cause, depth + 1) }
      : {}),
  };
}
