import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCluster, urlOf } from './cluster.ts';
import { isAlive, processFacts } from './process-facts.ts';

/**
 * The address of the PostgreSQL that runs over a data folder, as superuser; `undefined` where none does. It only reads: nothing
 * is started, stopped or cleared away.
 * @throws where this user may not read the data folder
 */
export function joinEmbedded(dataFolder: string): string | undefined {
  const cluster = findCluster(dataFolder);
  if (cluster === undefined) return undefined;
  const lock = join(cluster.data, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  // its process, its data, when it started, its port
  const [pid, , , port] = readFileSync(lock, 'utf8').split('\n').map(Number);
  if (pid === undefined || port === undefined || !isAlive(pid)) return undefined;
  // a number that the machine has since given to another process is not ours
  const command = processFacts(pid)?.command ?? cluster.data;
  return command.includes(cluster.data) ? urlOf(cluster, port) : undefined;
}
