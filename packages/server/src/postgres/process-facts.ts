import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessFacts {
  readonly command: string;
  readonly parent: number;
}

function fromProc(pid: number): ProcessFacts {
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  // "pid (name) state parent …", and the name may hold anything
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return {
    command,
    parent: Number(
      stat
        .slice(stat.lastIndexOf(')') + 1)
        .trim()
        .split(' ')[1],
    ),
  };
}

function fromPs(pid: number): ProcessFacts {
  const line = execFileSync('ps', ['-ww', '-o', 'ppid=,args=', '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  return { command: line, parent: Number(line.split(/\s/, 1)[0]) };
}

/** Whether a process of this number is there; a zombie is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What is known of a running process; `undefined` where the machine does not say. A zombie has an empty command. */
export function processFacts(pid: number): ProcessFacts | undefined {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}
