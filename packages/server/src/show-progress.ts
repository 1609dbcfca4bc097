/** Says on a terminal what is being done, and how far a long step is; a line a step elsewhere. */
export interface Progress {
  step(name: string): void;
  /** @param part from 0 to 1. @param at the moment that has been reached, in milliseconds. */
  part(part: number, at: number): void;
  done(): void;
}

const WIDTH = 30;
const EAST_MS = 8 * 3_600_000;

export function showProgress(out: NodeJS.WriteStream): Progress {
  const begun = performance.now();
  let name = '';
  let since = begun;
  let drawn = 0;
  const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
  const finish = () => {
    if (name !== '') out.write(`${out.isTTY ? '\r\u001B[K' : ''}${name}: ${seconds(since)}\n`);
    name = '';
  };
  return {
    step(next) {
      finish();
      name = next;
      since = performance.now();
      if (out.isTTY) out.write(`${name} …`);
    },
    part(part, at) {
      if (!out.isTTY || performance.now() - drawn < 100) return;
      drawn = performance.now();
      const full = Math.round(Math.min(1, Math.max(0, part)) * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const day = new Date(at + EAST_MS).toISOString().slice(0, 10);
      out.write(`\r\u001B[K${name} ${bar} ${day} ${seconds(since)}`);
    },
    done() {
      finish();
      out.write(`Ready after ${seconds(begun)}\n`);
    },
  };
}
