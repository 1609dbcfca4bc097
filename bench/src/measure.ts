import { PerformanceObserver } from 'node:perf_hooks';

export interface Contestant {
  readonly name: string;
  /** decisions in one round of it. */
  readonly persons: number;
  /** decides everybody once; answers with a checksum, so that no answer can be optimised away. */
  readonly round: (round: number) => number | Promise<number>;
}

export interface Measured {
  readonly name: string;
  /** decisions per second, median of the rounds. */
  readonly rate: number;
  /** share of the time that went to collecting garbage. */
  readonly garbage: number;
}

const WARM_UP = 5;

/**
 * Measures the contestants side by side: warm-up, then rounds in which each has one turn, so that whatever else the
 * machine does meets all of them alike; the median turn counts.
 */
export async function measure(list: readonly Contestant[], rounds: number): Promise<Measured[]> {
  const times = list.map((): number[] => []);
  const collected = list.map(() => 0);
  let garbage = 0;
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) garbage += duration;
  });
  observer.observe({ entryTypes: ['gc'] });
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const [i, contestant] of list.entries()) {
      garbage = 0;
      const start = performance.now();
      const answer = contestant.round(round);
      const sum = typeof answer === 'number' ? answer : await answer;
      const time = performance.now() - start;
      if (!Number.isFinite(sum)) throw new Error(`${contestant.name} answers no numbers`);
      await new Promise((resolve) => setImmediate(resolve)); // lets the observer report
      if (round < WARM_UP) continue;
      times[i]!.push(time);
      collected[i]! += garbage;
    }
  }
  observer.disconnect();
  return list.map(({ name, persons }, i) => {
    const total = times[i]!.reduce((sum, time) => sum + time, 0);
    const rate = (persons / median(times[i]!)) * 1000;
    return { name, rate, garbage: collected[i]! / total };
  });
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
}
