import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { isAlive, processFacts } from './process-facts.ts';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 25;

/**
 * Ends the PostgreSQL that a killed server left running over `dataDirectory`, or removes a lock file whose number now
 * belongs to another process. A lock file of a process that has ended is left to PostgreSQL, which also looks for
 * orphaned children.
 * @param starter the process that started it, if that is known
 * @throws CannotStart where its starter is still alive, or it does not end
 */
export async function endLeftover(
  dataDirectory: string,
  starter: number | undefined,
): Promise<void> {
  const lock = join(dataDirectory, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n', 1)[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  const facts = processFacts(pid);
  // A zombie keeps its number until its parent looks: PostgreSQL must not take it for a living server.
  if (facts !== undefined && !facts.command.includes(dataDirectory)) {
    rmSync(lock, { force: true });
    return;
  }
  if (facts === undefined || facts.parent === starter) {
    throw new CannotStart(
      'folder-in-use',
      `Another server uses this data folder (its PostgreSQL is process ${pid}): stop it first, or choose another folder with KANGMA_DATA.`,
    );
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    if (!isAlive(pid) || processFacts(pid)?.command === '') return;
    await pause(LOOK_EVERY_MS);
  }
  throw new CannotStart(
    'folder-in-use',
    `The PostgreSQL that an earlier server left (process ${pid}) does not stop: end it, then start again.`,
  );
}
