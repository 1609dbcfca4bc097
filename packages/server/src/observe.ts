import type { Config } from './config/config.ts';
import type { Clock } from './ports/clock.ts';
import type { Keys } from './ports/keys.ts';
import type { Log } from './ports/log.ts';
import type { Observer } from './ports/observer.ts';
import { Database } from './storage/database.ts';
import { standingOf } from './storage/standing-of.ts';
import { urlAs } from './wire-deciding.ts';

export interface ObservingParts {
  readonly config: Pick<Config, 'metrics' | 'tracesUrl'>;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Observing extends Observer {
  stop(): Promise<void>;
}

/** Starts what the configuration asks for of measures and traces; where it asks for neither, nothing of them is loaded. */
export async function observe(
  { config, databaseUrl, clock, log }: ObservingParts,
  keys: Keys,
): Promise<Observing> {
  const observers: Observer[] = [];
  const stops: (() => Promise<void>)[] = [];
  if (config.metrics !== undefined) {
    const { metrics } = await import('./measures/metrics.ts');
    const { serveMetrics } = await import('./measures/serve-metrics.ts');
    const database = new Database(urlAs(databaseUrl, 'kangma_decider', keys), 1, (error) =>
      log.error('metrics-not-read', error),
    );
    const measures = metrics(() => standingOf(database, clock.now()), clock);
    const serving = await serveMetrics(measures, config.metrics, log);
    observers.push(measures);
    stops.push(
      () => serving.stop(),
      () => database.close(),
    );
  }
  if (config.tracesUrl !== undefined) {
    const { startTracing } = await import('./measures/start-tracing.ts');
    const tracing = startTracing(config.tracesUrl, 'kangma');
    observers.push(tracing);
    stops.push(() => tracing.stop());
  }
  return {
    request: (facts) => observers.forEach((one) => one.request(facts)),
    step: (facts) => observers.forEach((one) => one.step(facts)),
    stop: async () => {
      for (const stop of stops) await stop();
    },
  };
}
