import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A worker in a process of its own: it can be killed at any moment, as a power failure would. */
export interface WorkerProcess {
  kill(): Promise<void>;
}

/** @param leaseMs how long its work stays its own after its death. */
export function workerProcess(url: string, leaseMs: number): WorkerProcess {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'worker-entry.ts'), url, String(leaseMs)],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const ended = once(child, 'exit');
  return {
    async kill() {
      // with the worker that it started: they are one group
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
    },
  };
}
