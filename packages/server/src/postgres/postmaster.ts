import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CannotStart } from './cannot-start.ts';
import { PROGRAM_ENVIRONMENT, type Cluster } from './cluster.ts';
import { settingArguments } from './settings.ts';
import { asUser, type User } from './unprivileged.ts';

const READY = /database system is ready to accept connections/;

/** How long each way to ask for an end may take before the next, harsher one. */
const ENDS = [
  { signal: 'SIGINT', patienceMs: 20_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

/** A running PostgreSQL. */
export interface Postmaster {
  readonly pid: number;
  /** Settles when the process is gone, for whatever reason. */
  readonly gone: Promise<void>;
  /** Rolls back what is open and ends; harsher where that takes too long. */
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  readonly programs: string;
  readonly user: User | undefined;
  readonly port: number;
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

/** Starts PostgreSQL over a cluster and waits until it accepts connections. */
export async function startPostmaster(
  cluster: Cluster,
  { programs, user, port, durable, log }: PostmasterOptions,
): Promise<Postmaster> {
  const { command, args, ids } = asUser(user, join(programs, 'postgres'), [
    '-D',
    cluster.data,
    ...settingArguments(port, durable),
  ]);
  const child = spawn(command, args, {
    ...ids,
    // A session of its own: Ctrl-C is for the server, which then stops PostgreSQL in its turn.
    detached: true,
    cwd: '/',
    env: PROGRAM_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const { promise: gone, resolve: end } = Promise.withResolvers<void>();
  const lastLines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    log(line);
    if (lastLines.push(line) > 5) lastLines.shift();
    if (READY.test(line)) resolve();
  });
  child.on('error', reject);
  child.on('close', () => {
    end();
    reject(
      new CannotStart('did-not-start', `PostgreSQL does not start: ${lastLines.join(' ')}`.trim()),
    );
  });
  await ready;
  const pid = child.pid as number;
  writeFileSync(join(cluster.folder, 'starter'), String(process.pid), { mode: 0o600 });
  return {
    pid,
    gone,
    async stop() {
      for (const { signal, patienceMs } of ENDS) {
        if (child.exitCode !== null || child.signalCode !== null) break;
        child.kill(signal);
        await once(child, 'exit', { signal: AbortSignal.timeout(patienceMs) }).catch(() => {});
      }
    },
  };
}
