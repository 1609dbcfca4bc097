import { type DestinationStream, pino } from 'pino';
import type { Config } from '../config/config.ts';
import type { Log } from '../ports/log.ts';
import { errorFacts } from './error-facts.ts';
import { safeFacts } from './safe-facts.ts';

/** The operations log as JSON lines on standard output, or where `destination` says. Its times are those of the machine. */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const options = { level, timestamp: isoTime };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  return {
    info: (event, facts = {}) => logger.info(safeFacts(facts), event),
    warn: (event, facts = {}) => logger.warn(safeFacts(facts), event),
    error: (event, error, facts = {}) =>
      logger.error({ ...safeFacts(facts), error: errorFacts(error) }, event),
    request: ({ id, method, route, status, ms }) =>
      logger.info({ id, method, route, status, ms: Math.round(ms * 10) / 10 }, 'request'),
  };
}

let latest = { ms: 0, text: '' };

/** Many lines are of one millisecond: it is written out once. */
function isoTime(): string {
  const ms = Date.now();
  if (ms !== latest.ms) latest = { ms, text: `,"time":"${new Date(ms).toISOString()}"` };
  return latest.text;
}
