/** What PostgreSQL and the way to it say when they cannot work at the moment. */
const AWAY = /^(08|57P|53[34]|ECONN|EPIPE|ETIMEDOUT)/;
const DISK_FULL = new Set(['53100', 'ENOSPC']);
/** Races that were lost to others time and again. */
const RACE = new Set(['40001', '40P01']);

/**
 * What an error says of what we depend on, where it passes by itself or with an operator's help: the same work can succeed
 * later. `undefined`: it lies in the work.
 */
export function passingFailure(error: unknown): 'storage-full' | 'not-ready' | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  const word = typeof code === 'string' ? code : '';
  if (DISK_FULL.has(word)) return 'storage-full';
  const away = /^Connection terminated|timeout exceeded/.test(error.message);
  return away || AWAY.test(word) || RACE.has(word) ? 'not-ready' : undefined;
}
