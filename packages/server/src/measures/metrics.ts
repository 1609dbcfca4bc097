import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../ports/clock.ts';
import type { Observer } from '../ports/observer.ts';
import type { Standing } from '../ports/standing.ts';

/** Bounds in seconds, from a look-up to an upload. */
const SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60];

/** Measures in Prometheus' text form (docs/guides/operations.md); none says anything of a person. */
export interface Metrics extends Observer {
  readonly contentType: string;
  text(): Promise<string>;
}

/** @param standing how the system stands now; asked when the measures are read. */
export function metrics(standing: () => Promise<Standing>, clock: Clock): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'kangma_request_seconds',
    help: 'Answered requests, by the pattern of their address',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const steps = new Histogram({
    name: 'kangma_step_seconds',
    help: 'Steps of work in this process',
    labelNames: ['loop'],
    buckets: SECONDS,
    registers,
  });
  const failures = new Counter({
    name: 'kangma_step_failures_total',
    help: 'Steps of work in this process that failed and are tried again',
    labelNames: ['loop'],
    registers,
  });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `kangma_${name}`, help, labelNames, registers });
  const codes = gauge('codes', 'People by the colour of their code', 'colour');
  const rows = gauge('rows', 'Rows handed in, by what became of them', 'outcome');
  const waiting = gauge('waiting', 'What waits to be done', 'what');
  const oldest = gauge('oldest_waiting_seconds', 'For how long the oldest has waited', 'what');
  const failed = gauge('notices_failed', 'Notices that did not reach their people');
  const places = gauge('places_unresolved', 'Listed places that nobody has found on the map');

  const read = async () => {
    const now = clock.now();
    const all = await standing();
    for (const [colour, n] of Object.entries(all.codes)) codes.set({ colour }, n);
    for (const [outcome, n] of Object.entries(all.rows)) rows.set({ outcome }, n);
    waiting.set({ what: 'submissions' }, all.waitingSubmissions);
    waiting.set({ what: 'decisions' }, all.dueCodes);
    waiting.set({ what: 'notices' }, all.waitingNotices);
    const age = (since: number | null) => (since === null ? 0 : Math.max(0, now - since) / 1000);
    oldest.set({ what: 'submissions' }, age(all.oldestSubmission));
    oldest.set({ what: 'decisions' }, age(all.oldestDue));
    failed.set(all.failedNotices);
    places.set(all.unresolvedPlaces);
  };
  return {
    contentType: register.contentType,
    request: ({ method, route, status, ms }) =>
      requests.observe({ method, route, status: String(status) }, ms / 1000),
    step: ({ loop, ms, failed: isFailure }) => {
      steps.observe({ loop }, ms / 1000);
      if (isFailure) failures.inc({ loop });
    },
    async text() {
      await read();
      return register.metrics();
    },
  };
}
